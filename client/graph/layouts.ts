import { forceLayout } from './force-layout.ts';
import type { Layout, LayoutId } from './layout.ts';
import { storyLayout } from './story-layout.ts';

/** Every layout, in the order of the menu. */
export const LAYOUTS: readonly Layout[] = [storyLayout, forceLayout];

export function layoutOf(id: LayoutId): Layout {
  return LAYOUTS.find((layout) => layout.id === id) ?? storyLayout;
}
