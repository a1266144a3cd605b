/** What is checked, in the order in which it is shown. */
export const CHECK_KINDS = [
  'reports',
  'twice',
  'levels',
  'baseline',
  'parts',
  'sum',
  'direction',
  'points',
  'unstated',
  'plan',
] as const;

export type CheckKind = (typeof CHECK_KINDS)[number];
