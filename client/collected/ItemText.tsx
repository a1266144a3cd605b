import { type Quotation, saidIn } from '#contract/evidence.ts';
import { BasisBadge } from '../components/BasisBadge.tsx';
import { useExplorer, useLanguage, useWords } from '../components/explorer-context.ts';
import { passageNumber } from '../components/quotation-text.ts';
import { Summary } from '../components/Said.tsx';
import { type CollectedItem, keyOf } from '../model/collected.ts';
import type { Found } from '../model/collection.ts';
import { collectedWordsIn } from '../words/collected-words.ts';

/** What a collected thing says as the store has it now, or as it was where it is gone. */
export function ItemText({ item }: { readonly item: CollectedItem }) {
  const language = useLanguage();
  const words = collectedWordsIn(language);
  const found = useExplorer(({ collection }) => collection.found.get(keyOf(item)));
  return (
    <div className="collected-text">
      <p className={found?.type === 'gone' ? 'quiet' : undefined}>
        {found?.type === 'figure' && (
          <strong className="as-written" lang="zh-CN">
            {found.figure.as_written}{' '}
          </strong>
        )}
        {textOf(found, language) ?? item.said[language]}
      </p>
      {found?.type === 'passage' && (
        <p className="quiet">
          <Summary of={found.passage} />
        </p>
      )}
      {found?.type === 'gone' && <p className="failed">{words.gone}</p>}
      {found?.type === 'failed' && <p className="failed">{found.said[language]}</p>}
      {found?.type === 'story' && found.missing.length > 0 && (
        <p className="failed">{words.goneEdges(found.missing.length)}</p>
      )}
      <Place found={found} />
    </div>
  );
}

function textOf(found: Found | undefined, language: 'zh' | 'en'): string | undefined {
  const fact =
    found?.type === 'statement' ? found.statement : found?.type === 'figure' ? found.figure : undefined;
  if (fact !== undefined) return language === 'zh' ? fact.gloss_zh : fact.gloss_en;
  return undefined;
}

/** Basis and paragraphs of a fact. */
function Place({ found }: { readonly found: Found | undefined }) {
  const words = useWords();
  const fact =
    found?.type === 'statement' ? found.statement : found?.type === 'figure' ? found.figure : undefined;
  if (fact === undefined) return null;
  const passages = [
    ...new Set(saidIn<Quotation>(fact.quotations).map(({ passage }) => passageNumber(passage))),
  ];
  return (
    <p className="facts">
      <BasisBadge fact={fact} />
      {passages.map((number) => (
        <span key={number}>{words.passageN(number)}</span>
      ))}
    </p>
  );
}
