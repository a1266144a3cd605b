import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

export const REPORT = 'yongkang-psb-2021';
export const SAMPLES = ['sample-2023', 'sample-2024'] as const;
export const reportFolder = (id: string) =>
  fileURLToPath(new URL(`../../seeds/reports/${id}`, import.meta.url));

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
