import { randomUUID } from 'node:crypto';
import { mkdir, readdir, readFile, rename, rm, stat, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { decodeText } from '#contract/text-encoding.ts';
import { hashOfText, parseText, type ReportText, variantsOf } from './report-text.ts';

const LARGEST_TEXT_BYTES = 8 * 1024 * 1024; // a report of some pages has thousands; a book, a million

/** The report texts that are at hand, found by the hash of their bytes. A text never enters the database. */
export interface TextStore {
  /** The passages of the text with this hash, each as code points; null when it is not at hand. */
  passages(sha256: string): ReportText['passages'] | null;
  /** Has at hand a text that is kept elsewhere. */
  hold(text: string): void;
  /** Keeps a text in the data folder, whole or not at all. Returns its hash. */
  attach(text: string): Promise<string>;
}

/** Reads every `.txt` of the folders; a folder that is not there is passed over. `kept` takes what is attached later. */
export async function openTexts(kept: string, folders: readonly string[]): Promise<TextStore> {
  const texts = new Map<string, ReportText['passages']>();
  const keep = ({ sha256, passages }: ReportText) => texts.set(sha256, passages);
  for (const folder of [kept, ...folders])
    for (const bytes of await textFiles(folder)) {
      const text = decodeText(bytes)?.text ?? '';
      const { passages } = parseText(Buffer.from(text));
      // Whichever of them was annotated: their passages are the same.
      for (const variant of variantsOf(text)) texts.set(hashOfText(variant), passages);
    }
  return {
    passages: (sha256) => texts.get(sha256) ?? null,
    hold: (text) => void keep(parseText(Buffer.from(text))),
    async attach(text) {
      const parsed = parseText(Buffer.from(text));
      await mkdir(kept, { recursive: true, mode: 0o700 });
      const unfinished = join(kept, `.${randomUUID()}`);
      try {
        await writeFile(unfinished, text, { mode: 0o600 });
        await rename(unfinished, join(kept, `${parsed.sha256}.txt`));
      } catch (error) {
        await rm(unfinished, { force: true });
        throw error;
      }
      keep(parsed);
      return parsed.sha256;
    },
  };
}

async function textFiles(folder: string): Promise<Buffer[]> {
  const names = await readdir(folder).catch(() => []);
  const files: Buffer[] = [];
  for (const name of names.filter((each) => each.endsWith('.txt') && !each.startsWith('.'))) {
    const path = join(folder, name);
    const { size } = await stat(path);
    if (size <= LARGEST_TEXT_BYTES) files.push(await readFile(path));
  }
  return files;
}
