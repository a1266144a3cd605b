import { z } from 'zod';
import type { GraphDatabase } from './database.ts';
import { query } from './query.ts';

const COUNT_REPORTS = query('count-reports', {
  params: z.object({ ids: z.array(z.string()) }),
  row: z.object({
    reports: z.int(),
    statements: z.int(),
    observations: z.int(),
    stories: z.int(),
    uncaused: z.int(),
  }),
});

export const READ_COUNTS = query('read-counts', {
  params: z.object({ of: z.string(), limit: z.int() }),
  row: z.object({ key: z.string(), count: z.int() }),
});

const COUNTS_OF_REPORTS = query('counts-of-reports', {
  params: z.object({ reports: z.array(z.string()), prefix: z.string() }),
  row: z.object({ key: z.string(), count: z.int() }),
});

/** What each of these reports counted of one kind when it was loaded, together, the most first. */
export const countsOfReports = (graph: GraphDatabase, of: string, reports: readonly string[]) =>
  graph.read(COUNTS_OF_REPORTS, { reports: [...reports], prefix: `${of}|` });

const NONE = { reports: 0, statements: 0, observations: 0, stories: 0, uncaused: 0 };

/** What was counted of these reports when they were loaded, together. */
export const countReports = async (graph: GraphDatabase, ids: readonly string[]) =>
  (await graph.read(COUNT_REPORTS, { ids: [...ids] }))[0] ?? NONE;
