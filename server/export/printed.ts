import type { ReportSummary } from '#contract/evidence.ts';

// Licences under which anybody may pass a whole text on.
const OPEN =
  /\bCC0\b|\bCC[ -]BY\b|creativecommons\.org\/(?:licenses|publicdomain)\/|public domain|公有领域|知识共享/i;

/**
 * Whether a report's whole text may go into a file: one that was made up here, or one whose rights say so. Single quotations
 * are another matter: whoever has the text at hand may quote it.
 */
export const mayBePrinted = ({ invented, rights }: Pick<ReportSummary, 'invented' | 'rights'>): boolean =>
  invented || OPEN.test(rights ?? '');

/** Stands for a character of a text that is not at hand or may not be passed on. */
const VEILED = '□';

/** A name at its place in a line. */
interface Named {
  readonly start: number;
  readonly end: number;
  readonly surface: string;
}

/** So many characters in a row may be read, and no more: names that stand side by side would else say a sentence. */
const LONGEST_RUN = 24;

/** A line of as many characters as the passage has, in which nothing can be read but names. */
export function veiled(characters: number, names: readonly Named[]): string {
  const line = Array.from({ length: characters }, () => VEILED);
  for (const { start, end, surface } of names) {
    const shown = [...surface];
    if (shown.length !== end - start || runWith(line, start, end) > LONGEST_RUN) continue;
    line.splice(start, end - start, ...shown);
  }
  return line.join('');
}

/** How long a readable run would be with this part of it. */
function runWith(line: readonly string[], start: number, end: number): number {
  let [from, to] = [start, end];
  while (from > 0 && line[from - 1] !== VEILED) from -= 1;
  while (to < line.length && line[to] !== VEILED) to += 1;
  return to - from;
}
