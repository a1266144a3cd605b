import type { PassageSummary } from '#contract/evidence.ts';

/** Passages that are read as one: a sentence cut by a line break goes on in the next body passage without a gap. Summaries stand alone. */
export function blocksOf(passages: readonly PassageSummary[]): readonly (readonly PassageSummary[])[] {
  const blocks: PassageSummary[][] = [];
  let open: PassageSummary[] | null = null;
  for (const passage of passages) {
    if (passage.kind === 'body' && open !== null) open.push(passage);
    else blocks.push([passage]);
    // What stands between the two halves, as a photo's caption, is read after them.
    if (passage.kind === 'body')
      open = passage.joins_next && passage.text !== undefined ? (open ?? blocks.at(-1) ?? null) : null;
  }
  return blocks;
}
