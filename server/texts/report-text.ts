import { createHash } from 'node:crypto';
import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';

/** A report's text, as its owner handed it over. */
export interface ReportText {
  /** Hash of the file's bytes. */
  readonly sha256: string;
  /** Code points of the whole file. */
  readonly characters: number;
  /** The non-empty lines, trimmed, each as an array of code points: offsets index into these. */
  readonly passages: readonly (readonly string[])[];
}

/** Reads a text from its bytes. */
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
    const text = parseText(bytes);
    if (text.sha256 === sha256) return text;
  }
  return null;
}
