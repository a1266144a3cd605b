import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { describe, test } from '@jest/globals';

export const REPORT = 'yongkang-psb-2021';
export const SAMPLES = ['sample-2023', 'sample-2024'] as const;
export const reportFolder = (id: string) =>
  fileURLToPath(new URL(`../../seeds/reports/${id}`, import.meta.url));

/** Ends the name of every test that is left out where the text is missing; a run lists those names at its end. */
const REASON = "(needs the report's text)";

/**
 * Folders of report texts: the one that YINZHENG_TEST_TEXTS names, or none. A report's text belongs to its owner and is
 * not in the project.
 */
export const TEXT_FOLDERS: readonly string[] = [process.env.YINZHENG_TEST_TEXTS ?? ''].filter(Boolean);

/**
 * The report's text; null where no folder of texts is named.
 * @throws Error when a folder is named and the text is not in it.
 */
export function reportText(): string | null {
  const [folder] = TEXT_FOLDERS;
  return folder === undefined ? null : readFileSync(join(folder, `${REPORT}.txt`), 'utf8');
}

const atHand = TEXT_FOLDERS.length > 0;

/** A test that compares with the report's own words, and is left out where they are not at hand. */
export function testWithText(name: string, run: () => void | Promise<void>, timeout?: number): void {
  (atHand ? test : test.skip)(`${name} ${REASON}`, run, timeout);
}

/** The same for a group of tests. */
export function describeWithText(name: string, tests: () => void): void {
  (atHand ? describe : describe.skip)(`${name} ${REASON}`, tests);
}
