import type { Entry } from '../corpus/journal.ts';
import { storedReport } from '../corpus/stored.ts';
import type { Context, Handlers } from './context.ts';
import { changed, whoAsks } from './writing.ts';

async function takeBack(context: Context, number: number | undefined, again: boolean) {
  const change = await context.corpus.undo(whoAsks(context), number, again);
  return changed(change, change.folder && storedReport(change.folder));
}

export const undo: Handlers['undo'] = ({ number }, context) => takeBack(context, number, false);
export const redo: Handlers['redo'] = ({ number }, context) => takeBack(context, number, true);

export const journal: Handlers['journal'] = async ({ report, limit, cursor }, { corpus }) => {
  const all = corpus.journal.entries.filter((entry) => report === undefined || entry.report === report);
  const before = cursor === undefined ? Number.POSITIVE_INFINITY : Number(cursor);
  const rest = all.filter(({ number }) => number < before).toReversed();
  const shown = rest.slice(0, limit);
  return {
    entries: shown.map((entry) => told(entry, corpus.journal.isUndone(entry.number))),
    total: all.length,
    next: rest.length > shown.length ? String(shown.at(-1)?.number) : null,
  };
};

const told = (
  { tables: _tables, described: _described, undoes, redoes, ...entry }: Entry,
  undone: boolean,
) => ({
  ...entry,
  undoes: undoes ?? null,
  redoes: redoes ?? null,
  undone,
});
