import type { Handlers } from './context.ts';
import { whoAsks } from './writing.ts';

export const writer: Handlers['writer'] = async ({ report }, context) => ({
  name: whoAsks(context),
  may_write: context.mayWrite ?? false,
  is_own: report !== undefined && context.corpus.reports().includes(report),
});
