import type { Layout, LayoutId } from './layout.ts';

/** Every layout, in the order of the menu. */
export const LAYOUTS: readonly Layout[] = [
  { id: 'story', name: 'layoutStory', about: 'layoutStoryAbout', icon: 'story' },
  { id: 'force', name: 'layoutForce', about: 'layoutForceAbout', icon: 'force' },
  { id: 'tree', name: 'layoutTree', about: 'layoutTreeAbout', icon: 'tree' },
  { id: 'rings', name: 'layoutRings', about: 'layoutRingsAbout', icon: 'rings' },
  { id: 'grid', name: 'layoutGrid', about: 'layoutGridAbout', icon: 'grid' },
];

export function layoutOf(id: LayoutId): Layout {
  const layout = LAYOUTS.find((known) => known.id === id);
  if (layout === undefined) throw new Error(`there is no layout "${id}"`);
  return layout;
}
