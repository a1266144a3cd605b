import { useEffect, useMemo, useState } from 'react';
import { useActions, useExplorer } from '../components/explorer-context.ts';
import { visible } from '../model/filters.ts';
import { loadedValue } from '../model/remote.ts';
import { findDrawn } from '../model/search-drawn.ts';

export interface DrawnSearch {
  /** How many nodes in full sight were found. */
  readonly count: number;
  /** Found too, but greyed or out of sight. */
  readonly unseen: number;
  /** Which of them has been walked to, from 1; 0 before the first step. */
  readonly at: number;
  /** Goes to the next (1) or the one before (-1), round and round. */
  readonly walk: (step: 1 | -1) => void;
}

/** Searches what is drawn while `isOn`, marks what is found on the canvas, and walks from one to the next. */
export function useDrawnSearch(text: string, isOn: boolean): DrawnSearch {
  const { setFound, goToNode } = useActions();
  const nodes = useExplorer((state) => state.nodes);
  const why = useExplorer((state) => visible(state).why);
  const answer = useExplorer((state) => state.answers.search);
  const [walked, setWalked] = useState({ text: '', at: 0 });
  const { hits, unseen } = useMemo(() => {
    const asked = loadedValue(answer)?.hits.map((hit) => hit.id);
    const found = isOn ? findDrawn(nodes, text, asked) : [];
    const seen = found.filter((id) => !why.has(id));
    return { hits: seen, unseen: found.length - seen.length };
  }, [nodes, why, text, isOn, answer]);

  useEffect(() => {
    if (!isOn) return;
    setFound(hits);
    return () => setFound([]);
  }, [hits, isOn, setFound]);

  const at = walked.text === text ? Math.min(walked.at, hits.length) : 0;
  const walk = (step: 1 | -1) => {
    if (hits.length === 0) return;
    const next = at === 0 && step === -1 ? hits.length : ((at - 1 + step + hits.length) % hits.length) + 1;
    setWalked({ text, at: next });
    goToNode(hits[next - 1] ?? '');
  };
  return { count: hits.length, unseen, at, walk };
}
