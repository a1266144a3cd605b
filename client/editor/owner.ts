import type { EditorSchema } from './editor-schema.ts';

/**
 * The labels or types that a variable may have whose property is being written at the end of a text: those that its
 * pattern names, else all of nodes or all of relationships; undefined where no pattern names the variable.
 */
export function ownersBefore(
  text: string,
  { labels, types }: Pick<EditorSchema, 'labels' | 'types'>,
): readonly string[] | undefined {
  const variable = /([\p{L}_][\p{L}\p{N}_]*)\.[\p{L}\p{N}_·]*$/u.exec(text)?.[1];
  if (variable === undefined) return undefined;
  const relationship = namedIn(text, variable, String.raw`\[`);
  const named = relationship ?? namedIn(text, variable, String.raw`\(`);
  if (named === undefined) return undefined;
  return named.length > 0 ? named : (relationship ? types : labels).map(({ name }) => name);
}

/** What stands behind the colon of a variable in brackets of this form. */
function namedIn(text: string, variable: string, bracket: string): readonly string[] | undefined {
  const pattern = new RegExp(String.raw`${bracket}\s*${variable}\s*(?::([^\])}{*]*))?[\])}{*]`, 'u');
  const found = pattern.exec(text);
  return found === null ? undefined : ((found[1] ?? '').match(/[\p{L}\p{N}_]+/gu) ?? []);
}
