import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { expect, test } from '@jest/globals';
import { clickDrawn, drawnEdges, openPage } from '../helpers/page.ts';
import { cardsOf } from '../helpers/parts.ts';

const axe = createRequire(import.meta.url).resolve('axe-core/axe.min.js');

interface AxeResults {
  readonly violations: readonly {
    readonly id: string;
    readonly nodes: readonly { readonly html: string }[];
  }[];
}

const scenes = (['zh-CN', 'en-GB'] as const).flatMap((locale) =>
  (['light', 'dark'] as const).map((colorScheme) => ({ locale, colorScheme })),
);

test.each(scenes)(
  'axe finds nothing with $locale and $colorScheme',
  async ({ locale, colorScheme }) => {
    const { page } = await openPage({ locale, colorScheme });
    await clickDrawn(page, (await drawnEdges(page))[0]?.id ?? '');
    await cardsOf(page).first().waitFor();
    // The protocol adds the script past the page's own policy, which stays in force.
    await page.evaluate(readFileSync(axe, 'utf8'));
    const { violations } = await page.evaluate(() =>
      (window as unknown as { axe: { run(): Promise<AxeResults> } }).axe.run(),
    );
    expect(violations.map(({ id, nodes }) => [id, nodes[0]?.html])).toEqual([]);
    await page.context().close();
  },
  90_000,
);

const sizes = [360, 390, 800, 1024, 1280, 1440, 2560, 3840].map((width) => ({
  width,
  height: width < 1000 ? 740 : width > 2000 ? width * 0.5625 : 900,
}));

test.each(sizes)(
  'nothing runs over the edge, and the tools are one row, at $width px',
  async (size) => {
    for (const locale of ['zh-CN', 'en-GB'] as const) {
      const { page, faults } = await openPage({ ...size, locale });
      const seen = await page.evaluate(() => {
        const bar = document.querySelector('.canvas-bar');
        const root = document.documentElement;
        return {
          over: root.scrollWidth - root.clientWidth,
          barOver: (bar?.scrollWidth ?? 9999) - (bar?.clientWidth ?? 0),
          isOneRow: (bar?.clientHeight ?? 9999) < 60,
        };
      });
      expect(seen).toEqual({ over: 0, barOver: 0, isOneRow: true });
      expect(faults).toEqual([]);
      await page.context().close();
    }
  },
  60_000,
);
