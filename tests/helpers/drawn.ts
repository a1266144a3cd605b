import type { Page } from 'playwright-core';
import { drawn, untilDrawn } from './canvas.ts';
import { clickDrawn, settled } from './page.ts';
import { contextOf } from './parts.ts';

/** What is on the canvas: ids of nodes and edges, positions in the picture's own pixels, and what is marked as selected. */
export interface DrawnPicture {
  readonly nodes: Readonly<Record<string, { readonly x: number; readonly y: number }>>;
  readonly edges: readonly string[];
  readonly picked: readonly string[];
}

export async function drawnPicture(page: Page): Promise<DrawnPicture> {
  await settled(page);
  const seen = await drawn(page);
  // To the pixel, as links keep it; adding nothing makes 0 of -0, which is the same place.
  const nodes = seen.nodes.map(
    ({ id, position: { x, y } }) => [id, { x: Math.round(x) + 0, y: Math.round(y) + 0 }] as const,
  );
  return {
    nodes: Object.fromEntries(nodes),
    edges: seen.edges.map(({ id }) => id).sort(),
    picked: [...seen.nodes, ...seen.edges]
      .filter(({ classes }) => classes.includes('picked'))
      .map(({ id }) => id)
      .sort(),
  };
}

/** Waits until the canvas shows another number of nodes than this. */
export const untilNodesChange = (page: Page, from: number) =>
  untilDrawn(page, ({ nodes }) => nodes.length !== from);

/** Selects a node and expands its first kind of neighbours. Returns how many nodes there were before. */
export async function expandDrawn(page: Page, id: string): Promise<number> {
  const before = Object.keys((await drawnPicture(page)).nodes).length;
  await clickDrawn(page, id);
  const panel = contextOf(page);
  await panel
    .getByRole('button', { name: /^(展开：|Expand: )/ })
    .first()
    .click();
  await untilNodesChange(page, before);
  return before;
}
