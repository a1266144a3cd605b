import { useEffect, useMemo } from 'react';
import type { Figure } from '#contract/evidence.ts';
import { useActions, useExplorer } from '../components/explorer-context.ts';
import { loadedValue } from '../model/remote.ts';
import { checkFigures } from './figure-checks.ts';

/** The figures and what is known of their parts, asked for once. */
export function useFigures() {
  const { loadFigures, loadFigureParts } = useActions();
  const asked = useExplorer((state) => state.answers.figures);
  const parts = useExplorer((state) => state.answers.figureParts);
  const isIdle = asked.type === 'idle';
  const isPartsIdle = parts.type === 'idle';
  useEffect(() => {
    if (isIdle) loadFigures();
    if (isPartsIdle) loadFigureParts();
  }, [isIdle, isPartsIdle, loadFigures, loadFigureParts]);
  return asked;
}

const NO_PARTS = { counted: [], summed: [] };

/** The figures held against each other; against their parts once these have come. */
export function useChecks(figures: readonly Figure[]) {
  const parts = useExplorer((state) => loadedValue(state.answers.figureParts)) ?? NO_PARTS;
  return useMemo(() => checkFigures(figures, parts), [figures, parts]);
}
