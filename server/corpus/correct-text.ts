import type { LostAnchor } from '#contract/writing.ts';
import { guessKind } from '../import/scaffold.ts';
import { parseText } from '../texts/report-text.ts';
import { alignTexts, type Passages } from './align-texts.ts';
import { type Cells, compact, type Folder, type Tables } from './folder.ts';

/** A report with another edition of its text, and what of it found its words again. */
export interface Corrected {
  /** Without what lost its words: mentions, and facts of which a quotation did. */
  readonly folder: Folder;
  /** Mentions and quotations that stand where their words stand now. */
  readonly moved: number;
  readonly lost: readonly LostAnchor[];
}

/** Moves all that is written of a report to another edition of its text. */
export function correctText(folder: Folder, text: string): Corrected {
  const after = parseText(Buffer.from(text));
  const move = moverOf(folder.report.id, parseText(Buffer.from(folder.text)).passages, after.passages);
  const { tables } = folder;
  const lost: LostAnchor[] = [];
  const follow = (what: LostAnchor['what'], id: string, cells: Cells) => {
    const moved = move.anchor(cells);
    if (moved !== null) return [moved];
    lost.push({ what, id, passage: cells.passage ?? '', words: move.wordsOf(cells) });
    return [];
  };
  const figures = new Set(tables.observations.map(({ id }) => id));
  const mentions = tables.mentions.flatMap((cells) => follow('mention', cells.entity ?? '', cells));
  const evidence = tables.evidence.flatMap((cells) =>
    follow(figures.has(cells.fact) ? 'figure' : 'statement', cells.fact ?? '', cells),
  );
  const relations = tables.relations.map((cells) => {
    const moved = move.ends(cells);
    if (moved === null)
      lost.push({ what: 'statement', id: cells.id ?? '', passage: cells.from ?? '', words: '' });
    return moved ?? cells;
  });
  const gone = new Set(lost.flatMap(({ what, id }) => (what === 'mention' ? [] : [id])));
  const passages = move.passagesOf(tables.passages);
  const ambiguities = tables.ambiguities.map((cells) => ({
    ...cells,
    ...listOf(cells, 'passages', move.passage),
  }));
  const moved = { ...tables, passages, mentions, relations, evidence, ambiguities };
  const { sha256, characters } = after;
  const report = { ...folder.report, text: { sha256, characters } };
  return {
    folder: { report, text, tables: withoutFacts(moved, gone) },
    moved: mentions.length + evidence.length,
    lost,
  };
}

/** Tables without some facts and all that is noted of them. */
function withoutFacts(tables: Tables, gone: ReadonlySet<string>): Tables {
  const stays = ({ fact, id }: Cells) => !gone.has(fact ?? id ?? '');
  return {
    ...tables,
    relations: tables.relations.filter(stays),
    observations: tables.observations.filter(stays),
    evidence: tables.evidence.filter(stays),
    qualifiers: tables.qualifiers.filter(stays),
    ambiguities: tables.ambiguities.map((cells) => ({
      ...cells,
      ...listOf(cells, 'facts', (fact) => (gone.has(fact) ? null : fact)),
    })),
  };
}

/** A cell that lists several things, each as it is called now; without those that have gone. */
const listOf = (cells: Cells, column: string, next: (item: string) => string | null) => {
  const items = (cells[column] ?? '').split('|').filter(Boolean);
  return items.length === 0 ? {} : { [column]: items.flatMap((item) => next(item) ?? []).join('|') };
};

function moverOf(report: string, before: Passages, after: Passages) {
  const move = alignTexts(before, after);
  const numberIn = (id = '') => Number(id.split('#')[1]);
  /** What each new passage was: the passage of which it has the most characters, each once. */
  const former = after.map(() => -1);
  for (const [number, line] of before.entries()) {
    const counts = new Map<number, number>();
    for (const start of line.keys()) {
      const found = move({ passage: number, start, end: start + 1 })?.passage;
      if (found !== undefined) counts.set(found, (counts.get(found) ?? 0) + 1);
    }
    const [most] = [...counts].toSorted((one, other) => other[1] - one[1]);
    if (most !== undefined && former[most[0]] === -1) former[most[0]] = number;
  }
  const passage = (id: string): string | null => {
    const found = former.indexOf(numberIn(id));
    return found < 0 ? null : `${report}#${found}`;
  };
  return {
    passage,
    wordsOf: ({ passage: id, start, end }: Cells) =>
      (before[numberIn(id)] ?? []).slice(Number(start), Number(end)).join(''),
    anchor: (cells: Cells): Cells | null => {
      const span = { passage: numberIn(cells.passage), start: Number(cells.start), end: Number(cells.end) };
      const found = move(span);
      if (found === null) return null;
      const { start, end } = found;
      return { ...cells, passage: `${report}#${found.passage}`, start: String(start), end: String(end) };
    },
    /** A caption is an end of what its picture shows. */
    ends: (cells: Cells): Cells | null => {
      const [from, to] = [cells.from, cells.to].map((end = '') => (end.includes('#') ? passage(end) : end));
      return typeof from === 'string' && typeof to === 'string' ? { ...cells, from, to } : null;
    },
    passagesOf: (rows: readonly Cells[]): Cells[] =>
      after.map((line, number) => {
        const row = rows.find(({ id }) => numberIn(id) === former[number]);
        const known = row ?? { kind: guessKind(line.join(''), number), joins_next: 'false' };
        const section = row?.section === undefined ? null : passage(row.section);
        const own = { id: `${report}#${number}`, characters: String(line.length), section: section ?? '' };
        return compact('passages', { ...known, ...own });
      }),
  };
}
