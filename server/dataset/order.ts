/**
 * The order of ids in a file. An id that ends in `#` or `-` and a number sorts by what stands before, then by the
 * number (`r#2` before `r#10`); everything else sorts by its characters.
 */
export function compareIds(left: string, right: string): number {
  const [leftStem, leftNumber] = splitNumber(left);
  const [rightStem, rightNumber] = splitNumber(right);
  return compareText(leftStem, rightStem) || leftNumber - rightNumber;
}

/** Compares lists of ids and numbers, the first difference deciding. */
export function compareKeys(left: readonly (string | number)[], right: readonly (string | number)[]): number {
  for (const [index, a] of left.entries()) {
    const b = right[index] ?? '';
    const order = typeof a === 'number' && typeof b === 'number' ? a - b : compareIds(String(a), String(b));
    if (order !== 0) return order;
  }
  return 0;
}

export const compareText = (left: string, right: string): number =>
  left < right ? -1 : left > right ? 1 : 0;

function splitNumber(id: string): [string, number] {
  const match = /^(.*[#-])([0-9]{1,9})$/.exec(id);
  return match ? [match[1] ?? '', Number(match[2])] : [id, -1];
}
