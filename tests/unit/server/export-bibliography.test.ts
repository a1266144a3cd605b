import { expect, test } from '@jest/globals';
import type { ExportSource } from '../../../server/export/source.ts';
import { WRITERS } from '../../../server/export/writers.ts';
import { figure, report } from '../client/figures/build-figure.ts';

const FACT = figure({ id: 's-00000000000b' });

async function* pages<Thing>(...things: readonly Thing[]) {
  yield things;
}

/** Two nodes of two reports, and a figure of the first; of the third report nothing goes along. */
const source = (): ExportSource =>
  ({
    scope: 'selection',
    exported: new Date(0),
    reports: [
      report(FACT.report, { genre: 'news', publisher: '永安日报', sha256: 'a'.repeat(64) }),
      report('second'),
      report('third'),
    ],
    nodes: () => pages({ reports: [FACT.report, 'second'] }),
    edges: () => pages(),
    figures: () => pages(FACT),
    missing: () => [],
  }) as unknown as ExportSource;

async function written(kind: 'ris' | 'bibtex' | 'csl-json'): Promise<string> {
  let text = '';
  for await (const piece of WRITERS[kind](source())) text += piece;
  return text;
}

test('a bibliography has an entry for each report of what goes along, with what is cited of it', async () => {
  const items: { id: string; note: string }[] = JSON.parse(await written('csl-json'));
  expect(items.map(({ id }) => id)).toEqual([FACT.report, 'second']);
  const passages = FACT.quotations.map(({ passage }) => Number(passage.split('#').at(-1)) + 1).join(', ');
  expect(items[0]?.note).toBe(
    `paragraphs ${passages}; statements s-00000000000b; SHA-256 of the text ${'a'.repeat(64)}`,
  );
  expect(items[1]?.note).toBe(`SHA-256 of the text ${'0'.repeat(64)}`);
});

test('entries stand apart and each ends', async () => {
  expect((await written('ris')).match(/^ER {2}- \r$/gm)).toHaveLength(2);
  expect((await written('bibtex')).match(/^\}$/gm)).toHaveLength(2);
});
