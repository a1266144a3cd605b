import { useEffect, useState } from 'react';
import type { GraphNode } from '#contract/graph.ts';
import { useActions } from '../components/explorer-context.ts';
import type { Browsing, ListPage } from '../model/browsing.ts';
import { loading, type Remote } from '../model/remote.ts';

/** Milliseconds without a key after which what is typed is looked for. */
const TYPED_MS = 200;

interface Listed {
  readonly nodes: readonly GraphNode[];
  readonly total: number;
  /** The page that was asked for last. */
  readonly last: Remote<ListPage>;
  /** Asks for the next page, if there is one and none is on its way. */
  readonly more: (() => void) | undefined;
}

/** The rows of a list that hold some words, as far as they have been asked for. */
export function useListed(list: Browsing, q: string): Listed {
  const { readList } = useActions();
  const [pages, setPages] = useState<readonly ListPage[]>([]);
  const [last, setLast] = useState<Remote<ListPage>>(loading);
  useEffect(() => {
    const timer = setTimeout(
      () =>
        readList({ list, q, cursor: null }, (page) => {
          setLast(page);
          if (page.type === 'loaded') setPages([page.value]);
        }),
      q === '' ? 0 : TYPED_MS,
    );
    return () => clearTimeout(timer);
  }, [readList, list, q]);
  const next = last.type === 'loaded' ? last.value.next : null;
  const more = () => {
    setLast(loading);
    readList({ list, q, cursor: next }, (page) => {
      setLast(page);
      if (page.type === 'loaded') setPages((before) => [...before, page.value]);
    });
  };
  return {
    nodes: pages.flatMap(({ nodes }) => nodes),
    total: pages[0]?.total ?? 0,
    last,
    more: next === null ? undefined : more,
  };
}
