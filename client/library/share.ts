/** Of how many passages in a hundred a fact rests on one. */
export const shareOf = ({ covered, passages }: { readonly covered: number; readonly passages: number }) =>
  passages === 0 ? 0 : Math.round((100 * covered) / passages);
