import { type Figure, type Quotation, type Statement, saidIn } from '#contract/evidence.ts';
import type { GraphEdge } from '#contract/graph.ts';
import { EdgeId, StatementRef } from '#contract/model.ts';
import type { Item, Language } from './answer.ts';
import type { Source } from './source.ts';
import { contextIn, nameIn, pick, placeOf, said, type Telling, wordsOf } from './telling.ts';

/** A statement or figure with its own words. */
function factItem(fact: Statement | Figure, telling: Telling): Omit<Item, 'link'> {
  const quotations = saidIn(fact.quotations);
  const { language } = telling;
  return {
    id: fact.id,
    fact: pick({ zh: fact.gloss_zh, en: fact.gloss_en }, language),
    basis: fact.basis,
    ...wordsOf(quotations),
    place: placeOf(quotations, telling),
    details: said({
      report: fact.report,
      places: fact.quotations.map(placed),
      why: fact.why,
      plan: fact.plan || null,
      negated: fact.negated || null,
      certainty: fact.certainty,
      claim: fact.claim,
      status: fact.status,
      attributed_to: fact.attributed_to && nameIn(fact.attributed_to, language),
      also_read: fact.ambiguities.map(({ alternatives_zh, alternatives_en }) =>
        pick({ zh: alternatives_zh, en: alternatives_en }, language),
      ),
    }),
  };
}

/** Where a quotation lies, in code points from 0, end excluded; its words where it is not the fact's own. */
const placed = ({ role, passage, start, end, text }: Quotation) =>
  said({ role, passage, start, end, text: role === 'words' ? null : text });

export function statementItem(statement: Statement, telling: Telling): Item {
  const { language, link } = telling;
  const named = (node: Statement['subject']) => ({
    ...{ id: node.id, name: nameIn(node, language) },
    ...said({ told_apart: contextIn(node, language) || null }),
  });
  const item = factItem(statement, telling);
  return {
    ...item,
    link: link({ statement: statement.id }),
    details: {
      type: statement.predicate,
      subject: named(statement.subject),
      object: named(statement.object),
      ...said({ date: statement.date, tense: statement.tense, count: statement.count }),
      ...said({ qualifiers: statement.qualifiers.map(({ role, value }) => ({ role, value })) }),
      ...item.details,
    },
  };
}

export function figureItem(figure: Figure, telling: Telling): Item {
  const { language, link } = telling;
  const item = factItem(figure, telling);
  const { indicator, value, unit, direction, comparison, period, approx, as_written } = figure;
  return {
    ...item,
    link: link({ statement: figure.id }),
    details: {
      indicator: {
        id: indicator.id,
        name: pick({ zh: indicator.label_zh, en: indicator.label_en }, language),
      },
      about: figure.about.map((node) => ({ id: node.id, name: nameIn(node, language) })),
      ...said({ value, unit, direction, comparison, period, approx, as_written }),
      ...said({ baseline_value: figure.baseline_value, baseline_unit: figure.baseline_unit }),
      ...item.details,
    },
  };
}

interface Facts {
  readonly statements: readonly Statement[];
  readonly figures: readonly Figure[];
  readonly truncated: boolean;
}

/** What is stated of whatever an id names: a statement or figure, an edge, a node. */
export async function factsOf(id: string, most: number, source: Source): Promise<Facts> {
  if (StatementRef.safeParse(id).success) {
    const { statement, figure } = await source.ask('statement', { id });
    return {
      statements: statement === null ? [] : [statement],
      figures: figure === null ? [] : [figure],
      truncated: false,
    };
  }
  if (!EdgeId.safeParse(id).success) return source.ask('nodeStatements', { id, limit: most });
  const { statements } = await source.ask('evidence', { id });
  return { statements, figures: [], truncated: false };
}

/** Every statement behind these edges, each once. */
export async function itemsOfEdges(
  edges: readonly Pick<GraphEdge, 'id'>[],
  source: Source,
  telling: Telling,
): Promise<Item[]> {
  const answers = await Promise.all(edges.map(({ id }) => source.ask('evidence', { id })));
  const items = answers.flatMap(({ edge, statements }) =>
    statements.map((statement) => {
      const item = statementItem(statement, telling);
      return { ...item, details: { ...item.details, edge: edge.id } };
    }),
  );
  return [...new Map(items.map((item) => [item.id, item])).values()];
}

/** What these facts leave open, as far as it can be seen at them. */
export function openOf(items: readonly Item[], language: Language): string[] {
  const words = OPEN_WORDS[language];
  const facts = items.filter(({ details }) => details?.places !== undefined);
  const without = (is: (item: Item) => boolean) => facts.filter(is).map(({ id }) => id);
  const noText = without(({ exact }) => !exact);
  const noDate = without(({ details }) => details?.type !== undefined && details.date === undefined);
  const noComparison = without(({ details }) => details?.comparison === 'unstated');
  return [
    ...(noText.length === 0 ? [] : [words.noText(noText.length)]),
    ...(noDate.length === 0 ? [] : [words.noDate(listed(noDate))]),
    ...(noComparison.length === 0 ? [] : [words.noComparison(listed(noComparison))]),
  ];
}

const MOST_LISTED = 10;
const listed = (ids: readonly string[]) =>
  ids.slice(0, MOST_LISTED).join(', ') + (ids.length > MOST_LISTED ? ` … (${ids.length})` : '');

const OPEN_WORDS = {
  zh: {
    noText: (count: number) => `有 ${count} 条的报道原文未附在此处，只能给出锚定词。`,
    noDate: (ids: string) => `报道没有写明日期：${ids}。`,
    noComparison: (ids: string) => `报道没有写明与什么相比：${ids}。`,
  },
  en: {
    noText: (count: number) =>
      `The text behind ${count} of these is not attached here: only anchor terms can be given, no quotation.`,
    noDate: (ids: string) => `No date is given for: ${ids}.`,
    noComparison: (ids: string) => `With what it is compared is not said for: ${ids}.`,
  },
} as const;
