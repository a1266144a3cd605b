import { lazy, Suspense, useEffect } from 'react';
import { parseScope } from '#contract/scope.ts';
import { canBeScoped } from '../api/scoped-client.ts';
import { useActions, useExplorer, useLanguage, useWords } from '../components/explorer-context.ts';
import { Popover } from '../components/Popover.tsx';
import { useReports } from '../components/ReportBadge.tsx';
import { loadedValue } from '../model/remote.ts';
import { Reports } from '../panels/Reports.tsx';
import { scopeWordsIn } from '../words/scope-words.ts';

const ScopeChoices = lazy(async () => ({
  default: (await import('../panels/ScopeChoices.tsx')).ScopeChoices,
}));

/** The report that all of this is from, as a link to its page; of several, all, and which of them one works with. */
export function ScopeLine() {
  const words = useWords();
  const language = useLanguage();
  const { setView } = useActions();
  const reports = useReports();
  const scope = useExplorer((state) => state.scope);
  const total = useExplorer((state) => loadedValue(state.answers.reports)?.total) ?? 0;
  const name = useScopeName(scope, total);
  const [only] = reports;
  if (scope === '' && only === undefined) return null;
  if (scope === '' && only !== undefined && reports.length === 1) {
    return (
      <button type="button" className="link scope" onClick={() => setView('read')}>
        {`${only.period} · ${language === 'zh' ? only.title_zh : only.title_en}`}
      </button>
    );
  }
  return (
    <Popover name={name} className="report-sheet">
      {canBeScoped && (
        <Suspense>
          <ScopeChoices />
        </Suspense>
      )}
      <section aria-labelledby="sheet-reports">
        <h3 id="sheet-reports">{words.reports}</h3>
        <Reports />
      </section>
    </Popover>
  );
}

/** What the reports that one works with are called. */
function useScopeName(scope: string, total: number): string {
  const language = useLanguage();
  const words = useWords();
  const own = scopeWordsIn(language);
  const { loadScopes } = useActions();
  const [only] = useReports();
  const scopes = useExplorer((state) => state.answers.scopes);
  const chosen = parseScope(scope);
  const isUnnamed = chosen?.type === 'saved' && scopes.type === 'idle';
  useEffect(() => {
    if (isUnnamed) loadScopes();
  }, [isUnnamed, loadScopes]);
  if (chosen === null) return words.reportCount(total);
  if (chosen.type === 'saved') {
    const saved = loadedValue(scopes)?.scopes.find(({ id }) => id === chosen.id);
    return own.within(saved ? own.named(saved.name, saved.total) : chosen.id);
  }
  const title = language === 'zh' ? only?.title_zh : only?.title_en;
  return own.within(chosen.ids.length === 1 && title ? title : words.reportCount(chosen.ids.length));
}
