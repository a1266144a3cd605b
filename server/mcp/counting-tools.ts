import { z } from 'zod';
import type { Item, Language } from './answer.ts';
import type { Source } from './source.ts';
import { openTelling, pick } from './telling.ts';
import { ASKED, type Tool, tool } from './tool.ts';

const counted = (fact: string, source: Source, details: Record<string, unknown>): Item => ({
  id: '',
  fact,
  basis: 'counted',
  words: [],
  exact: false,
  place: '',
  link: source.page,
  details,
});

const WHAT = {
  zh: { entities: '实体', statements: '陈述', observations: '数据', reports: '报道' },
  en: { entities: 'entities', statements: 'statements', observations: 'figures', reports: 'reports' },
} as const;

const counts = tool(
  {
    name: 'counts',
    title: { zh: '统计', en: 'Counts' },
    description:
      'What the corpus holds: reports with their periods and whether their text is attached, and how many things of each label and facts of each type there are.',
    input: { of: z.enum(['all', 'labels', 'types', 'reports']).default('all'), scope: ASKED.scope },
  },
  async ({ of, scope }, source, language) => {
    const [{ dataset, labels, types }, { reports }] = await Promise.all([
      countsIn(scope, source),
      source.ask('reports', { scope, limit: 250 }),
    ]);
    const { titleOf, link } = await openTelling(source, language);
    const names = WHAT[language];
    const named = (kind: string, rows: readonly Named[]) =>
      rows
        .filter(({ count }) => count > 0)
        .map(({ name, label_zh, label_en, count }) =>
          counted(`${pick({ zh: label_zh, en: label_en }, language)}: ${count}`, source, {
            [kind]: name,
            count,
          }),
        );
    const wants = (what: typeof of) => of === 'all' || of === what;
    return {
      items: [
        ...(Object.keys(names) as (keyof typeof names)[]).map((key) =>
          counted(`${names[key]}: ${dataset[key]}`, source, { count: dataset[key] }),
        ),
        ...(wants('labels') ? named('label', labels) : []),
        ...(wants('types') ? named('type', types) : []),
        ...(wants('reports')
          ? reports.map(({ id, period, statements, observations, attached, invented }) => ({
              ...counted(`${titleOf(id)}: ${statements} + ${observations}`, source, {
                ...{ period, statements, figures: observations, attached, invented },
              }),
              id,
              link: link({ report: id }),
            }))
          : []),
      ],
      cut: null,
      not_stated: [NOT_THE_WORLD[language]],
    };
  },
);

interface Named {
  readonly name: string;
  readonly label_zh: string;
  readonly label_en: string;
  readonly count: number;
}

/** What is held in all, or by the reports of a scope: what several of them describe counts in each of these then. */
async function countsIn(scope: string | undefined, source: Source) {
  const schema = await source.ask('schema', { properties: 'false' });
  if (scope === undefined) {
    const { dataset } = await source.ask('health', {});
    return { dataset, labels: schema.labels, types: schema.types };
  }
  const [labels, types, { reports, total }] = await Promise.all([
    source.ask('counts', { by: 'label', scope, limit: 200 }),
    source.ask('counts', { by: 'type', scope, limit: 200 }),
    source.ask('reports', { scope, limit: 250 }),
  ]);
  const named = (all: readonly Named[], { rows }: typeof labels): Named[] =>
    rows.flatMap(({ key, count }) => {
      const one = all.find(({ name }) => name === key);
      return one === undefined ? [] : [{ ...one, count }];
    });
  const sum = (of: 'statements' | 'observations') => reports.reduce((all, report) => all + report[of], 0);
  return {
    dataset: {
      ...{ entities: labels.total, statements: sum('statements'), observations: sum('observations') },
      reports: total,
    },
    labels: named(schema.labels, labels),
    types: named(schema.types, types),
  };
}

const NOT_THE_WORLD = {
  zh: '这里统计的是所收报道写了什么，不是世上有多少。',
  en: 'These count what the reports at hand say, not what there is in the world.',
};

const cypher = tool(
  {
    name: 'cypher',
    title: { zh: '只读 Cypher', en: 'Read-only Cypher' },
    description:
      'Runs one Cypher statement that only reads; anything else is refused, with the reason and its place. Read the resource yinzheng://schema first. Return the ids of statements (s-…) along with what you ask for, so that the answer can be quoted.',
    input: {
      statement: z
        .string()
        .min(1)
        .max(64 * 1024),
      parameters: z.record(z.string(), z.unknown()).default({}),
    },
  },
  async ({ statement, parameters }, source, language) => {
    const { data, truncated } = await source.cypher(statement, parameters);
    const items = await Promise.all(data.values.map((row) => rowItem(data.fields, row, source)));
    const more = {
      zh: `只取了前 ${items.length} 行，请用 LIMIT、SKIP 或汇总。`,
      en: `Only the first ${items.length} rows were taken; use LIMIT and SKIP, or aggregate.`,
    };
    return { items, cut: truncated ? more[language] : null, not_stated: [COMPUTED[language]] };
  },
);

const COMPUTED: Readonly<Record<Language, string>> = {
  zh: '这些行由查询算出，不是报道的原话；原话及出处请用 statements 按陈述编号查询。',
  en: 'These rows are worked out by a query and are not words of a report; ask `statements` by their statement ids for words and places.',
};

const STATEMENT = /"(s-[0-9a-f]{12})"/g;
const NODE = z.looseObject({ labels: z.array(z.string()), properties: z.looseObject({}) });
const LONGEST_ROW = 4_000;

async function rowItem(fields: readonly string[], row: readonly unknown[], source: Source): Promise<Item> {
  const cells = Object.fromEntries(fields.map((field, at) => [field, plain(row[at])]));
  const written = JSON.stringify(cells);
  const statements = [...new Set([...written.matchAll(STATEMENT)].map(([, id]) => id))];
  return {
    ...counted(written.slice(0, LONGEST_ROW), source, { statements }),
    id: statements.length === 1 ? (statements[0] ?? '') : '',
  };
}

/** A node as its properties: the rest is the store's own. */
function plain(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(plain);
  const node = NODE.safeParse(value);
  if (!node.success) return value;
  const { search_text, neighbour_counts, ...properties } = node.data.properties;
  return properties;
}

export const COUNTING_TOOLS: readonly Tool[] = [counts, cypher];
