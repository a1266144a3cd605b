import { useState } from 'react';
import type { Quotation } from '#contract/evidence.ts';
import { loadedValue } from '../state/remote.ts';
import { formatAddress } from '../state/url.ts';
import { useExplorer, useLanguage, useWords } from './explorer-context.ts';
import { Icon } from './Icon.tsx';
import { passageNumber } from './quotation-text.ts';

interface Fact {
  readonly id: string;
  readonly report: string;
  readonly gloss_zh: string;
  readonly gloss_en: string;
  readonly quotations: readonly Quotation[];
}

interface Props {
  readonly fact: Fact;
  readonly edge?: string;
}

type Copying = { readonly type: 'idle' | 'done' } | { readonly type: 'refused'; readonly text: string };

/** Copies a citation: report, passages, the fact, a link that opens it. Where copying is refused, shows it to be copied. */
export function CiteButton({ fact, edge }: Props) {
  const words = useWords();
  const citation = useCitation(fact, edge);
  const [copying, setCopying] = useState<Copying>({ type: 'idle' });
  const copy = () => {
    // Without a secure connection there is no clipboard.
    const written = navigator.clipboard?.writeText(citation) ?? Promise.reject(new Error('no clipboard'));
    written.then(
      () => setCopying({ type: 'done' }),
      () => setCopying({ type: 'refused', text: citation }),
    );
  };
  return (
    <div className="cite">
      <button type="button" className="link" onClick={copy}>
        <Icon of="copy" />
        {words.cite}
      </button>
      <span role="status">{copying.type === 'done' && words.cited}</span>
      {copying.type === 'refused' && (
        <textarea
          aria-label={words.citeByHand}
          readOnly
          value={copying.text}
          onFocus={(event) => event.target.select()}
        />
      )}
    </div>
  );
}

function useCitation(fact: Fact, edge: string | undefined): string {
  const words = useWords();
  const language = useLanguage();
  const report = useExplorer((state) =>
    loadedValue(state.answers.reports)?.reports.find(({ id }) => id === fact.report),
  );
  const isChinese = language === 'zh';
  const title = report === undefined ? fact.report : isChinese ? report.title_zh : report.title_en;
  const passages = [...new Set(fact.quotations.map(({ passage }) => passageNumber(passage)))].join(
    isChinese ? '、' : ', ',
  );
  const target = edge === undefined ? {} : { select: edge };
  const address = formatAddress({ language, view: 'graph', ...target, statement: fact.id });
  const link = `${window.location.origin}${window.location.pathname}${address}`;
  const gloss = (isChinese ? fact.gloss_zh : fact.gloss_en).replace(/[。.]$/, '');
  return words.citation(title, passages, gloss, link);
}
