import { z } from 'zod';
import { bibtex } from '#contract/bibtex.ts';
import { chicago } from '#contract/chicago.ts';
import type { Citable } from '#contract/citable.ts';
import { cslItem } from '#contract/csl-json.ts';
import { type Figure, type ReportSummary, type Statement, saidIn } from '#contract/evidence.ts';
import { gbt7714 } from '#contract/gbt7714.ts';
import { plainOf } from '#contract/italics.ts';
import { locatorField, locatorNote } from '#contract/locator.ts';
import { paragraphOf } from '#contract/passage.ts';
import { ris } from '#contract/ris.ts';
import type { Item, Language } from './answer.ts';
import { factsOf, figureItem, openOf, statementItem } from './facts.ts';
import { openTelling } from './telling.ts';
import { ASKED, type Tool, tool } from './tool.ts';

const STYLES = ['gbt7714', 'chicago-note', 'chicago-bibliography', 'bibtex', 'ris', 'csl-json'] as const;

const MOST = 100;

/** Cites the reports, never this program: see the page's own citations. */
export const CITING_TOOL: Tool = tool(
  {
    name: 'cite',
    title: { zh: '引用', en: 'Cite' },
    description:
      'A citation of a statement, a figure, an edge or a node: a reference to each report that says it, and where in the report. It cites the report, not this program. `details.version` names the state of the store, by which one can be told later what has changed.',
    input: { id: ASKED.thing, style: z.enum(STYLES).default('gbt7714') },
  },
  async ({ id, style }, source, language) => {
    const [{ statements, figures, truncated }, { reports }, telling, { version }] = await Promise.all([
      factsOf(id, MOST, source),
      source.ask('reports', { limit: 250 }),
      openTelling(source, language),
      source.ask('version', {}),
    ]);
    const facts = [...statements, ...figures];
    const items = reports.flatMap((report): readonly Item[] => {
      const own = facts.filter((fact) => fact.report === report.id);
      const [first] = own;
      if (first === undefined) return [];
      const cited = citable(id, report, own, telling.link({ statement: first.id }));
      const item = 'predicate' in first ? statementItem(first, telling) : figureItem(first, telling);
      return [
        {
          ...item,
          details: { version, citation: write(style, cited, language), facts: own.map((fact) => fact.id) },
        },
      ];
    });
    return {
      items,
      cut: truncated ? CUT[language] : null,
      not_stated: items.length === 0 ? [NOTHING_SAID[language]] : openOf(items, language),
    };
  },
);

const CUT = {
  zh: `只引用了前 ${MOST} 条陈述；请按陈述引用。`,
  en: `Only the first ${MOST} statements are cited; cite by statement.`,
};
const NOTHING_SAID = {
  zh: '没有报道写到它，无可引用。',
  en: 'No report says anything of it: nothing to cite.',
};

function citable(
  id: string,
  source: ReportSummary,
  facts: readonly (Statement | Figure)[],
  link: string,
): Citable {
  const [first] = facts;
  const places = facts.flatMap(({ quotations }) =>
    saidIn(quotations).map(({ passage, start, end }) => ({
      passage: paragraphOf(passage),
      characters: [start + 1, end] as const,
    })),
  );
  const all = (said: (fact: Statement | Figure) => string) => facts.map(said).join(' / ');
  return {
    id,
    source,
    places,
    statements: facts.map((fact) => fact.id),
    said: {
      zh: first === undefined ? '' : all(({ gloss_zh }) => gloss_zh.replace(/[。.]\s*$/, '')),
      en: first === undefined ? '' : all(({ gloss_en }) => gloss_en.replace(/[。.]\s*$/, '')),
    },
    link,
  };
}

function write(style: (typeof STYLES)[number], cited: Citable, language: Language): string {
  const citing = { language, day: new Date().toISOString().slice(0, 10) };
  const entry = {
    key: `${cited.source.id}:${cited.id}`,
    source: cited.source,
    note: locatorField(cited, citing),
  };
  const located = (reference: string) => `${plainOf(reference)}\n${locatorNote(cited, citing)}`;
  switch (style) {
    case 'gbt7714':
      return located(gbt7714(cited.source, 2025));
    case 'chicago-note':
      return located(chicago(cited.source, 'note'));
    case 'chicago-bibliography':
      return located(chicago(cited.source, 'bibliography'));
    case 'bibtex':
      return bibtex(entry);
    case 'ris':
      return ris(entry);
    case 'csl-json':
      return JSON.stringify([cslItem(entry)], null, 1);
  }
}
