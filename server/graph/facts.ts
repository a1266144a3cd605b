import { z } from 'zod';
import {
  Ambiguity,
  Figure,
  Indicator,
  type Qualifier,
  type Quotation,
  Statement,
} from '#contract/evidence.ts';
import type { GraphNode } from '#contract/graph.ts';
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
const speakers = z.array(NodeRow);
const ambiguities = z.array(Properties.pipe(Ambiguity));

const READ_STATEMENTS = query('read-statements', {
  params: z.object({ ids: z.array(z.string()) }),
  row: z.object({
    statement: Properties,
    subject: NodeRow,
    object: NodeRow,
    speakers,
    entities: z.array(z.object({ role: z.string(), entity: NodeRow })),
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
    speakers,
    quotations: z.array(Stored),
    ambiguities,
  }),
});

// A property that is not there is null in the contract.
const NO_FACT = {
  ...{ why: null, certainty: null, claim: null, status: null, origin: null, attributed_to: null },
  ...{ made_by: null, made_on: null, checked_by: null, checked_on: null },
};
const NO_STATEMENT = { ...NO_FACT, date: null, tense: null, count: null };
const NO_FIGURE = { ...NO_FACT, comparison: null, period: null, baseline_value: null, baseline_unit: null };

/** Where the texts and the hashes that find them are. */
export interface EvidenceSource {
  readonly graph: GraphDatabase;
  readonly texts: TextStore;
}

/** Statements by id, in the order of the ids; the quotation's text where the report's text is at hand. */
export async function readStatements(source: EvidenceSource, ids: readonly string[]): Promise<Statement[]> {
  const rows = await source.graph.read(READ_STATEMENTS, { ids: [...ids] });
  const quote = await quoter(source, rows);
  const statements = rows.map(
    ({ statement, quotations, speakers: [attributed_to = null], entities, ...row }) =>
      Statement.parse({
        ...NO_STATEMENT,
        ...statement,
        ...row,
        attributed_to,
        qualifiers: [...qualifiersOf(statement), ...entities.map(ofEntity)].sort(byRole),
        quotations: quotations.map(quote),
      }),
  );
  return inOrder(statements, ids);
}

/** Figures by id, in the order of the ids. */
export async function readFigures(source: EvidenceSource, ids: readonly string[]): Promise<Figure[]> {
  const rows = await source.graph.read(READ_FIGURES, { ids: [...ids] });
  const quote = await quoter(source, rows);
  const figures = rows.map(({ statement, quotations, speakers: [attributed_to = null], ...row }) =>
    Figure.parse({
      ...NO_FIGURE,
      ...statement,
      value: statement.value_decimal,
      baseline_value: statement.baseline_value_decimal ?? null,
      ...row,
      attributed_to,
      quotations: quotations.map(quote),
    }),
  );
  return inOrder(figures, ids);
}

/** `role=value` of what is no entity. */
function qualifiersOf({ qualifiers }: Record<string, unknown>): Qualifier[] {
  return z
    .array(z.string())
    .catch([])
    .parse(qualifiers)
    .map((text) => {
      const at = text.indexOf('=');
      return { role: text.slice(0, at), value: text.slice(at + 1), entity: null };
    });
}

const ofEntity = ({ role, entity }: { readonly role: string; readonly entity: GraphNode }): Qualifier => ({
  role,
  value: entity.id,
  entity,
});

const byRole = (left: Qualifier, right: Qualifier) =>
  left.role < right.role ? -1 : left.role > right.role ? 1 : 0;

function inOrder<T extends { readonly id: string }>(facts: readonly T[], ids: readonly string[]): T[] {
  const byId = new Map(facts.map((fact) => [fact.id, fact]));
  return ids.flatMap((id) => byId.get(id) ?? []);
}

const LIST_HASHES = query('list-hashes', {
  params: z.object({ ids: z.array(z.string()) }),
  row: z.object({ id: z.string(), sha256: z.string() }),
});

interface Quoting {
  readonly quotations: readonly { readonly passage: string }[];
}

/** A function that adds to a quotation of these facts its words, when the text of its report is at hand. */
async function quoter(
  { graph, texts }: EvidenceSource,
  facts: readonly Quoting[],
): Promise<(quotation: z.output<typeof Stored>) => Quotation> {
  const reports = new Set(
    facts.flatMap(({ quotations }) => quotations.map(({ passage }) => passage.replace(/#.*$/, ''))),
  );
  const rows = reports.size === 0 ? [] : await graph.read(LIST_HASHES, { ids: [...reports] });
  const passagesOf = new Map(rows.map((row) => [row.id, texts.passages(row.sha256)]));
  return (quotation) => {
    const [report = '', order = ''] = quotation.passage.split('#');
    const passage = passagesOf.get(report)?.[Number(order)];
    if (passage === undefined) return quotation;
    return { ...quotation, text: passage.slice(quotation.start, quotation.end).join('') };
  };
}
