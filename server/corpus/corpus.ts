import { join } from 'node:path';
import type { Judgement } from '../dataset/identity.ts';
import { AppError, notFound } from '../errors/app-error.ts';
import type { Loader } from '../import/load.ts';
import type { Words } from '../vocabulary/words.ts';
import { type Checked, checkFolder } from './check-folder.ts';
import { applied, differenceOf, isNothing, reversed } from './difference.ts';
import { type Folder, mustWrite, type Written } from './folder.ts';
import { differenceIn, type Entry, entryOf, entryToUndo, type Journal, openJournal } from './journal.ts';
import { changedSince, refused, reportThere } from './refusals.ts';
import { openReportFolders } from './report-folders.ts';
import { storeFollower } from './store-follower.ts';

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

/** What an entry says beside what changed. */
type Deed = Pick<Entry, 'by' | 'action' | 'report' | 'what' | 'undoes' | 'redoes'>;

/** Opens the project, and makes true what a journal says that a kill has cut off. Loads nothing yet: {@link Opened.load}. */
export async function openCorpus(places: CorpusPlaces): Promise<Corpus & { load(): Promise<void> }> {
  const { root, loader, log } = places;
  const disk = await openReportFolders(root);
  const journal = await openJournal(join(root, 'journal.jsonl'));
  const folders = new Map<string, Folder>();
  const inTurn = oneAfterTheOther();
  const store = storeFollower({ store: storeReport, inTurn, log });
  await disk.recover(journal.entries.at(-1));
  for (const each of await disk.readAll()) hold(each);

  function hold(held: Folder): void {
    folders.set(held.report.id, held);
    places.onText(held.text);
  }

  function folder(report: string): Folder {
    const found = folders.get(report);
    if (found === undefined) throw notFound({ en: 'report of the project', zh: '项目报道' }, report);
    return found;
  }

  /** @throws AppError 422 */
  async function judged(written: Written) {
    const { dataset, problems, unfinished } = checkFolder(written, places.words, await places.judgements());
    if (dataset === null) throw refused(problems);
    return { dataset, unfinished };
  }

  async function storeReport(report: string): Promise<void> {
    const kept = folders.get(report);
    if (kept === undefined) {
      await loader.remove(report, await places.judgements());
      return;
    }
    const { dataset } = await judged(mustWrite(kept));
    await loader.load(dataset);
    await places.onStored?.(kept);
  }

  async function settle(entry: Entry, unfinished: Checked['unfinished']): Promise<Change> {
    store.behind(entry.report);
    await store.follow();
    return { entry, folder: folders.get(entry.report) ?? null, unfinished };
  }

  async function put(next: Folder, before: Folder, deed: Deed): Promise<Change> {
    const written = mustWrite(next);
    const { unfinished } = await judged(written);
    const difference = differenceOf(before, written.folder);
    if (isNothing(difference)) throw new AppError(409, 'no-change', NO_CHANGE);
    const entry = await journal.add({ ...deed, ...entryOf(difference) });
    await disk.rewrite(mustWrite(before).files, written);
    if (difference.text === undefined) folders.set(entry.report, written.folder);
    else hold(written.folder);
    return settle(entry, unfinished);
  }

  async function bring(made: Folder, deed: Deed): Promise<Change> {
    const { id } = made.report;
    if (folders.has(id)) throw reportThere(id);
    const written = mustWrite(made);
    const { unfinished } = await judged(written);
    await disk.prepare(written);
    const entry = await journal.add({ ...deed, tables: {} });
    await disk.show(id);
    hold(written.folder);
    return settle(entry, unfinished);
  }

  async function bury(deed: Deed): Promise<Change> {
    const { report } = folder(deed.report);
    const entry = await journal.add({ ...deed, tables: {} });
    await disk.bury(report.id, entry.number);
    folders.delete(report.id);
    return settle(entry, []);
  }

  async function takeBack(by: string, number: number | undefined, again: boolean): Promise<Change> {
    const entry = entryToUndo(journal, by, number, again);
    const { report, what } = entry;
    const deed = { by, report, what, ...(again ? { redoes: entry.number } : { undoes: entry.number }) };
    if (entry.action === 'change') {
      const difference = differenceIn(entry);
      const before = folder(report);
      const next = applied(before, again ? difference : reversed(difference));
      if (next === null) throw changedSince(entry.number);
      return put(next, before, { ...deed, action: 'change' });
    }
    if ((entry.action === 'remove') === again) return bury({ ...deed, action: 'remove' });
    const buried = await disk.buried(report);
    if (buried === null) throw changedSince(entry.number);
    return bring(buried, { ...deed, action: 'restore' });
  }

  return {
    journal,
    root,
    folder,
    examine: async (made) => {
      await judged(mustWrite(made));
    },
    reports: () => [...folders.keys()].toSorted(),
    create: (made, by) => {
      const { id } = made.report;
      return inTurn(() => bring(made, { by, action: 'create', report: id, what: `report ${id}` }));
    },
    change: (report, by, what, edit) =>
      inTurn(async () => {
        const before = folder(report);
        return put(edit(before), before, { by, action: 'change', report, what });
      }),
    remove: (report, by) => inTurn(() => bury({ by, action: 'remove', report, what: `report ${report}` })),
    undo: (by, number, again) => inTurn(() => takeBack(by, number, again)),
    still: inTurn,
    load: () =>
      inTurn(async () => {
        for (const report of folders.keys()) store.behind(report);
        // What is in the bin is out of the store too, whenever it was put there.
        for (const { report, action } of journal.entries)
          if (action === 'remove' && !folders.has(report)) store.behind(report);
        await store.follow();
      }),
  };
}

/** Runs what it is given one after the other, whatever becomes of the one before. */
function oneAfterTheOther() {
  let turn: Promise<unknown> = Promise.resolve();
  return <T>(work: () => Promise<T>): Promise<T> => {
    const next = turn.then(work, work);
    turn = next.catch(() => undefined);
    return next;
  };
}

const NO_CHANGE = {
  en: 'That is what is stored already; nothing changed.',
  zh: '内容与已存的相同，没有改动。',
};
