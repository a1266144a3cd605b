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

/** Where a type is being written at the end of a text: which way it leads from the node before it, and that node's labels. */
export interface LeadingFrom {
  readonly direction: 'out' | 'in';
  readonly labels: readonly string[];
}

const RELATIONSHIP_BEGUN =
  /\(\s*(?<name>[\p{L}_][\p{L}\p{N}_]*)?\s*(?::(?<labels>[^(){}]*?))?\s*(?:\{[^{}]*\})?\s*\)\s*(?<arrow><)?\s*-\s*\[\s*[\p{L}\p{N}_]*\s*:[\p{L}\p{N}_|\s]*$/u;

/** Undefined where no type is being written, or nothing tells what the node before it is. */
export function leadingFrom(text: string): LeadingFrom | undefined {
  const found = RELATIONSHIP_BEGUN.exec(text)?.groups;
  if (found === undefined) return undefined;
  const own = wordsIn(found.labels ?? '');
  const named = found.name === undefined ? [] : (namedIn(text, found.name, String.raw`\(`) ?? []);
  const labels = own.length > 0 ? own : named;
  return labels.length === 0 ? undefined : { direction: found.arrow === undefined ? 'out' : 'in', labels };
}

/** What stands behind the colon of a variable in brackets of this form. */
function namedIn(text: string, variable: string, bracket: string): readonly string[] | undefined {
  const pattern = new RegExp(String.raw`${bracket}\s*${variable}\s*(?::([^\])}{*]*))?[\])}{*]`, 'u');
  const found = pattern.exec(text);
  return found === null ? undefined : wordsIn(found[1] ?? '');
}

const wordsIn = (text: string): readonly string[] => text.match(/[\p{L}\p{N}_]+/gu) ?? [];
