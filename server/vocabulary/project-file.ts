import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { z } from 'zod';
import { type Fault, type Problem, problemAt } from '../dataset/problem.ts';

const filled = z.string().trim().min(1);
const ProjectFile = z.strictObject({
  name: filled,
  /** Ids of the packs whose words are used, in this order; all that are at hand where it is left out. */
  packs: z.array(filled).min(1).optional(),
  /** Languages in which the project is written, the first before the others (BCP 47). */
  languages: z
    .array(z.string().regex(/^[a-z]{2,3}(-[A-Za-z0-9]+)*$/))
    .min(1)
    .optional(),
});
/** What `project.json` says. */
export type ProjectFile = z.output<typeof ProjectFile>;

export const PROJECT_FILE = 'project.json';

/** Reads `project.json` of a folder; null where there is none. */
export async function readProjectFile(
  folder: string,
): Promise<{ readonly project: ProjectFile | null; readonly problems: Problem[] }> {
  const bytes = await readFile(join(folder, PROJECT_FILE)).catch(() => null);
  if (bytes === null) return { project: null, problems: [] };
  const wrong = (column: string | null, fault: Fault) => problemAt({ file: PROJECT_FILE, column }, fault);
  let json: unknown;
  try {
    json = JSON.parse(new TextDecoder('utf-8', { fatal: true }).decode(bytes));
  } catch {
    return { project: null, problems: [wrong(null, NOT_JSON)] };
  }
  const parsed = ProjectFile.safeParse(json);
  if (parsed.success) return { project: parsed.data, problems: [] };
  return {
    project: null,
    problems: parsed.error.issues.map(({ path, message }) =>
      wrong(path.join('.') || null, badValue(message)),
    ),
  };
}

const NOT_JSON: Fault = {
  code: 'json-syntax',
  en: 'The file is not JSON in UTF-8.',
  zh: '文件不是 UTF-8 编码的 JSON。',
};
const badValue = (message: string): Fault => ({
  code: 'bad-value',
  en: message,
  zh: `缺少此项，或其值不对：${message}`,
});
/** A pack that the project names and nobody has. */
export const unknownPack = (id: string, known: readonly string[]): Problem =>
  problemAt(
    { file: PROJECT_FILE, column: 'packs' },
    {
      code: 'unknown-pack',
      en: `There is no pack "${id}"; at hand are ${known.join(', ')}.`,
      zh: `没有词汇包“${id}”；现有的是 ${known.join('、')}。`,
    },
  );
