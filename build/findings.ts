import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { parse } from 'csv-parse/sync';
import { z } from 'zod';
import { table } from './markdown.ts';

/** What was found when the product was attacked, and the test that shows how it is now. */
export const Finding = z.object({
  /** Findings of one number are of one kind. */
  number: z.string().regex(/^\d+$/),
  finding: z.string().min(1),
  /** Empty where it was not looked at. */
  before: z.string(),
  now: z.string().min(1),
  /** Below `tests/`, without `.test.ts`. */
  file: z.string().regex(/^(?:unit|integration|browser)\/[\w/-]+$/),
  /** Words of the name of a test in that file. */
  test: z.string().min(1),
});

export const readFindings = async (root: string): Promise<readonly z.infer<typeof Finding>[]> =>
  z
    .array(Finding)
    .parse(parse(await readFile(join(root, 'docs/measured/findings.csv'), 'utf8'), { columns: true }));

/** The table of them. */
export const findings = async (root: string) =>
  table(
    ['', 'what', 'before', 'now', 'shown by'],
    (await readFindings(root)).map(({ number, finding, before, now, file, test }) => [
      number,
      finding,
      before,
      now,
      `\`${file}\`: ${test}`,
    ]),
  );
