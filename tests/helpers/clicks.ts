/**
 * How many clicks each of the fifteen questions takes from the first page, without Cypher and without its ready answer:
 * a click, a choice in a list and a press of Enter are one each. The README says the same to its readers.
 */
export const CLICKS: Readonly<Record<number, number>> = {
  1: 2,
  2: 2,
  3: 3,
  4: 3,
  5: 1,
  6: 2,
  7: 1,
  8: 2,
  9: 5,
  10: 2,
  11: 2,
  12: 3,
  13: 2,
  14: 2,
  15: 2,
};
