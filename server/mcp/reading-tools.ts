import { z } from 'zod';
import type { Api } from '#contract/api.ts';
import type { OutputOf } from '#contract/endpoint.ts';
import { LOCATOR_WORDS } from '#contract/locator-words.ts';
import { paragraphOf } from '#contract/passage.ts';
import type { StoryPattern } from '#contract/patterns.ts';
import { parseScope } from '#contract/scope.ts';
import type { Item, Language } from './answer.ts';
import { factsOf, figureItem, itemsOfEdges, openOf, statementItem } from './facts.ts';
import type { Source } from './source.ts';
import { nameIn, openTelling, pick, type Telling } from './telling.ts';
import { ASKED, type Tool, tool } from './tool.ts';

const MORE = {
  zh: (count: number) => `只列出前 ${count} 条，请加大 limit。`,
  en: (count: number) => `Only the first ${count}; ask with a larger limit.`,
};

const stating = tool(
  {
    name: 'statements',
    title: { zh: '陈述与依据', en: 'Statements' },
    description:
      'The evidence: every statement and figure about a node, behind an edge, or of one id, with the words of the report and their place.',
    input: { id: ASKED.thing, limit: ASKED.limit(100, 30) },
  },
  async ({ id, limit: most }, source, language) => {
    const telling = await openTelling(source, language);
    const { statements, figures, truncated } = await factsOf(id, most, source);
    const items = [
      ...statements.map((statement) => statementItem(statement, telling)),
      ...figures.map((figure) => figureItem(figure, telling)),
    ];
    return {
      items,
      cut: truncated ? MORE[language](items.length) : null,
      not_stated: openOf(items, language),
    };
  },
);

const passaging = tool(
  {
    name: 'passages',
    title: { zh: '段落', en: 'Passages' },
    description:
      'The passages of a report, in order: its own text where that is attached, and our summary of each. `from` counts from 0, as ids do; readers count paragraphs from 1.',
    input: {
      report: ASKED.report,
      from: z.number().int().min(0).default(0),
      limit: ASKED.limit(60, 15),
    },
  },
  async ({ report: id, from, limit: most }, source, language) => {
    const [{ report, passages }, telling] = await Promise.all([
      source.ask('passages', { id }),
      openTelling(source, language),
    ]);
    const shown = passages.filter(({ order }) => order >= from).slice(0, most);
    const items = shown.map(
      (passage): Item => ({
        id: passage.id,
        fact: pick({ zh: passage.summary_zh, en: passage.summary_en }, language),
        basis: 'summary',
        words: passage.text === undefined ? [] : [passage.text],
        exact: passage.text !== undefined,
        place: paragraphIn(id, passage.id, telling),
        link: `${telling.link({ report: id, passage: passage.id })}`,
        details: { kind: passage.kind, section: passage.section, facts: passage.coverage },
      }),
    );
    const next = (shown.at(-1)?.order ?? from) + 1;
    const cut = {
      zh: `共 ${passages.length} 段；继续请用 from: ${next}。`,
      en: `${passages.length} passages in all; for the next ones give from: ${next}.`,
    };
    return {
      items,
      cut: next < passages.length ? cut[language] : null,
      not_stated: report.attached ? [] : [NOT_ATTACHED[language]],
    };
  },
);

const paragraphIn = (report: string, passage: string, { language, titleOf }: Telling) =>
  `${titleOf(report)}${language === 'zh' ? '' : ', '}${LOCATOR_WORDS[language].passages(paragraphOf(passage), 1)}`;

const NOT_ATTACHED = {
  zh: '报道原文未附在此处，只有本项目所写的摘要，不可当作原文引用。',
  en: "The report's text is not attached here: these are our summaries, not words to quote.",
};

const tellingStories = tool(
  {
    name: 'stories',
    title: { zh: '故事', en: 'Stories' },
    description:
      'Acts (commendations, judgments) with what led to them, who did them and what else is told. `details.story` is the act. With `about`, only those that this thing is in.',
    input: {
      about: ASKED.node.optional(),
      scope: ASKED.scope,
      limit: ASKED.limit(25, 6),
    },
  },
  async ({ about, scope, limit: most }, source, language) => {
    const [answer, reports, telling, { patterns }] = await Promise.all([
      storiesAbout({ about, scope }, most, source),
      reportsOf(scope, source),
      openTelling(source, language),
      source.ask('vocabulary', {}),
    ]);
    const shown = answer.stories.slice(0, most);
    const told = await Promise.all(
      shown.map(async (story) => {
        const items = await itemsOfEdges(story.steps, source, telling);
        return ofReports(items, reports).map((item) => ({
          ...item,
          details: { ...item.details, story: story.act },
        }));
      }),
    );
    const items = told.flat();
    const unsaid = shown.flatMap((story) => {
      const pattern = patterns.stories.find(({ id }) => id === story.pattern);
      const act = story.nodes.find(({ id }) => id === story.act);
      if (pattern === undefined || act === undefined) return [];
      return leftOpen(pattern, { giver: story.agent_stated, cause: 'cause' in story }, language).map(
        (open) => `${nameIn(act, language)} (${act.id}): ${open}`,
      );
    });
    return {
      items,
      cut: answer.isCut ? MORE_STORIES[language](shown.length, answer.total) : null,
      not_stated: [...unsaid, ...openOf(items, language)],
    };
  },
);

/** A line of a story may be said by reports outside the scope, too: they are not told of. */
function ofReports(items: readonly Item[], reports: ReadonlySet<string> | null): readonly Item[] {
  return reports === null ? items : items.filter(({ details }) => reports.has(String(details?.report)));
}

/** The reports that a scope names; null for all. */
async function reportsOf(scope: string | undefined, source: Source): Promise<ReadonlySet<string> | null> {
  const wanted = scope === undefined ? null : parseScope(scope);
  if (wanted === null) return null;
  if (wanted.type === 'reports') return new Set(wanted.ids);
  return new Set((await source.ask('savedScope', { id: wanted.id })).reports);
}

const STORIES_AT_ONCE = 50;
const MOST_PAGES = 20; // a thousand stories: past that, who asks about something should name a report

interface Wanted {
  readonly about: string | undefined;
  readonly scope: string | undefined;
}

/** Stories in their order, page after page, until there are enough. */
async function storiesAbout({ about, scope }: Wanted, most: number, source: Source) {
  const found: (Told['stories'][number] | Told['others'][number])[] = [];
  let page = await source.ask('stories', { scope, limit: STORIES_AT_ONCE });
  for (let read = 1; ; read += 1) {
    found.push(
      ...[...page.stories, ...page.others].filter(
        ({ nodes }) => about === undefined || nodes.some(({ id }) => id === about),
      ),
    );
    if (page.next === null || found.length > most || read === MOST_PAGES) break;
    page = await source.ask('stories', { scope, limit: STORIES_AT_ONCE, cursor: page.next });
  }
  return { stories: found, total: page.total, isCut: found.length > most || page.next !== null };
}

type Told = OutputOf<Api['stories']>;

const MORE_STORIES = {
  zh: (shown: number, all: number) => `列出 ${all} 个中的 ${shown} 个，请加大 limit 或指定 about。`,
  en: (shown: number, all: number) => `${shown} of ${all}; ask with a larger limit, or about something.`,
};

/** In the pattern's own words. */
const leftOpen = (
  { agent, cause }: StoryPattern,
  has: { readonly giver: boolean; readonly cause: boolean },
  language: Language,
): string[] => [
  ...(has.giver ? [] : [pick({ zh: agent.unstated_zh, en: agent.unstated_en }, language)]),
  ...(has.cause ? [] : [pick({ zh: cause.none_zh, en: cause.none_en }, language)]),
];

const counting = tool(
  {
    name: 'figures',
    title: { zh: '数据', en: 'Figures' },
    description:
      'Figures that reports give: value, unit, period, what they are compared with, and the words.',
    input: {
      indicator: z.string().max(120).optional().describe('Id of an indicator.'),
      about: ASKED.node.optional(),
      scope: ASKED.scope,
      limit: ASKED.limit(100, 30),
    },
  },
  async ({ limit: most, ...asked }, source, language) => {
    const [{ figures, next }, telling] = await Promise.all([
      source.ask('figures', { ...asked, limit: most }),
      openTelling(source, language),
    ]);
    const items = figures.map((figure) => figureItem(figure, telling));
    return {
      items,
      cut: next !== null ? MORE[language](items.length) : null,
      not_stated: openOf(items, language),
    };
  },
);

export const READING_TOOLS: readonly Tool[] = [stating, passaging, tellingStories, counting];
