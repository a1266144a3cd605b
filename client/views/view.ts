import type { ComponentType } from 'react';
import type { ViewId } from '../model/explorer.ts';
import type { PlainWordId } from '../words/words.ts';

/** A tab of the top bar. Add one with a file and a line in VIEWS. */
export interface ViewTab {
  readonly id: ViewId;
  readonly name: PlainWordId;
  /** Opened by what leads to it, not by a tab of its own. */
  readonly isUntabbed?: true;
  /** None for the graph, which stays where it is while others are shown. */
  readonly View?: ComponentType;
}
