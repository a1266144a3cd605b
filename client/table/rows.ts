import type { ExplorerState } from '../model/explorer.ts';
import { visible } from '../model/filters.ts';
import { reportSigns } from '../theme/report-signs.ts';
import { edgeText } from '../words/edge-text.ts';
import { type Bilingual, comparerIn, type Language, nameOf, otherLanguage } from '../words/language.ts';
import { tableWordsIn } from '../words/table-words.ts';
import { labelTitle, MANNER_NAMES, mannerOf } from '../words/vocabulary.ts';

export type TableId = 'nodes' | 'edges';

/** A line of the table: what it is about, how a screen reader calls it, and its cells in the order of the columns. */
export interface FactRow {
  readonly id: string;
  readonly name: string;
  readonly cells: readonly (string | number)[];
}

export interface FactTable {
  readonly columns: readonly string[];
  readonly rows: readonly FactRow[];
}

export interface Sorting {
  /** Place of the column, from 0. */
  readonly column: number;
  readonly down: boolean;
}

type Drawn = Pick<ExplorerState, 'nodes' | 'edges' | 'hidden' | 'filters'>;

interface Signed {
  readonly id: string;
  readonly period: string;
}

/** What is drawn and left in by the filters, as a table; a report that is not among those given is called by its id. */
export function tableOf(
  state: Drawn,
  id: TableId,
  language: Language,
  reports: readonly Signed[] = [],
  glosses?: ReadonlyMap<string, Bilingual>,
): FactTable {
  if (id === 'nodes') return nodeTable(state, language);
  const table = edgeTable(state, language, reports);
  return glosses === undefined ? table : withGlosses(table, glosses, language);
}

/** What is said comes first: it is what a reader looks for. */
function withGlosses(
  { columns, rows }: FactTable,
  glosses: ReadonlyMap<string, Bilingual>,
  language: Language,
): FactTable {
  return {
    columns: [tableWordsIn(language).colSaid, ...columns],
    rows: rows.map((row) => ({ ...row, cells: [glosses.get(row.id)?.[language] ?? row.name, ...row.cells] })),
  };
}

function nodeTable(state: Drawn, language: Language): FactTable {
  const words = tableWordsIn(language);
  const { nodes, edges, greyed } = visible(state);
  const lines = new Map<string, number>();
  for (const { from, to } of edges.values())
    for (const id of new Set([from, to])) lines.set(id, (lines.get(id) ?? 0) + 1);
  return {
    columns: [
      words.colName,
      words.colOther,
      words.colLabel,
      words.colKind,
      words.colCode,
      words.colDrawn,
      words.colDegree,
    ],
    rows: [...nodes.values()]
      .filter(({ id }) => !greyed.has(id))
      .map((node) => ({
        id: node.id,
        name: nameOf(node, language),
        cells: [
          nameOf(node, language),
          nameOf(node, otherLanguage(language)),
          labelTitle(node.label, language),
          node.kind ?? '',
          node.code ?? '',
          lines.get(node.id) ?? 0,
          node.degree,
        ],
      })),
  };
}

function edgeTable(state: Drawn, language: Language, reports: readonly Signed[]): FactTable {
  const words = tableWordsIn(language);
  const { nodes, edges, greyed } = visible(state);
  const nameOfEnd = (id: string) => {
    const node = nodes.get(id);
    return node === undefined ? id : nameOf(node, language);
  };
  const signs = reportSigns(reports);
  const signOf = (id: string) => {
    const report = reports.find((one) => one.id === id);
    return report === undefined ? id : `${signs.get(id)?.letter} ${report.period}`;
  };
  return {
    columns: [words.colFrom, words.colType, words.colTo, words.colBasis, words.colFacts, words.colReports],
    rows: [...edges.values()]
      .filter(({ id }) => !greyed.has(id))
      .map((edge) => {
        const [from, type, to] = [nameOfEnd(edge.from), edgeText(edge, language), nameOfEnd(edge.to)];
        const basis = MANNER_NAMES[mannerOf(edge)][language];
        return {
          id: edge.id,
          name: `${from} ${type} ${to}`,
          cells: [from, type, to, basis, edge.statements.length, edge.reports.map(signOf).join(', ')],
        };
      }),
  };
}

/** The rows that hold the words, whatever their case, sorted; Chinese by pinyin, figures by size. */
export function sifted(
  rows: readonly FactRow[],
  words: string,
  sorting: Sorting,
  language: Language,
): readonly FactRow[] {
  const wanted = words.trim().toLowerCase();
  const left = rows.filter(({ cells }) => cells.some((cell) => String(cell).toLowerCase().includes(wanted)));
  const compare = comparerIn(language);
  const order = (one: FactRow, other: FactRow) => {
    const [a = '', b = ''] = [one.cells[sorting.column], other.cells[sorting.column]];
    const way = typeof a === 'number' && typeof b === 'number' ? a - b : compare(String(a), String(b));
    return sorting.down ? -way : way;
  };
  return left.toSorted(order);
}
