import type { Page } from 'playwright-core';
import { clickDrawn, settled } from './page.ts';
import { panelOf } from './parts.ts';

/** What is on the canvas: ids of nodes and edges, positions in the picture's own pixels, and what is marked as selected. */
export interface DrawnPicture {
  readonly nodes: Readonly<Record<string, { readonly x: number; readonly y: number }>>;
  readonly edges: readonly string[];
  readonly picked: readonly string[];
}

export async function drawnPicture(page: Page): Promise<DrawnPicture> {
  await settled(page);
  return page.evaluate(() => {
    interface Drawn {
      id(): string;
      position(): { x: number; y: number };
    }
    interface Several {
      toArray(): Drawn[];
    }
    const canvas = document.querySelector('.graph') as unknown as {
      _cyreg: { cy: { nodes(selector: string): Several; edges(): Several; $(selector: string): Several } };
    };
    const { cy } = canvas._cyreg;
    const nodes = cy
      .nodes('.entity')
      .toArray()
      .map((node) => {
        const { x, y } = node.position();
        // To the pixel, as links keep it; adding nothing makes 0 of -0, which is the same place.
        return [node.id(), { x: Math.round(x) + 0, y: Math.round(y) + 0 }] as const;
      });
    const [edges = [], picked = []] = [cy.edges(), cy.$('.picked')].map((several) =>
      several
        .toArray()
        .map((drawn) => drawn.id())
        .sort(),
    );
    return { nodes: Object.fromEntries(nodes), edges, picked };
  });
}

/** Waits until the canvas shows another number of nodes than this. */
export const untilNodesChange = (page: Page, from: number) =>
  page.waitForFunction((before) => {
    const canvas = document.querySelector('.graph') as unknown as {
      _cyreg: { cy: { nodes(selector: string): { length: number } } };
    };
    return canvas._cyreg.cy.nodes('.entity').length !== before;
  }, from);

/** Selects a node and expands its first kind of neighbours. Returns how many nodes there were before. */
export async function expandDrawn(page: Page, id: string): Promise<number> {
  const before = Object.keys((await drawnPicture(page)).nodes).length;
  await clickDrawn(page, id);
  const panel = panelOf(page);
  await panel
    .getByRole('button', { name: /^(展开：|Expand: )/ })
    .first()
    .click();
  await untilNodesChange(page, before);
  return before;
}
