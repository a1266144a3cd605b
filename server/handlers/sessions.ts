import type { Context, Handlers } from './context.ts';

export const sessions: Handlers['sessions'] = async (_input, context) => listed(context);

export const endSessions: Handlers['endSessions'] = async ({ ids, password }, context) => {
  await context.sessions?.end(ids, password);
  return listed(context);
};

const iso = (time: number) => new Date(time).toISOString();

const listed = ({ sessions }: Context) => ({
  sessions: (sessions?.list() ?? []).map(({ begun, used, ...session }) => ({
    ...session,
    begun: iso(begun),
    used: iso(used),
  })),
});
