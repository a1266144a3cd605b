import { mkdir, readdir, rm } from 'node:fs/promises';
import { join } from 'node:path';
import type { Judgement } from '../dataset/identity.ts';
import { AppError, notFound } from '../errors/app-error.ts';
import type { Loader } from '../import/load.ts';
import type { Words } from '../vocabulary/words.ts';
import { type Checked, checkFolder } from './check-folder.ts';
import { applied, type Difference, differenceOf, isNothing, reversed } from './difference.ts';
import { renameDurably, writeDurably } from './durable.ts';
import { type Folder, readFolder, type Written, writtenFolder } from './folder.ts';
import { type Entry, type Journal, openJournal } from './journal.ts';
import { changedSince, nothingToUndo, refused, reportThere } from './refusals.ts';

/** What a change left behind. */
export interface Change {
  readonly entry: Entry;
  /** Null where the report is in the bin now. */
  readonly folder: Folder | null;
  /** What is still to be done. */
  readonly unfinished: Checked['unfinished'];
}

/** The reports of the project's own: files first, then the store. One change after the other. */
export interface Corpus {
  readonly journal: Pick<Journal, 'entries' | 'isUndone'>;
  /** Ids, sorted. */
  reports(): readonly string[];
  /** @throws AppError 404 */
  folder(report: string): Folder;
  create(folder: Folder, by: string): Promise<Change>;
  /** `edit` is given the report as it is at its turn; what it throws changes nothing. */
  change(report: string, by: string, what: string, edit: (folder: Folder) => Folder): Promise<Change>;
  remove(report: string, by: string): Promise<Change>;
  /** Takes an entry back, or does it again; without a number the last of this person's. */
  undo(by: string, number: number | undefined, again: boolean): Promise<Change>;
  /** Its folder. */
  readonly root: string;
  /** @throws AppError 422 where it could not be taken in */
  examine(folder: Folder): Promise<void>;
  /** Nothing changes while this runs. */
  still<T>(work: () => Promise<T>): Promise<T>;
}

export interface CorpusPlaces {
  /** `corpus/` of the data folder. */
  readonly root: string;
  /** Those in force when it is asked. */
  readonly words: Words;
  readonly judgements: () => Promise<readonly Judgement[]>;
  readonly loader: Loader;
  /** Told of the text of each report that is there. */
  readonly onText: (text: string) => void;
  /** Told of each report that the store holds now as its files say. */
  readonly onStored?: (folder: Folder) => Promise<void>;
  readonly log: (line: string) => void;
}

/** Between two attempts to let a store follow that is away; twice as long after each. */
const SHORTEST_PAUSE_MS = 500;
const LONGEST_PAUSE_MS = 60_000;

/** Opens the project, and makes true what a journal says that a kill has cut off. Loads nothing yet: {@link Opened.load}. */
export async function openCorpus(places: CorpusPlaces): Promise<Corpus & { load(): Promise<void> }> {
  const { root, loader } = places;
  const reports = join(root, 'reports');
  const bin = join(root, 'bin');
  await mkdir(reports, { recursive: true, mode: 0o700 });
  await mkdir(bin, { recursive: true, mode: 0o700 });
  const journal = await openJournal(join(root, 'journal.jsonl'));
  const folders = new Map<string, Folder>();
  /** Reports of which the store does not yet hold what the files say. */
  const behind = new Set<string>();
  const placeOf = (report: string) => join(reports, report);
  const binned = (report: string, number: number) => join(bin, `${report}@${number}`);

  async function writeFiles(before: ReadonlyMap<string, string>, { folder, files }: Written): Promise<void> {
    for (const [name, text] of files)
      if (before.get(name) !== text) await writeDurably(join(placeOf(folder.report.id), name), text);
    for (const name of before.keys())
      if (!files.has(name)) await rm(join(placeOf(folder.report.id), name), { force: true });
  }

  /** @throws AppError 422 */
  async function judged(written: Written) {
    const { dataset, problems, unfinished } = checkFolder(written, places.words, await places.judgements());
    if (dataset === null) throw refused(problems);
    return { dataset, unfinished };
  }

  /** Puts into the store what the files say of a report. */
  async function storeReport(report: string): Promise<void> {
    const folder = folders.get(report);
    if (folder === undefined) {
      await loader.remove(report, await places.judgements());
      return;
    }
    const { dataset } = await judged(mustWrite(folder));
    await loader.load(dataset);
    await places.onStored?.(folder);
  }

  let pause = SHORTEST_PAUSE_MS;
  let waiting: NodeJS.Timeout | undefined;
  /** The store follows the files; where it cannot just now, it does so with the next change, and by itself after a pause. */
  async function follow(): Promise<void> {
    for (const report of [...behind])
      try {
        await storeReport(report);
        behind.delete(report);
      } catch (error) {
        places.log(`${report}: kept in files, the store follows later: ${String(error)}`);
      }
    clearTimeout(waiting);
    pause = behind.size === 0 ? SHORTEST_PAUSE_MS : Math.min(2 * pause, LONGEST_PAUSE_MS);
    if (behind.size > 0) waiting = setTimeout(() => void inTurn(follow), pause).unref();
  }

  async function settle(entry: Entry, unfinished: Checked['unfinished']): Promise<Change> {
    behind.add(entry.report);
    await follow();
    return { entry, folder: folders.get(entry.report) ?? null, unfinished };
  }

  async function put(
    next: Folder,
    before: Folder,
    said: Omit<Entry, 'number' | 'on' | 'tables' | 'described' | 'text'>,
  ) {
    const written = writtenFolder(next);
    if ('problems' in written) throw refused(written.problems);
    const { unfinished } = await judged(written);
    const difference = differenceOf(before, written.folder);
    if (isNothing(difference)) throw new AppError(409, 'no-change', NO_CHANGE);
    const entry = await journal.add({ ...said, ...asEntry(difference) });
    await writeFiles(mustWrite(before).files, written);
    if (difference.text === undefined) folders.set(entry.report, written.folder);
    else hold(written.folder);
    return settle(entry, unfinished);
  }

  async function bring(folder: Folder, said: Omit<Entry, 'number' | 'on' | 'tables' | 'described' | 'text'>) {
    const { id } = folder.report;
    if (folders.has(id)) throw reportThere(id);
    const written = writtenFolder(folder);
    if ('problems' in written) throw refused(written.problems);
    const { unfinished } = await judged(written);
    const fresh = join(reports, `.new-${id}`);
    await rm(fresh, { recursive: true, force: true });
    await mkdir(fresh, { mode: 0o700 });
    for (const [name, text] of written.files) await writeDurably(join(fresh, name), text);
    const entry = await journal.add({ ...said, tables: {} });
    await renameDurably(fresh, placeOf(id));
    hold(written.folder);
    return settle(entry, unfinished);
  }

  async function bury(report: string, said: Omit<Entry, 'number' | 'on' | 'tables' | 'described' | 'text'>) {
    const entry = await journal.add({ ...said, tables: {} });
    await renameDurably(placeOf(report), binned(report, entry.number));
    folders.delete(report);
    return settle(entry, []);
  }

  function hold(folder: Folder): void {
    folders.set(folder.report.id, folder);
    places.onText(folder.text);
  }

  /** A kill may have come after the last line of the journal and before its files. */
  async function recover(): Promise<void> {
    const last = journal.entries.at(-1);
    const names = await readdir(reports);
    if (last !== undefined) {
      const path = placeOf(last.report);
      if (last.action === 'create' || last.action === 'restore') {
        if (!names.includes(last.report) && names.includes(`.new-${last.report}`))
          await renameDurably(join(reports, `.new-${last.report}`), path);
      } else if (last.action === 'remove') {
        if (names.includes(last.report)) await renameDurably(path, binned(last.report, last.number));
      } else {
        const folder = await readFolder(path);
        const next = applied(folder, ofEntry(last));
        if (next !== null) await writeFiles(mustWrite(folder).files, mustWrite(next));
      }
    }
    for (const name of await readdir(reports))
      if (name.startsWith('.new-')) await rm(join(reports, name), { recursive: true, force: true });
      else hold(await readFolder(placeOf(name)));
  }
  await recover();

  let turn: Promise<unknown> = Promise.resolve();
  const inTurn = <T>(work: () => Promise<T>): Promise<T> => {
    const next = turn.then(work, work);
    turn = next.catch(() => undefined);
    return next;
  };
  const folder = (report: string): Folder => {
    const found = folders.get(report);
    if (found === undefined) throw notFound({ en: 'report of the project', zh: '项目报道' }, report);
    return found;
  };

  async function takeBack(by: string, number: number | undefined, again: boolean): Promise<Change> {
    const entry = entryToUndo(journal, by, number, again);
    const { report } = entry;
    const said = {
      by,
      report,
      what: entry.what,
      ...(again ? { redoes: entry.number } : { undoes: entry.number }),
    };
    const isThere = (entry.action === 'remove') === again;
    if (entry.action === 'change') {
      const difference = ofEntry(entry);
      const before = folder(report);
      const next = applied(before, again ? difference : reversed(difference));
      if (next === null) throw changedSince(entry.number);
      return put(next, before, { ...said, action: 'change' });
    }
    if (isThere || (entry.action !== 'remove' && !again)) {
      folder(report);
      return bury(report, { ...said, action: 'remove' });
    }
    const kept = (await readdir(bin)).filter((name) => name.startsWith(`${report}@`));
    const latest = kept.toSorted((a, b) => Number(a.split('@')[1]) - Number(b.split('@')[1])).at(-1);
    if (latest === undefined) throw changedSince(entry.number);
    return bring(await readFolder(join(bin, latest)), { ...said, action: 'restore' });
  }

  return {
    journal,
    root,
    examine: async (made) => {
      await judged(mustWrite(made));
    },
    reports: () => [...folders.keys()].toSorted(),
    folder,
    create: (made, by) =>
      inTurn(() =>
        bring(made, { by, action: 'create', report: made.report.id, what: `report ${made.report.id}` }),
      ),
    change: (report, by, what, edit) =>
      inTurn(async () => {
        const before = folder(report);
        return put(edit(before), before, { by, action: 'change', report, what });
      }),
    remove: (report, by) =>
      inTurn(async () => {
        folder(report);
        return bury(report, { by, action: 'remove', report, what: `report ${report}` });
      }),
    undo: (by, number, again) => inTurn(() => takeBack(by, number, again)),
    still: inTurn,
    load: () =>
      inTurn(async () => {
        for (const report of folders.keys()) behind.add(report);
        // What is in the bin is out of the store too, whenever it was put there.
        for (const { report, action } of journal.entries)
          if (action === 'remove' && !folders.has(report)) behind.add(report);
        await follow();
      }),
  };
}

function entryToUndo(journal: Journal, by: string, number: number | undefined, again: boolean): Entry {
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

const asEntry = ({ tables, report, text }: Difference) => ({
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

const ofEntry = ({ tables, described, text }: Entry): Difference => ({
  tables,
  ...(described === undefined ? {} : { report: described }),
  ...(text === undefined ? {} : { text }),
});

/** Of what has been written once. */
function mustWrite(folder: Folder): Written {
  const written = writtenFolder(folder);
  if ('problems' in written) throw refused(written.problems);
  return written;
}

const NO_CHANGE = {
  en: 'That is what is stored already; nothing changed.',
  zh: '内容与已存的相同，没有改动。',
};
