import type { ComponentType } from 'react';
import type { ViewId } from '../model/explorer.ts';

/** What the left half shows. Add one with a file, a line in VIEWS and a door that it is behind. */
export interface View {
  readonly id: ViewId;
  readonly View: ComponentType;
}
