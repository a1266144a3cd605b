import { createHash } from 'node:crypto';
import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { decodeText } from '#contract/text-encoding.ts';

/** A report's text, as its owner handed it over. */
export interface ReportText {
  /** Hash of the file's bytes; of a file in another encoding, of its text in UTF-8. */
  readonly sha256: string;
  /** Code points of the whole file. */
  readonly characters: number;
  /** The non-empty lines, trimmed, each as an array of code points: offsets index into these. */
  readonly passages: readonly (readonly string[])[];
}

/** Reads a text from its bytes; null when they are in no encoding that we know. */
export function readText(bytes: Uint8Array): (ReportText & { readonly encoding: string }) | null {
  const decoded = decodeText(bytes);
  return decoded === null ? null : { ...parseText(Buffer.from(decoded.text)), encoding: decoded.encoding };
}

/** Reads a text from UTF-8. */
export function parseText(bytes: Uint8Array): ReportText {
  const text = new TextDecoder('utf-8', { ignoreBOM: true }).decode(bytes);
  const lines = text.split(/\r\n|\r|\n/).map((line) => line.trim());
  return {
    sha256: createHash('sha256').update(bytes).digest('hex'),
    characters: countCharacters(text),
    passages: lines.filter((line) => line !== '').map((line) => [...line]),
  };
}

/** Unicode code points, not UTF-16 units. */
export const countCharacters = (text: string): number => [...text].length;

/** The words between two offsets of a passage; empty when there is no such passage. */
export const sliceText = (text: ReportText, passage: number, start: number, end: number): string =>
  (text.passages[passage] ?? []).slice(start, end).join('');

/**
 * Looks for the text with this hash: in `text.txt` of the dataset's own folder, then in every `.txt` file of the other
 * folders. Null when nobody has handed it over.
 */
export async function findText(
  sha256: string,
  datasetFolder: string,
  textFolders: readonly string[],
): Promise<ReportText | null> {
  const files = [join(datasetFolder, 'text.txt')];
  for (const folder of textFolders) {
    const names = await readdir(folder).catch(() => []);
    files.push(...names.filter((name) => name.endsWith('.txt')).map((name) => join(folder, name)));
  }
  for (const file of files) {
    const bytes = await readFile(file).catch(() => null);
    if (bytes === null) continue;
    const text = decodeText(bytes)?.text;
    const right = text && variantsOf(text).find((variant) => hashOfText(variant) === sha256);
    if (right) return parseText(Buffer.from(right));
  }
  return null;
}

/** SHA-256 of a text's UTF-8 bytes, in hexadecimal. */
export const hashOfText = (text: string | Uint8Array) => createHash('sha256').update(text).digest('hex');

/**
 * A text as given, then as editors and systems may have kept it: with or without a byte order mark, `\n` or `\r\n`, one
 * line end more or less at its end, blanks before line ends. Its passages are the same in each.
 */
export function variantsOf(text: string): readonly string[] {
  const bare = text.replace(/^\uFEFF/, '').replace(/\r\n?/g, '\n');
  const bodies = [bare, bare.replace(/[^\S\n]+$/gm, '')];
  const ended = bodies.flatMap((body) => {
    const end = body.replace(/\s+$/, '');
    return [body, end, `${end}\n`, `${end}\n\n`];
  });
  const written = ended.flatMap((body) => [body, body.replace(/\n/g, '\r\n')]);
  return [...new Set([text, ...written, ...written.map((each) => `\uFEFF${each}`)])];
}
