import { useEffect, useState } from 'react';
import { chicago } from '#contract/chicago.ts';
import { gbt7714 } from '#contract/gbt7714.ts';
import { plainOf } from '#contract/italics.ts';
import { isAtHome } from '#contract/titles.ts';
import { useLanguage, useWords } from '../components/explorer-context.ts';
import { useReports } from '../components/ReportBadge.tsx';
import { LANG_TAG } from '../words/language.ts';
import { Subject } from './Subject.tsx';

/** What a sheet of paper begins with: what it shows, whose words these are, when it was printed; its address where others can open it. */
export function PrintHead() {
  const words = useWords();
  const language = useLanguage();
  const reports = useReports();
  const [now, setNow] = useState(() => new Date());
  useEffect(() => {
    const look = () => setNow(new Date());
    window.addEventListener('beforeprint', look);
    return () => window.removeEventListener('beforeprint', look);
  }, []);
  const { href } = window.location;
  return (
    <header className="print-head">
      <h1>
        <Subject />
      </h1>
      {reports.map((report) => (
        <p key={report.id}>
          {plainOf(language === 'zh' ? gbt7714(report, 2025) : chicago(report, 'bibliography'))}
        </p>
      ))}
      <p>
        {words.printedOn(now.toLocaleDateString(LANG_TAG[language]))}
        {!isAtHome(href) && ` · ${href}`}
      </p>
    </header>
  );
}
