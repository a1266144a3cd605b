import type { z } from 'zod';
import { type AppError, badInput } from './app-error.ts';

/** Says what is wrong with what was asked: an id of the wrong form in words for people, everything else as the schema does. */
export function inputError({ issues }: z.core.$ZodError, given: unknown): AppError {
  const fieldOf = ({ path }: z.core.$ZodIssue) => path.join('.') || 'input';
  const fields = [...new Set(issues.map(fieldOf))];
  const [bad] = issues.filter(isOfWrongForm);
  if (bad !== undefined) {
    const value = valueAt(given, bad.path);
    return badInput(
      `"${value}" is not an id or name of anything here. If it is from a link, the link was cut or has something at its end that does not belong to it.`,
      `“${value}”不是这里的编号或名称。如果它来自链接，链接可能没有复制完整，或者末尾多了别的字。`,
      { fields },
    );
  }
  const lines = issues.map((issue) => `${fieldOf(issue)}: ${issue.message}`);
  return badInput(lines.join('; '), `参数有误：${fields.join('、')}（${lines.join('；')}）`, { fields });
}

/** Whether a text is none that any id or name could be: what a pattern says of it helps nobody. */
const isOfWrongForm = (issue: z.core.$ZodIssue): boolean =>
  issue.code === 'invalid_union'
    ? issue.errors.length > 0 && issue.errors.every((branch) => branch.some(isOfWrongForm))
    : issue.code === 'invalid_format' && issue.format === 'regex';

/** What was given at a place; a list in an address is one text. Cut, as it may be long. */
function valueAt(given: unknown, path: readonly PropertyKey[]): string {
  const list = (value: unknown) => (typeof value === 'string' && path.length > 1 ? value.split(',') : value);
  const found = path.reduce<unknown>(
    (value, key) => Object.getOwnPropertyDescriptor(Object(list(value)), key)?.value,
    given,
  );
  return String(found ?? '').slice(0, LONGEST_SHOWN);
}

const LONGEST_SHOWN = 80;
