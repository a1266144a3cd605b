import type { Brightness } from './palette.ts';

/** What sets a report apart from the others: a letter, and the shape and colour of the end of its lines. */
export interface ReportSign {
  readonly letter: string;
  /** As Cytoscape names arrow heads. */
  readonly shape: 'circle' | 'square' | 'diamond' | 'triangle';
  /** Which of the tints. */
  readonly tint: number;
}

export const REPORT_SHAPES = ['circle', 'square', 'diamond', 'triangle'] as const;

/** With more reports than tints colours come round again: the letter tells them apart. Contrast with the paper over 4.5. */
export const REPORT_TINTS: Readonly<Record<Brightness, readonly string[]>> = {
  light: ['#00507d', '#9c4300', '#5f3f8f', '#00694d'],
  dark: ['#7cc2f2', '#ff9a52', '#c3a6ea', '#4fd3ac'],
};

const LETTERS = 'ABCDEFGHIJKLMNOPQRSTUVWXYZ';

/** A sign for each report, in the order in which they are listed. */
export const reportSigns = (reports: readonly { readonly id: string }[]): ReadonlyMap<string, ReportSign> =>
  new Map(
    reports.map(({ id }, index) => [
      id,
      {
        letter: LETTERS[index] ?? String(index + 1),
        shape: REPORT_SHAPES[index % REPORT_SHAPES.length] ?? 'circle',
        tint: index % REPORT_TINTS.light.length,
      },
    ]),
  );

/** Says of a node whether only invented reports speak of it; its label then has a line that says so. */
export function inventedIn(reports: readonly { readonly id: string; readonly invented: boolean }[]) {
  const invented = new Set(reports.filter((report) => report.invented).map(({ id }) => id));
  return (node: { readonly reports: readonly string[] }) =>
    node.reports.length > 0 && node.reports.every((id) => invented.has(id));
}
