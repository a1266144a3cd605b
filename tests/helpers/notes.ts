/** A fact of which nobody noted anything beside what it says, as answers have it. */
export const UNNOTED = {
  negated: false,
  certainty: null,
  attributed_to: null,
  claim: null,
  status: null,
  made_by: null,
  made_on: null,
  checked_by: null,
  checked_on: null,
  origin: null,
} as const;
