import type { CountedParts, SummedFigures } from '#contract/comparison.ts';
import type { Figure, Quotation } from '#contract/evidence.ts';
import type { CheckKind } from '../model/check-kinds.ts';

/** What came of a check; `look` is for what a reader must judge. */
export type Verdict = 'differs' | 'look' | 'agrees';

/** A finding: the figures to lay side by side, and what was counted or computed. */
export interface FigureCheck {
  readonly kind: CheckKind;
  readonly verdict: Verdict;
  readonly figures: readonly [Figure, ...Figure[]];
  /** Computed from the other figures: percent for `levels`, in the first figure's unit for `sum`. */
  readonly computed?: number;
  readonly counted?: CountedParts;
}

export interface Parts {
  readonly counted: readonly CountedParts[];
  readonly summed: readonly SummedFigures[];
}

export const verdictOf = (agrees: boolean): Verdict => (agrees ? 'agrees' : 'differs');

/** The words of quotations as far as they are at hand: the text, else the terms. */
export const wordsOf = (quotations: readonly Quotation[]): string =>
  quotations.map(({ text, terms }) => text ?? terms.join(' ')).join('');
