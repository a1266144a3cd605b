import type { Draft } from '../dataset/dataset.ts';
import { collector } from '../dataset/lookups.ts';
import type { Fault } from '../dataset/problem.ts';
import type { Table } from '../dataset/read-table.ts';
import { tokensOf } from '../texts/length.ts';
import type { DatasetCheck } from './check.ts';

// Characters in a row, or eight to nine words, that no longer are a name or a figure but somebody's sentence.
const RUN = 25;
const NAMES = new Set(['name', 'name_zh', 'name_en', 'aliases_zh', 'aliases_en', 'search_names', 'id']);

/** No cell repeats a sentence of the text: only its titles and the names that are listed. Needs the text. */
export const checkBorrowedWords: DatasetCheck = (draft) => {
  if (draft.text === null) return [];
  const runs = new Set(runsOf(draft.text.passages.map((passage) => passage.join('')).join('\n')));
  const allowed = allowedRuns(draft);
  const borrowed = (value: string) => runsOf(value).find((run) => runs.has(run) && !allowed.has(run));
  return [...reportProblems(draft, borrowed), ...tableProblems(draft, borrowed)];
};

type Borrowed = (value: string) => string | undefined;

function tableProblems(draft: Draft, borrowed: Borrowed) {
  const tables: readonly Table<unknown>[] = Object.values(draft.tables);
  return tables.flatMap((table) => {
    const { problems, add } = collector(table.file);
    for (const { row, cells } of table.raw)
      for (const [column, value] of Object.entries(cells)) {
        const run = NAMES.has(column) ? undefined : borrowed(value);
        add(row, column, run !== undefined && borrowedFault(run));
      }
    return problems;
  });
}

function reportProblems({ shown, report }: Draft, borrowed: Borrowed) {
  const { problems, add } = collector(`${shown}/report.json`);
  for (const [word, target] of Object.entries(report.deixis)) {
    const run = borrowed(word) ?? borrowed(target);
    add(null, 'deixis', run !== undefined && borrowedFault(run));
  }
  return problems;
}

/** From each word or character on, the fewest that are long enough. */
function runsOf(text: string): string[] {
  const tokens = tokensOf(text);
  const runs: string[] = [];
  let end = 0;
  let length = 0;
  for (const [start, token] of tokens.entries()) {
    while (length < RUN && end < tokens.length) length += tokens[end++]?.weight ?? 0;
    if (length < RUN) break;
    runs.push(
      tokens
        .slice(start, end)
        .map(({ text: word }) => word)
        .join(SEPARATOR),
    );
    length -= token.weight;
  }
  return runs;
}

const SEPARATOR = '\u0001'; // in no text

/** Runs inside a title or a listed name. */
function allowedRuns({ report, tables }: Draft): Set<string> {
  const names = tables.entities.raw.flatMap(({ cells }) =>
    ['name', 'name_zh', 'name_en', 'aliases_zh', 'aliases_en'].flatMap((column) =>
      (cells[column] ?? '').split('|'),
    ),
  );
  return new Set([report.title_zh ?? '', report.title_en ?? '', ...names].flatMap(runsOf));
}

const borrowedFault = (run: string): Fault => {
  const shown = run
    .split(SEPARATOR)
    .slice(0, 12)
    .join(/\p{Script=Han}/u.test(run) ? '' : ' ');
  return {
    code: 'borrowed-words',
    en: `${RUN} characters in a row (or as many words as are as long) are the report's own: "${shown}…". Say it in words of ours.`,
    zh: `连续 ${RUN} 个字（或等长的词）与原文相同：“${shown}…”。请用自己的话写。`,
  };
};
