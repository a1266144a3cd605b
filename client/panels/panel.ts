import type { ComponentType } from 'react';
import type { PanelId } from '../model/explorer.ts';
import type { Bilingual } from '../words/language.ts';

/** A tab on the right. Add one with a file and a line in PANELS. */
export interface Panel {
  readonly id: PanelId;
  readonly title: Bilingual;
  readonly View: ComponentType;
}

/** A part of the rail on the left. */
export interface RailSection {
  readonly id: string;
  readonly title: Bilingual;
  readonly View: ComponentType;
}
