import type { Handlers } from './context.ts';

export const person: Handlers['person'] = async (_input, { person }) => ({
  name: person?.name ?? null,
  edits: person?.edits ?? true,
});
