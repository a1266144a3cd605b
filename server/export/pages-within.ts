import type { Pages } from './pages.ts';

/** The same pages with nothing that only other reports than these say. */
export function pagesWithin(reports: readonly string[], pages: Pages): Pages {
  const wanted = new Set(reports);
  const isOurs = ({ report }: { readonly report: string }) => wanted.has(report);
  return {
    nodes: async function* () {
      for await (const page of pages.nodes())
        yield page.map((node) => ({ ...node, reports: node.reports.filter((id) => wanted.has(id)) }));
    },
    edges: async function* () {
      for await (const page of pages.edges())
        yield page.flatMap((edge) => {
          const evidence = edge.evidence.filter(isOurs);
          const own = edge.reports.filter((id) => wanted.has(id));
          const statements = evidence.map(({ id }) => id);
          return evidence.length === 0 ? [] : [{ ...edge, evidence, statements, reports: own }];
        });
    },
    figures: async function* () {
      for await (const page of pages.figures()) yield page.filter(isOurs);
    },
  };
}
