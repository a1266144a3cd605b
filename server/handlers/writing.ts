import { userInfo } from 'node:os';
import type { StoredPart } from '#contract/writing.ts';
import type { Change } from '../corpus/corpus.ts';
import { changedMeanwhile, inWords, needTag } from '../corpus/refusals.ts';
import type { Context } from './context.ts';

/** Who signs a change: the person who is signed in, else whoever runs the program. */
export const whoAsks = ({ person }: Context): string => person?.name ?? userInfo().username;

/** The day on which something is made or checked. */
export const today = (): string => new Date().toISOString().slice(0, 10);

/** Nobody changes what they have not seen. @throws AppError 428 without a tag, 409 with both versions where it is another now */
export function mustBeSeen(tag: string | undefined, now: StoredPart, mine: unknown): void {
  if (tag === undefined) throw needTag();
  if (tag !== now.tag) throw changedMeanwhile(mine, now);
}

/** The answer to a change. */
export const changed = (
  { entry, unfinished }: Change,
  stored: StoredPart | null,
  formerId: string | null = null,
) => ({
  journal: entry.number,
  report: entry.report,
  stored,
  former_id: stored !== null && formerId !== stored.id ? formerId : null,
  unfinished: unfinished.map(inWords),
});
