import { useMemo } from 'react';
import type { Site } from '../cite/cited.ts';
import { useExplorer, useLanguage } from '../components/explorer-context.ts';
import { loadedValue } from '../state/remote.ts';

/** Where links lead, and the reports by id as citations name them. */
export function useSite(): Site {
  const language = useLanguage();
  const reports = useExplorer((state) => loadedValue(state.answers.reports)?.reports);
  return useMemo(() => {
    const { origin, pathname } = window.location;
    const sources = new Map((reports ?? []).map((report) => [report.id, report]));
    return { page: origin + pathname, language, sources };
  }, [language, reports]);
}
