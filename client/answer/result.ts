import type { Answer, Cell } from '#contract/question.ts';
import { type Language, plural } from '../words/language.ts';

type Rows = Pick<Answer, 'rows'> & { readonly question: Pick<Answer['question'], 'columns'> };

/** The answer in one sentence, made of the question's own pattern; undefined where none was written. */
export function resultOf(answer: Answer, language: Language): string | undefined {
  const pattern = language === 'zh' ? answer.question.result_zh : answer.question.result_en;
  if (pattern === '') return undefined;
  const write = (text: string) => {
    let least = Number.POSITIVE_INFINITY;
    const written = text.replace(
      /\{([a-z_]+)(\?|\+|=[^:}]+)?(?::([^/}]+)\/([^}]+))?\}/g,
      (_, name: string, asked: string | undefined, one: string | undefined, many: string | undefined) => {
        const count = countOf(answer, name, asked);
        least = Math.min(least, count);
        return one === undefined ? String(count) : plural(count, one, many);
      },
    );
    return { written, least };
  };
  const whole = pattern.replace(/\[([^\]]*)\]/g, (_, part: string) => {
    const { written, least } = write(part);
    return least === 0 ? '' : written;
  });
  return write(whole).written;
}

/** Different things of a column; with `?` the rows without any, with `+` those with, with `=then` those that say so. */
function countOf({ question, rows }: Rows, name: string, asked: string | undefined): number {
  if (name === 'rows') return rows.length;
  const place = question.columns.findIndex((column) => column.name === name);
  const cells = rows.flatMap((row) => row[place] ?? []);
  if (asked === undefined) return new Set(cells.flatMap(thingsIn)).size;
  if (asked === '?') return cells.filter(isEmpty).length;
  if (asked === '+') return cells.filter((cell) => !isEmpty(cell)).length;
  return cells.filter((cell) => thingsIn(cell).includes(asked.slice(1))).length;
}

function thingsIn(cell: Cell): readonly string[] {
  switch (cell.type) {
    case 'node':
      return [cell.node.id];
    case 'nodes':
      return cell.nodes.map(({ id }) => id);
    case 'statements':
      return cell.ids;
    case 'value':
      return cell.value === null ? [] : [String(cell.value)];
    case 'values':
      return cell.values.map(String);
  }
}

/** Whether a cell says nothing: what it asks for is not stated. */
export const isEmpty = (cell: Cell): boolean => thingsIn(cell).length === 0;

/** A column as readers see it: of a pair in both languages, theirs. */
export interface ShownColumn {
  readonly name: string;
  readonly label: string;
  /** Of its cell in a row. */
  readonly place: number;
}

/** Columns that say the same in Chinese and in English are one, in the reader's language. */
export function shownColumns(
  { columns }: Pick<Answer['question'], 'columns'>,
  language: Language,
): readonly ShownColumn[] {
  const names = new Set(columns.map(({ name }) => name));
  const other = language === 'zh' ? '_en' : '_zh';
  const isTwin = (name: string) => {
    const twin = name.replace(/_(zh|en)$/, `_${language}`);
    return name.endsWith(other) && twin !== name && names.has(twin);
  };
  return columns.flatMap(({ name, label_zh, label_en }, place) =>
    isTwin(name) ? [] : [{ name, label: language === 'zh' ? label_zh : label_en, place }],
  );
}

/** All statements that the rows rest on, each once. */
export const statementsIn = ({ rows }: Pick<Answer, 'rows'>): readonly string[] => [
  ...new Set(rows.flatMap((row) => row.flatMap((cell) => (cell.type === 'statements' ? cell.ids : [])))),
];
