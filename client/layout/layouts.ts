import type { Layout, LayoutId } from './layout.ts';

/** Every layout, in the order of the menu. */
export const LAYOUTS: readonly Layout[] = [
  { id: 'story', name: 'layoutStory', about: 'layoutStoryAbout' },
  { id: 'force', name: 'layoutForce', about: 'layoutForceAbout' },
  { id: 'tree', name: 'layoutTree', about: 'layoutTreeAbout' },
  { id: 'rings', name: 'layoutRings', about: 'layoutRingsAbout' },
  { id: 'grid', name: 'layoutGrid', about: 'layoutGridAbout' },
];

export function layoutOf(id: LayoutId): Layout {
  const layout = LAYOUTS.find((known) => known.id === id);
  if (layout === undefined) throw new Error(`there is no layout "${id}"`);
  return layout;
}
