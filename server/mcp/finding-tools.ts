import { z } from 'zod';
import type { NodeDetails } from '#contract/graph.ts';
import { LONGEST_SEARCH, MOST_HITS, MOST_HOPS } from '#contract/limits.ts';
import type { Vocabulary } from '#contract/vocabulary.ts';
import type { Item, Language } from './answer.ts';
import { itemsOfEdges, openOf } from './facts.ts';
import type { Source } from './source.ts';
import { contextIn, nameIn, openTelling, pick, placeOf, said, type Telling } from './telling.ts';
import { ASKED, type Tool, tool } from './tool.ts';

/** A node: named by the report there. */
function nodeItem(found: NodeDetails, telling: Telling, vocabulary: Vocabulary): Item {
  const [first] = found.mentions;
  const label = vocabulary.labels.find(({ name }) => name === found.label);
  const kind =
    label === undefined ? found.label : pick({ zh: label.name_zh, en: label.name_en }, telling.language);
  const name = nameIn(found, telling.language);
  return {
    id: found.id,
    fact: telling.language === 'zh' ? `${name}（${kind}）` : `${name} (${kind})`,
    basis: 'named',
    words: first === undefined ? [] : [first.surface],
    exact: first !== undefined,
    place: first === undefined ? '' : placeOf([first], telling),
    link: telling.link({ select: found.id }),
    details: said({
      label: found.label,
      kind: found.kind,
      told_apart: contextIn(found, telling.language) || null,
      code: found.code,
      status: pick({ zh: found.status_zh ?? '', en: found.status_en ?? '' }, telling.language) || null,
      aliases: [...found.aliases_zh, ...found.aliases_en],
      level: found.level,
      authorities: found.authorities,
      named: found.named ? null : false,
      reports: found.reports,
      mentions: found.mention_count,
      statements: found.statements,
      figures: found.observations,
      neighbours: found.neighbours,
      former_ids: found.merged_ids,
    }),
  };
}

/** What a reader asks for at every node of its label, and no report says of this one. */
function lacking(found: NodeDetails, { patterns }: Vocabulary, language: Language): string[] {
  const has = ({ type, direction }: { readonly type: string; readonly direction: string }) =>
    found.neighbours.some((count) => count.type === type && count.direction === direction);
  const name = nameIn(found, language);
  return patterns.expected
    .filter((expected) => expected.label === found.label && !has(expected))
    .map((expected) => {
      const own = language === 'zh' ? expected.unstated_zh : expected.unstated_en;
      const what = pick({ zh: expected.name_zh, en: expected.name_en }, language);
      return own?.replace('{name}', name) ?? `${name}: ${what}`;
    });
}

const searching = tool(
  {
    name: 'search',
    title: { zh: '查找', en: 'Search' },
    description:
      'Finds people, units, cases, commendations and other things by Chinese or English name, alias, code, pinyin or initials. Begin here: the other tools ask by id.',
    input: {
      q: z.string().max(LONGEST_SEARCH),
      label: ASKED.label,
      scope: ASKED.scope,
      limit: ASKED.limit(25, 8),
    },
  },
  async (asked, source, language) => {
    const { q } = asked;
    const [{ hits, truncated }, telling, vocabulary] = await Promise.all([
      foundIn(asked, source),
      openTelling(source, language),
      source.ask('vocabulary', {}),
    ]);
    const nodes = await Promise.all(hits.map((hit) => source.ask('node', { id: hit.id })));
    const more = {
      zh: `还有更多结果，已列出最相近的 ${hits.length} 个。`,
      en: `There are more; these are the ${hits.length} best. Search for a longer name, or give a label.`,
    };
    return {
      items: nodes.map((found) => nodeItem(found, telling, vocabulary)),
      cut: truncated ? more[language] : null,
      not_stated: [
        ...(hits.length > 0 ? [] : [NO_SUCH_NAME[language](q)]),
        ...(hits.length < 2 ? [] : [NOT_ONE[language]]),
      ],
    };
  },
);

interface Sought {
  readonly q: string;
  readonly label?: string | undefined;
  readonly scope?: string | undefined;
  readonly limit: number;
}

/** The best hits; in a scope, those that its reports speak of. */
async function foundIn({ q, label, scope, limit }: Sought, source: Source) {
  if (scope === undefined) return source.ask('search', { q, label, limit });
  const { names } = await source.ask('find', { q, in: 'names', scope, limit: MOST_HITS });
  const hits = (names?.hits ?? []).filter((hit) => label === undefined || hit.label === label);
  return { hits: hits.slice(0, limit), truncated: hits.length > limit || names?.next !== null };
}

const NO_SUCH_NAME = {
  zh: (q: string) => `所收报道中没有名为“${q}”的人或事物。`,
  en: (q: string) => `Nothing in these reports goes by the name “${q}”.`,
};
const NOT_ONE = {
  zh: '同名或名称相近的，未经判断都不算同一个。',
  en: 'Things of one name, or of names that are alike, are several until somebody judged them to be one.',
};

const describing = tool(
  {
    name: 'describe',
    title: { zh: '说明', en: 'Describe' },
    description:
      'One thing by its id: names, label, kind, where it is named first, how many neighbours of which type it has, and what one would expect to be stated of it and is not.',
    input: { id: ASKED.node },
  },
  async ({ id }, source, language) => {
    const [found, telling, vocabulary] = await Promise.all([
      source.ask('node', { id }),
      openTelling(source, language),
      source.ask('vocabulary', {}),
    ]);
    return {
      items: [nodeItem(found, telling, vocabulary)],
      cut: null,
      not_stated: lacking(found, vocabulary, language),
    };
  },
);

const surrounding = tool(
  {
    name: 'neighbours',
    title: { zh: '相邻关系', en: 'Neighbours' },
    description:
      'What is stated between one thing and those around it, a fact each; the best connected first. `describe` says which types and labels there are.',
    input: {
      id: ASKED.node,
      type: ASKED.type,
      direction: z.enum(['out', 'in', 'both']).default('both'),
      label: ASKED.label,
      cursor: z.string().max(300).optional().describe('Of the answer before, where that was cut.'),
      limit: ASKED.limit(30, 10),
    },
  },
  async (asked, source, language) => {
    const [answer, telling] = await Promise.all([
      source.ask('neighbours', asked),
      openTelling(source, language),
    ]);
    const items = await itemsOfEdges(answer.edges, source, telling);
    const more = {
      zh: `共 ${answer.total} 条关系，本次列出 ${answer.edges.length} 条；继续请带 cursor：${answer.next}`,
      en: `${answer.edges.length} of ${answer.total} relations; for the next ones give cursor: ${answer.next}`,
    };
    return {
      items,
      cut: answer.next === null ? null : more[language],
      not_stated: openOf(items, language),
    };
  },
);

const connecting = tool(
  {
    name: 'paths',
    title: { zh: '路径', en: 'Paths' },
    description:
      'Shortest chains of stated relations between two things, whatever their direction. `details.path` numbers the chains. That two things are joined does not say that one caused the other.',
    input: {
      from: ASKED.node,
      to: ASKED.node,
      maxHops: ASKED.limit(MOST_HOPS, 4),
      limit: ASKED.limit(10, 3),
    },
  },
  async (asked, source, language) => {
    const [{ paths: found, truncated }, telling] = await Promise.all([
      source.ask('paths', asked),
      openTelling(source, language),
    ]);
    const chains = await Promise.all(found.map(({ edges }) => itemsOfEdges(edges, source, telling)));
    const items = chains.flatMap((chain, at) =>
      chain.map((item) => ({ ...item, details: { ...item.details, path: at + 1 } })),
    );
    const none = {
      zh: `${asked.maxHops} 步之内没有写明二者之间的关系。`,
      en: `No report joins the two within ${asked.maxHops} steps.`,
    };
    const more = { zh: '还有同样长的路径。', en: 'There are more paths of this length.' };
    return {
      items,
      cut: truncated ? more[language] : null,
      not_stated: found.length === 0 ? [none[language]] : openOf(items, language),
    };
  },
);

export const FINDING_TOOLS: readonly Tool[] = [searching, describing, surrounding, connecting];
