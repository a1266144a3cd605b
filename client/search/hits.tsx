import type { ReactNode } from 'react';
import type { FactHit, Found, KindHit, NameHit, WordLine } from '#contract/find.ts';
import { useExplorer, useLanguage, useWords } from '../components/explorer-context.ts';
import { InventedTag, ReportBadge } from '../components/ReportBadge.tsx';
import { Name } from '../components/Said.tsx';
import { NodeSwatch } from '../components/Swatch.tsx';
import { ToldApart } from '../components/ToldApart.tsx';
import { sightOf } from '../model/filter-changes.ts';
import { visible } from '../model/filters.ts';
import { nameOf } from '../words/language.ts';
import { labelName } from '../words/vocabulary.ts';
import { Marked } from './Marked.tsx';

/** Something that was found, of any group. */
export type Hit =
  | { readonly part: 'names'; readonly hit: NameHit }
  | { readonly part: 'kinds'; readonly hit: KindHit }
  | { readonly part: 'statements' | 'figures'; readonly hit: FactHit }
  | { readonly part: 'words'; readonly hit: WordLine };

/** A group of what was found, in the order of the page. */
export interface HitGroup {
  readonly part: Hit['part'];
  /** Whether these are only spelt nearly so. */
  readonly isNear: boolean;
  readonly hits: readonly Hit[];
  readonly total: number;
  readonly isLeast: boolean;
}

/** The groups that have something in them. */
export function groupsOf({ names, kinds, statements, figures, words }: Found): readonly HitGroup[] {
  const near = names?.near ?? [];
  const groups: (HitGroup | null)[] = [
    names
      ? { part: 'names', isNear: false, ...names, hits: names.hits.map((hit) => ({ part: 'names', hit })) }
      : null,
    {
      part: 'names',
      isNear: true,
      hits: near.map((hit) => ({ part: 'names', hit })),
      total: near.length,
      isLeast: false,
    },
    kinds
      ? { part: 'kinds', isNear: false, ...kinds, hits: kinds.hits.map((hit) => ({ part: 'kinds', hit })) }
      : null,
    statements
      ? {
          part: 'statements',
          isNear: false,
          ...statements,
          hits: statements.hits.map((hit) => ({ part: 'statements', hit })),
        }
      : null,
    figures
      ? {
          part: 'figures',
          isNear: false,
          ...figures,
          hits: figures.hits.map((hit) => ({ part: 'figures', hit })),
        }
      : null,
    words
      ? { part: 'words', isNear: false, ...words, hits: words.hits.map((hit) => ({ part: 'words', hit })) }
      : null,
  ];
  return groups.flatMap((group) => (group === null || group.hits.length === 0 ? [] : [group]));
}

export const keyOf = ({ part, hit }: Hit): string => {
  if (part === 'kinds') return `${part} ${hit.label} ${hit.kind}`;
  if (part === 'words') return `${part} ${hit.passage} ${hit.start}`;
  return `${part} ${hit.id}`;
};

const HEADINGS = {
  names: 'foundNames',
  kinds: 'foundKinds',
  statements: 'foundStatements',
  figures: 'foundFigures',
  words: 'foundWords',
} as const;

export function useHeading(): (group: Pick<HitGroup, 'part' | 'isNear'>) => string {
  const words = useWords();
  return ({ part, isNear }) => (isNear ? words.foundNear : words[HEADINGS[part]]);
}

/** What is read of a hit, in a list or on the page. */
export function HitText({ of, sought }: { readonly of: Hit; readonly sought: string }): ReactNode {
  switch (of.part) {
    case 'names':
      return <NameText hit={of.hit} />;
    case 'kinds':
      return <KindText hit={of.hit} />;
    case 'statements':
    case 'figures':
      return <FactText hit={of.hit} sought={sought} />;
    case 'words':
      return <LineText hit={of.hit} />;
  }
}

const SIGHT_WORDS = { greyed: 'nodeGreyed', filtered: 'nodeFiltered', hidden: 'nodeHidden' } as const;

function NameText({ hit }: { readonly hit: NameHit }) {
  const words = useWords();
  const language = useLanguage();
  const sight = useExplorer((state) => sightOf(visible(state), hit.id));
  // Only what a reader of the language can read is shown beside the name.
  const isOther = hit.matched !== null && hit.matched !== nameOf(hit, language);
  return (
    <>
      <NodeSwatch label={hit.label} />
      <Name of={hit} />
      <ToldApart node={hit} />
      <InventedTag reports={hit.reports} />
      {sight !== 'shown' && <span className="quiet">{words[SIGHT_WORDS[sight]]}</span>}
      {isOther && <span className="quiet matched">{words.matched(hit.matched ?? '')}</span>}
    </>
  );
}

function KindText({ hit }: { readonly hit: KindHit }) {
  const language = useLanguage();
  return (
    <>
      <NodeSwatch label={hit.label} />
      <Name of={hit} />
      {hit.kind !== null && <span className="quiet">{labelName(hit.label, language)}</span>}
      <span className="quiet number">{hit.count}</span>
    </>
  );
}

function FactText({ hit, sought }: { readonly hit: FactHit; readonly sought: string }) {
  const language = useLanguage();
  const gloss = nameOf({ name_zh: hit.gloss_zh, name_en: hit.gloss_en }, language);
  return (
    <>
      <span className="found-text">
        <Marked text={gloss} sought={sought} />
      </span>
      <ReportBadge id={hit.report} isShort />
    </>
  );
}

function LineText({ hit: { report, left, word, right } }: { readonly hit: WordLine }) {
  return (
    <>
      <span className="found-text" lang="zh-CN">
        …{[...left].slice(-12).join('')}
        <mark>{word}</mark>
        {[...right].slice(0, 18).join('')}…
      </span>
      <ReportBadge id={report} isShort />
    </>
  );
}
