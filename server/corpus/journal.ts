import { mkdir, readFile, truncate } from 'node:fs/promises';
import { dirname } from 'node:path';
import { z } from 'zod';
import { ReportFile } from '../dataset/report-file.ts';
import type { Difference } from './difference.ts';
import { appendDurably } from './durable.ts';
import { nothingToUndo } from './refusals.ts';

const Lines = z.array(z.record(z.string(), z.string()));
const Entry = z.object({
  number: z.int().min(1),
  /** When, ISO 8601. */
  on: z.string(),
  by: z.string(),
  action: z.enum(['create', 'change', 'remove', 'restore']),
  report: z.string(),
  /** In words: `statement s-…`. */
  what: z.string(),
  /** The entry that this one takes back or does again. */
  undoes: z.int().optional(),
  redoes: z.int().optional(),
  tables: z.record(z.string(), z.object({ out: Lines, in: Lines })).default({}),
  described: z.object({ before: ReportFile, after: ReportFile }).optional(),
  text: z.object({ before: z.string(), after: z.string() }).optional(),
});
/** A change of the project: a line of the journal. */
export type Entry = z.output<typeof Entry>;

/** The changes of a project, the first first. A line that is in it has happened, whatever became of the files afterwards. */
export interface Journal {
  readonly entries: readonly Entry[];
  /** Whether an entry is taken back at present. */
  isUndone(number: number): boolean;
  add(entry: Omit<Entry, 'number' | 'on'>): Promise<Entry>;
}

/** Reads a journal. A last line that was cut off has not happened and is taken away. */
export async function openJournal(path: string): Promise<Journal> {
  const text = await readFile(path, 'utf8').catch(() => '');
  const whole = text.slice(0, text.lastIndexOf('\n') + 1);
  if (whole !== text) await truncate(path, Buffer.byteLength(whole));
  const entries: Entry[] = whole
    .split('\n')
    .filter(Boolean)
    .map((line) => Entry.parse(JSON.parse(line)));
  const undone = new Set<number>();
  const note = ({ undoes, redoes }: Entry) => {
    if (undoes !== undefined) undone.add(undoes);
    if (redoes !== undefined) undone.delete(redoes);
  };
  for (const entry of entries) note(entry);
  return {
    entries,
    isUndone: (number) => undone.has(number),
    async add(said) {
      const number = (entries.at(-1)?.number ?? 0) + 1;
      const entry: Entry = { number, on: new Date().toISOString(), ...said };
      await mkdir(dirname(path), { recursive: true, mode: 0o700 });
      await appendDurably(path, `${JSON.stringify(entry)}\n`);
      entries.push(entry);
      note(entry);
      return entry;
    },
  };
}

/** What an entry keeps of a difference. */
export const entryOf = ({ tables, report, text }: Difference) => ({
  tables: Object.fromEntries(
    Object.entries(tables).map(([name, change]) => [
      name,
      { out: change.out.map(plain), in: change.in.map(plain) },
    ]),
  ),
  ...(report === undefined ? {} : { described: report }),
  ...(text === undefined ? {} : { text }),
});
const plain = (cells: Readonly<Record<string, string>>) => ({ ...cells });

/** The difference that an entry keeps. */
export const differenceIn = ({ tables, described, text }: Entry): Difference => ({
  tables,
  ...(described === undefined ? {} : { report: described }),
  ...(text === undefined ? {} : { text }),
});

/**
 * The entry that is taken back, or done again: of this number, or the last of this person's.
 *
 * @throws AppError 409 where there is none
 */
export function entryToUndo(journal: Journal, by: string, number: number | undefined, again: boolean): Entry {
  const isOpen = (entry: Entry) =>
    entry.undoes === undefined && entry.redoes === undefined && journal.isUndone(entry.number) === again;
  // What was undone last is done again first.
  const order = again
    ? journal.entries.flatMap(({ undoes }) => journal.entries.find((each) => each.number === undoes) ?? [])
    : journal.entries;
  const entry =
    number === undefined
      ? order.findLast((each) => each.by === by && isOpen(each))
      : journal.entries.find((each) => each.number === number && isOpen(each));
  if (entry === undefined) throw nothingToUndo(number);
  return entry;
}
