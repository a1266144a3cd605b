import type { StylesheetJson } from 'cytoscape';
import type { GraphEdge } from '#contract/graph.ts';
import type { Palette } from '../theme/palette.ts';
import { REPORT_SHAPES, REPORT_TINTS, reportSigns } from '../theme/report-signs.ts';

/** What an edge wears at its beginning to show its reports. */
export interface EdgeSign {
  /** `A`, or `A B` where several reports say it. */
  readonly letters: string;
  readonly className: string;
}

interface Drawn {
  readonly edges: ReadonlyMap<string, GraphEdge>;
  readonly reports: readonly { readonly id: string }[];
}

/** The sign of each edge; none while all that is drawn comes from one report. */
export function edgeSigns({ edges, reports }: Drawn): (edge: GraphEdge) => EdgeSign | undefined {
  const signs = reportSigns(reports);
  const drawn = new Set([...edges.values()].flatMap((edge) => edge.reports));
  if (drawn.size < 2) return () => undefined;
  return (edge) => {
    const own = reports.flatMap(({ id }) => (edge.reports.includes(id) ? (signs.get(id) ?? []) : []));
    const [first] = own;
    if (first === undefined) return undefined;
    const letters = own.map(({ letter }) => letter).join(' ');
    return { letters, className: own.length > 1 ? 'sign-many' : `sign-${first.tint}` };
  };
}

/** The line's end in the report's shape and colour; its letter is written beside it. */
export function signRules(palette: Palette): StylesheetJson {
  const tints = REPORT_TINTS[palette.brightness];
  return [
    ...tints.map((tint, index) => ({
      selector: `edge.sign-${index}`,
      style: { 'source-arrow-shape': REPORT_SHAPES[index] ?? 'circle', 'source-arrow-color': tint },
    })),
    {
      selector: 'edge.sign-many',
      style: { 'source-arrow-shape': 'tee', 'source-arrow-color': palette.ink },
    },
  ];
}
