import { z } from 'zod';
import type { StoryKind } from '../dataset/dataset.ts';
import type { ImportTransaction } from './importer.ts';
import * as Q from './queries.ts';
import type { Tally } from './tally.ts';

const Kinds = z.array(
  z.object({
    pattern: z.string(),
    acts: z.array(z.string()),
    cause: z.string(),
    first: z.array(z.string()),
    agent: z.string(),
    receiver: z.string(),
  }),
);

/** What stories are, as the last load noted it: for when judgements change, or a report goes. */
export async function readStoryKinds(transaction: ImportTransaction): Promise<StoryKind[]> {
  const [row] = await transaction.run(Q.READ_STORY_KINDS, {});
  return row?.kinds ? Kinds.parse(JSON.parse(row.kinds)) : [];
}

/**
 * Lists anew the stories of those of these entities that are acts, so that pages of stories are read off an index. Returns
 * the reports whose stories have changed.
 */
export async function retellStories(
  transaction: ImportTransaction,
  kinds: readonly StoryKind[],
  entities: readonly string[],
  tally: Tally,
): Promise<Set<string>> {
  const reports = new Set<string>();
  const count = (rows: readonly Told[], by: 1 | -1) => {
    for (const { report, caused, first } of rows) {
      reports.add(report);
      if (first) tally.add('stories', caused ? 'caused' : 'uncaused', by);
    }
  };
  count(await transaction.runRows(Q.DELETE_STORIES, entities, (acts) => ({ acts })), -1);
  for (const { pattern, acts, cause, first } of kinds) {
    const of = { pattern, acts: [...acts], cause };
    count(
      await transaction.runRows(Q.WRITE_CAUSED_STORIES, entities, (ids) => ({
        ids,
        ...of,
        first: [...first],
      })),
      1,
    );
    count(await transaction.runRows(Q.WRITE_UNCAUSED_STORIES, entities, (ids) => ({ ids, ...of })), 1);
  }
  await transaction.runRows(Q.SET_REPORT_STORIES, [...reports], (ids) => ({ ids }));
  return reports;
}

interface Told {
  readonly report: string;
  readonly caused: boolean;
  readonly first: boolean;
}
