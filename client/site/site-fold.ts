import { foldWith, wordsIn } from '#contract/folding.ts';
import type { SiteSearch } from '#contract/site.ts';

/** How a site compares what is typed with what it holds. */
export interface SiteFold {
  readonly fold: (text: string) => string;
  /** The words of a query, folded, each once. */
  readonly terms: (text: string) => readonly string[];
  /** Search keys of a node, a line each; empty for what is no entity. */
  readonly keysOf: (id: string) => string;
  /** Whether one of a node's keys holds what is typed. */
  readonly holds: (typed: string) => (id: string) => boolean;
}

export function siteFold({ keys, traditional, simplified }: SiteSearch): SiteFold {
  const simple = [...simplified];
  const simplest = new Map([...traditional].map((character, at) => [character, simple[at] ?? character]));
  const simplify = (text: string) =>
    [...text].map((character) => simplest.get(character) ?? character).join('');
  const fold = (text: string) => foldWith(simplify, text);
  const keysOf = (id: string) => keys[id] ?? '';
  return {
    fold,
    terms: (text) => [...new Set(wordsIn(text).map(fold))],
    keysOf,
    holds: (typed) => {
      const folded = fold(typed);
      return (id) => keysOf(id).includes(folded);
    },
  };
}
