import { z } from 'zod';
import { query } from './query.ts';

export const COUNT_STORE = query('count-store', {
  params: z.object({}),
  row: z.object({ entities: z.int(), statements: z.int(), observations: z.int(), reports: z.int() }),
});

export const LIST_LOADS = query('import/list-loads', {
  params: z.object({}),
  row: z.object({ report: z.string(), hash: z.string(), judged: z.string().nullable() }),
});
