import { useState } from 'react';
import type { Figure } from '#contract/evidence.ts';
import { useLanguage } from '../components/explorer-context.ts';
import { useReports } from '../components/ReportBadge.tsx';
import { IN_LEDGER } from '../words/ledger-words.ts';
import { toCells, toCsv, toTabs } from './ledger.ts';

/** Takes the shown figures along: to the clipboard for a spreadsheet, or as a CSV file. */
export function CopyButtons({ figures }: { readonly figures: readonly Figure[] }) {
  const language = useLanguage();
  const words = IN_LEDGER[language];
  const reports = useReports();
  const [said, setSaid] = useState<'' | 'copied' | 'refused'>('');
  const cells = () => toCells(figures, reports, language);
  const copy = () => {
    // Without a secure connection there is no clipboard.
    const written =
      navigator.clipboard?.writeText(toTabs(cells())) ?? Promise.reject(new Error('no clipboard'));
    written.then(
      () => setSaid('copied'),
      () => setSaid('refused'),
    );
  };
  return (
    <div className="copy-buttons">
      <span role="status" className="quiet">
        {said !== '' && words[said]}
      </span>
      <button type="button" onClick={copy}>
        {words.copy}
      </button>
      <button type="button" onClick={() => download('figures.csv', toCsv(cells()))}>
        {words.csv}
      </button>
    </div>
  );
}

function download(name: string, text: string) {
  const link = document.createElement('a');
  link.href = URL.createObjectURL(new Blob([text], { type: 'text/csv;charset=utf-8' }));
  link.download = name;
  link.click();
  URL.revokeObjectURL(link.href);
}
