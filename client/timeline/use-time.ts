import { mayLieIn } from '#contract/edtf.ts';
import { useExplorer } from '../components/explorer-context.ts';
import type { TimeFilter } from '../model/filters.ts';

/** The time that is chosen on the canvas and here; null is all of it. */
export const useTime = (): TimeFilter | null => useExplorer((state) => state.filters.time);

/** Whether a date may lie in the chosen time; what has no date lies in no part of it. */
export const isIn = (time: TimeFilter | null, date: string | null): boolean =>
  time === null || (date !== null && mayLieIn(date, time.from, time.to));
