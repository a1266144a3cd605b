import { useMemo } from 'react';
import type { Site } from '../address/cited.ts';
import { pageAddress } from '../browser/page-address.ts';
import { loadedValue } from '../model/remote.ts';
import { useExplorer, useLanguage } from './explorer-context.ts';

/** Where links lead, and the reports by id as citations name them. */
export function useSite(): Site {
  const language = useLanguage();
  const reports = useExplorer((state) => loadedValue(state.answers.reports)?.reports);
  return useMemo(() => {
    const sources = new Map((reports ?? []).map((report) => [report.id, report]));
    return { page: pageAddress(), language, sources };
  }, [language, reports]);
}
