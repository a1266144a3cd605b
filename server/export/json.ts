import type { ExportDocument } from '#contract/export-document.ts';
import type { ExportSource } from './source.ts';

/** The contract's `ExportDocument`, an element of its lists a line. */
export async function* json(source: ExportSource): AsyncGenerator<string> {
  const head: Pick<ExportDocument, 'format' | 'version' | 'exported' | 'scope' | 'reports'> = {
    format: 'yinzheng-export',
    version: 1,
    exported: source.exported.toISOString(),
    scope: source.scope,
    reports: [...source.reports],
  };
  yield JSON.stringify(head, null, 1).replace(/\n}$/, ',');
  yield* list('nodes', source.nodes());
  yield* list('edges', source.edges());
  yield* list('figures', source.figures());
  yield `\n "missing": ${JSON.stringify(source.missing())}\n}\n`;
}

async function* list(
  name: keyof ExportDocument,
  pages: AsyncIterable<readonly unknown[]>,
): AsyncGenerator<string> {
  yield `\n "${name}": [`;
  let isFirst = true;
  for await (const page of pages) {
    const lines = page.map((each) => `\n  ${JSON.stringify(each)}`).join(',');
    if (lines === '') continue;
    yield (isFirst ? '' : ',') + lines;
    isFirst = false;
  }
  yield '\n ],';
}
