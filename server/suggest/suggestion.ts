import { createHash } from 'node:crypto';
import type { Suggestion } from '#contract/suggesting.ts';
import type { Folder } from '../corpus/folder.ts';
import { type Found, nothingFound } from '../foreign/found.ts';
import type { Piece } from '../import/locate.ts';

/** A suggestion with what would be taken in, by the way that files of other tools come in. */
export interface Suggested extends Pick<Suggestion, 'source' | 'kind' | 'needs' | 'says_zh' | 'says_en'> {
  readonly n: string;
  readonly piece: Piece;
  readonly found: Found;
}

/** Named by what it says: the same thing found twice is one suggestion, and one refused does not come again. */
export const suggested = (
  said: Omit<Suggested, 'n' | 'found'> & { readonly found: Partial<Found> },
): Suggested => {
  const found: Found = { ...nothingFound, ...said.found };
  const { things, statements, figures } = found;
  const key = [said.kind, said.piece, things.map(({ key: own }) => own), statements, figures];
  const n = createHash('sha1').update(JSON.stringify(key)).digest('hex').slice(0, 12);
  return { ...said, found, n };
};

export const toldOf = ({ report }: Folder, { piece, found: _, ...rest }: Suggested): Suggestion => ({
  ...rest,
  passage: `${report.id}#${piece.passage}`,
  start: piece.start,
  end: piece.end,
});
