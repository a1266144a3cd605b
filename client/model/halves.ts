/** The page's halves: on the left the set in question, on the right the report. */
export const HALVES = ['left', 'right'] as const;
export type Half = (typeof HALVES)[number];

export interface Halves {
  /** The half that is folded away where both have room. */
  readonly folded: Half | null;
  /** The half that is seen where only one has room. */
  readonly front: Half;
  /** Whether the card about what is selected lies over the front half, where only one has room. */
  readonly isCardUp: boolean;
  /** How much of the width the left half takes, in per cent, once a person has said so. */
  readonly share: number | null;
}

export const BOTH_HALVES: Halves = { folded: null, front: 'left', isCardUp: false, share: null };

/** In per cent. Beyond, one of the halves is a slit; that is what folding is for. */
export const SHARE = { least: 25, most: 75, step: 2 } as const;

/** What the left half takes before anybody moves the border: who reads wants the report to have more. */
const FIRST_SHARE: Readonly<Record<string, number>> = { read: 42 };

export const shareOf = ({ halves, view }: { readonly halves: Halves; readonly view: string }): number =>
  halves.share ?? FIRST_SHARE[view] ?? 60;

const change =
  (by: (halves: Halves) => Partial<Halves>) =>
  <State extends { readonly halves: Halves }>(state: State): State => ({
    ...state,
    halves: { ...state.halves, ...by(state.halves) },
  });

/** Folds a half away, or unfolds it. One is always there. */
export const foldHalf = (half: Half) => change(({ folded }) => ({ folded: folded === half ? null : half }));

/** Brings a half where it is seen, whatever the room. */
export const bringHalf = (half: Half) =>
  change(({ folded }) => ({ front: half, folded: folded === half ? null : folded }));

export const raiseCard = (isCardUp: boolean) => change(() => ({ isCardUp }));

export const shareHalves = (share: number) =>
  change(() => ({ share: Math.round(Math.min(SHARE.most, Math.max(SHARE.least, share))) }));
