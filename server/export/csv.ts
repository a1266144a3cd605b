import { CSV_BOM, type CsvValue, csvRow } from '#contract/csv.ts';
import type { Figure, Statement } from '#contract/evidence.ts';
import type { ExportedEdge, ExportedNode } from '#contract/export-document.ts';
import type { Words } from '../vocabulary/words.ts';
import {
  BASIS_NAMES,
  EVIDENCE_COLUMNS,
  evidenceOf,
  linkTo,
  listed,
  NOTE_COLUMNS,
  notesOf,
  placesOf,
  qualifiersOf,
} from './evidence.ts';
import type { ExportSource } from './source.ts';

export type Row = Readonly<Record<string, CsvValue>>;

const NODE_COLUMNS = [
  ...['id', 'label', 'label_zh', 'label_en', 'kind', 'name_zh', 'name_en', 'aliases_zh', 'aliases_en'],
  ...[
    'code',
    'status_zh',
    'status_en',
    'level',
    'authorities',
    'named',
    'note',
    'degree',
    'reports',
    'mentions',
    'mention_count',
  ],
  ...['statements', 'statement_count', 'figures', 'figure_count', 'link'],
];
const FACT_COLUMNS = ['basis', 'basis_zh', 'basis_en', 'plan', 'negated', 'gloss_zh', 'gloss_en', 'why'];
const EDGE_COLUMNS = [
  ...[
    'statement',
    'edge',
    'type',
    'type_zh',
    'type_en',
    'subject',
    'subject_label',
    'subject_zh',
    'subject_en',
  ],
  ...['object', 'object_label', 'object_zh', 'object_en', 'date', 'tense', 'count'],
  ...['qualifiers', ...FACT_COLUMNS, ...NOTE_COLUMNS, ...EVIDENCE_COLUMNS, 'link'],
];
const FIGURE_COLUMNS = [
  ...['figure', 'indicator', 'indicator_zh', 'indicator_en', 'measure', 'value', 'unit', 'direction'],
  ...['comparison', 'period', 'approx', 'as_written', 'baseline_value', 'baseline_unit'],
  ...['about', 'about_zh', 'about_en', ...FACT_COLUMNS, ...NOTE_COLUMNS, ...EVIDENCE_COLUMNS, 'link'],
];

/** A table: a line a statement of an edge, a node, or a figure. */
export interface Table {
  readonly columns: readonly string[];
  readonly rows: (source: ExportSource) => AsyncGenerator<readonly Row[]>;
}

export const TABLES = {
  nodes: {
    columns: NODE_COLUMNS,
    rows: (source) => each(source.nodes(), (node) => [nodeRow(node, source.words)]),
  },
  edges: {
    columns: EDGE_COLUMNS,
    rows: (source) =>
      each(source.edges(), (edge) =>
        edge.evidence.map((statement) => statementRow(edge, statement, source.words)),
      ),
  },
  figures: {
    columns: FIGURE_COLUMNS,
    rows: (source) => each(source.figures(), (figure) => [figureRow(figure)]),
  },
} as const satisfies Readonly<Record<string, Table>>;

/** A table for spreadsheets. */
export const csv = (part: keyof typeof TABLES) => (source: ExportSource) => csvOf(TABLES[part], source);

export async function* csvOf({ columns, rows }: Table, source: ExportSource): AsyncGenerator<string> {
  yield CSV_BOM + csvRow(columns);
  for await (const page of rows(source))
    yield page.map((row) => csvRow(columns.map((column) => row[column] ?? null))).join('');
}

async function* each<Thing>(
  pages: AsyncIterable<readonly Thing[]>,
  rowsOf: (thing: Thing) => readonly Row[],
): AsyncGenerator<readonly Row[]> {
  for await (const page of pages) yield page.flatMap(rowsOf);
}

function nodeRow(node: ExportedNode, words: Words): Row {
  const lists = {
    aliases_zh: listed(node.aliases_zh),
    aliases_en: listed(node.aliases_en),
    authorities: listed(node.authorities),
    reports: listed(node.reports),
    mentions: listed(placesOf(node.mentions)),
    statements: listed(node.statements),
    figures: listed(node.figures),
  };
  const {
    aliases_zh,
    aliases_en,
    authorities,
    reports,
    mentions,
    statements,
    figures,
    merged_ids,
    ...plain
  } = node;
  const label = words.nameOf(node.label);
  return { ...plain, ...label, ...lists, link: linkTo({ select: node.id }) };
}

function statementRow(edge: ExportedEdge, statement: Statement, words: Words): Row {
  const { subject, object, predicate } = statement;
  const type = words.verbOf(predicate);
  return {
    statement: statement.id,
    edge: edge.id,
    type: predicate,
    type_zh: type.label_zh,
    type_en: type.label_en,
    subject: subject.id,
    subject_label: subject.label,
    subject_zh: subject.name_zh,
    subject_en: subject.name_en,
    object: object.id,
    object_label: object.label,
    object_zh: object.name_zh,
    object_en: object.name_en,
    date: statement.date,
    tense: statement.tense,
    count: statement.count,
    qualifiers: listed(qualifiersOf(statement)),
    ...factCells(statement),
    link: linkTo({ select: edge.id, statement: statement.id }),
  };
}

function figureRow(whole: Figure): Row {
  const { indicator, about, quotations, ambiguities, attributed_to, id, ...figure } = whole;
  return {
    ...figure,
    figure: id,
    indicator: indicator.id,
    indicator_zh: indicator.label_zh,
    indicator_en: indicator.label_en,
    measure: indicator.measure,
    about: listed(about.map((node) => node.id)),
    about_zh: listed(about.map((node) => node.name_zh)),
    about_en: listed(about.map((node) => node.name_en)),
    ...factCells(whole),
    link: linkTo({ statement: id }),
  };
}

function factCells(fact: Statement | Figure): Row {
  const basis = BASIS_NAMES[fact.basis];
  return {
    basis: fact.basis,
    basis_zh: basis.label_zh,
    basis_en: basis.label_en,
    plan: fact.plan,
    negated: fact.negated,
    gloss_zh: fact.gloss_zh,
    gloss_en: fact.gloss_en,
    why: fact.why,
    ...notesOf(fact),
    ...evidenceOf(fact),
  };
}
