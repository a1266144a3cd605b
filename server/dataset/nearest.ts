import { editDistance } from '#contract/edit-distance.ts';

/** The candidate with the fewest edits from `value`; none when even that one is too different to be meant. */
export function nearest(value: string, candidates: Iterable<string>): string | undefined {
  const wanted = value.toLowerCase();
  let best: string | undefined;
  let least = Math.max(2, Math.floor(wanted.length * 0.4)) + 1;
  for (const candidate of candidates) {
    const distance = editDistance(wanted, candidate.toLowerCase(), least - 1);
    if (distance < least) {
      best = candidate;
      least = distance;
    }
  }
  return best;
}
