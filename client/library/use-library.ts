import { useEffect, useState } from 'react';
import type { Api } from '#contract/api.ts';
import type { OutputOf } from '#contract/endpoint.ts';
import type { ReportSummary } from '#contract/evidence.ts';
import { useActions } from '../components/explorer-context.ts';
import { loading, type Remote } from '../model/remote.ts';
import type { Sought } from '../model/study.ts';

/** Milliseconds without a key after which what is typed is looked for. */
const TYPED_MS = 200;

export type Library = OutputOf<Api['library']>;

interface Listed {
  /** The page that was asked for last. */
  readonly last: Remote<Library>;
  /** The first page: what there is to narrow by, and how many are found. Undefined before any has come. */
  readonly first: Library | undefined;
  readonly reports: readonly ReportSummary[];
  readonly more: (() => void) | undefined;
}

/** What an empty field leaves out is not asked for. */
export const callOf = ({ q, ...fields }: Sought) => ({
  q: q.trim(),
  ...Object.fromEntries(Object.entries(fields).filter(([, value]) => value !== '')),
});

/** The reports that are sought, as far as they have been asked for. */
export function useLibrary(sought: Sought): Listed {
  const { readLibrary } = useActions();
  const [pages, setPages] = useState<readonly Library[]>([]);
  const [last, setLast] = useState<Remote<Library>>(loading);
  useEffect(() => {
    const take = (page: Remote<Library>) => {
      setLast(page);
      if (page.type === 'loaded') setPages([page.value]);
    };
    const timer = setTimeout(() => readLibrary(callOf(sought), take), sought.q === '' ? 0 : TYPED_MS);
    return () => clearTimeout(timer);
  }, [readLibrary, sought]);
  const next = last.type === 'loaded' ? last.value.next : null;
  const more = () =>
    next !== null &&
    readLibrary({ ...callOf(sought), cursor: next }, (page) => {
      setLast(page);
      if (page.type === 'loaded') setPages((before) => [...before, page.value]);
    });
  return {
    last,
    first: pages[0],
    reports: pages.flatMap(({ reports }) => reports),
    more: next === null ? undefined : more,
  };
}
