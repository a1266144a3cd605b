import { z } from 'zod';
import { Ambiguity, Figure, Indicator, type Quotation, Statement } from '#contract/evidence.ts';
import { QuotationRole } from '#contract/model.ts';
import type { TextStore } from '../texts/text-store.ts';
import type { GraphDatabase } from './database.ts';
import { query } from './query.ts';
import { NodeRow } from './records.ts';

const Properties = z.object({ properties: z.looseObject({}) }).transform((node) => node.properties);
const Stored = z.object({
  role: QuotationRole,
  seq: z.int(),
  part: z.int(),
  passage: z.string(),
  start: z.int(),
  end: z.int(),
  terms: z.array(z.string()),
});
const ambiguities = z.array(Properties.pipe(Ambiguity));

const READ_STATEMENTS = query('read-statements', {
  params: z.object({ ids: z.array(z.string()) }),
  row: z.object({
    statement: Properties,
    subject: NodeRow,
    object: NodeRow,
    quotations: z.array(Stored),
    ambiguities,
  }),
});

const READ_FIGURES = query('read-figures', {
  params: z.object({ ids: z.array(z.string()) }),
  row: z.object({
    statement: Properties,
    indicator: Properties.pipe(Indicator),
    about: z.array(NodeRow),
    quotations: z.array(Stored),
    ambiguities,
  }),
});

// A property that is not there is null in the contract.
const NO_STATEMENT = { why: null, date: null, tense: null, count: null };
const NO_FIGURE = { why: null, comparison: null, period: null, baseline_value: null, baseline_unit: null };

/** Where the texts and the hashes that find them are. */
export interface EvidenceSource {
  readonly graph: GraphDatabase;
  readonly texts: TextStore;
}

/** Statements by id, in the order of the ids; the quotation's text where the report's text is at hand. */
export async function readStatements(source: EvidenceSource, ids: readonly string[]): Promise<Statement[]> {
  const [rows, quote] = await Promise.all([
    source.graph.read(READ_STATEMENTS, { ids: [...ids] }),
    quoter(source),
  ]);
  const statements = rows.map(({ statement, quotations, ...row }) =>
    Statement.parse({ ...NO_STATEMENT, ...statement, ...row, quotations: quotations.map(quote) }),
  );
  return inOrder(statements, ids);
}

/** Figures by id, in the order of the ids. */
export async function readFigures(source: EvidenceSource, ids: readonly string[]): Promise<Figure[]> {
  const [rows, quote] = await Promise.all([
    source.graph.read(READ_FIGURES, { ids: [...ids] }),
    quoter(source),
  ]);
  const figures = rows.map(({ statement, quotations, ...row }) =>
    Figure.parse({ ...NO_FIGURE, ...statement, ...row, quotations: quotations.map(quote) }),
  );
  return inOrder(figures, ids);
}

function inOrder<T extends { readonly id: string }>(facts: readonly T[], ids: readonly string[]): T[] {
  const byId = new Map(facts.map((fact) => [fact.id, fact]));
  return ids.flatMap((id) => byId.get(id) ?? []);
}

const LIST_HASHES = query('list-hashes', {
  params: z.object({}),
  row: z.object({ id: z.string(), sha256: z.string() }),
});

/** A function that adds to a quotation its words, when the text of its report is at hand. */
async function quoter({
  graph,
  texts,
}: EvidenceSource): Promise<(quotation: z.output<typeof Stored>) => Quotation> {
  const rows = await graph.read(LIST_HASHES, {});
  const passagesOf = new Map(rows.map((row) => [row.id, texts.passages(row.sha256)]));
  return (quotation) => {
    const [report = '', order = ''] = quotation.passage.split('#');
    const passage = passagesOf.get(report)?.[Number(order)];
    if (passage === undefined) return quotation;
    return { ...quotation, text: passage.slice(quotation.start, quotation.end).join('') };
  };
}
