import type { Page } from 'playwright-core';
import { drawn, untilDrawn } from './canvas.ts';
import { placeInView, settled } from './page.ts';

interface Place {
  readonly x: number;
  readonly y: number;
}

/** What is seen on the canvas, and how it is marked. */
export interface Explored {
  /** Of nodes: in the picture's own pixels, which only moving a node changes. */
  readonly positions: Readonly<Record<string, Place>>;
  /** Of nodes: in pixels of the window, where a pointer finds them. */
  readonly places: Readonly<Record<string, Place>>;
  /** Ids of edges. */
  readonly edges: readonly string[];
  /** Ids by mark, sorted. */
  readonly picked: readonly string[];
  readonly greyed: readonly string[];
  readonly pinned: readonly string[];
  readonly found: readonly string[];
  /** What the path that is shown runs over. */
  readonly path: readonly string[];
}

export async function explored(page: Page): Promise<Explored> {
  const { nodes, edges } = await drawn(page);
  const marked = (name: string) =>
    [...nodes, ...edges]
      .filter(({ classes }) => classes.includes(name))
      .map(({ id }) => id)
      .sort();
  return {
    positions: Object.fromEntries(nodes.map(({ id, position }) => [id, position])),
    places: Object.fromEntries(nodes.map(({ id, place }) => [id, place])),
    edges: edges.map(({ id }) => id).sort(),
    picked: marked('picked'),
    greyed: marked('greyed'),
    pinned: marked('pinned'),
    found: marked('found'),
    path: marked('path'),
  };
}

/** Waits until what is seen passes and nothing moves any more; what is seen then is the answer. */
export async function untilExplored(page: Page, passes: (seen: Explored) => boolean): Promise<Explored> {
  const deadline = Date.now() + 15_000;
  for (;;) {
    const isOver = Date.now() > deadline;
    if (isOver || passes(await explored(page))) {
      await settled(page);
      const seen = await explored(page);
      if (isOver || passes(seen)) return seen;
    }
    await page.waitForTimeout(30);
  }
}

/** Opens a node's menu as a mouse does, and waits for its counts. */
export async function openNodeMenu(page: Page, id: string) {
  await untilDrawn(page, ({ nodes }) => nodes.some((node) => node.id === id));
  const { x, y } = await placeInView(page, id);
  await page.mouse.click(x, y, { button: 'right' });
  const menu = page.getByRole('menu');
  await menu.getByRole('group').nth(1).waitFor();
  return menu;
}
