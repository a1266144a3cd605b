import type { Draft } from '../dataset/dataset.ts';
import { collector } from '../dataset/lookups.ts';
import type { Fault } from '../dataset/problem.ts';
import type { Table } from '../dataset/read-table.ts';
import type { DatasetCheck } from './check.ts';

const RUN = 25; // characters in a row that no longer are a name or a figure but somebody's sentence
const NAMES = new Set(['name_zh', 'name_en', 'aliases_zh', 'aliases_en', 'id']);

/** No cell repeats a sentence of the text: only its titles and the names that are listed. Needs the text. */
export const checkBorrowedWords: DatasetCheck = (draft) => {
  if (draft.text === null) return [];
  const runs = runsOf(draft.text.passages.flat());
  const allowed = allowedRuns(draft);
  const borrowed = (value: string): string | undefined => {
    const characters = [...value];
    for (let at = 0; at + RUN <= characters.length; at += 1) {
      const run = characters.slice(at, at + RUN).join('');
      if (runs.has(run) && !allowed.has(run)) return run;
    }
    return undefined;
  };
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

function runsOf(characters: readonly string[]): Set<string> {
  const runs = new Set<string>();
  for (let at = 0; at + RUN <= characters.length; at += 1) runs.add(characters.slice(at, at + RUN).join(''));
  return runs;
}

/** Runs inside a title or a listed name, in either language: an English name is long. */
function allowedRuns({ report, tables }: Draft): Set<string> {
  const names = tables.entities.raw.flatMap(({ cells }) =>
    [cells.name_zh, cells.name_en, cells.aliases_zh, cells.aliases_en].flatMap((cell) =>
      (cell ?? '').split('|'),
    ),
  );
  return new Set(
    [report.title_zh ?? '', report.title_en ?? '', ...names].flatMap((name) => [...runsOf([...name])]),
  );
}

const borrowedFault = (run: string): Fault => ({
  code: 'borrowed-words',
  en: `${RUN} characters in a row are the report's own: "${run.slice(0, 12)}…". Say it in words of ours.`,
  zh: `连续 ${RUN} 个字符与原文相同：“${run.slice(0, 12)}…”。请用自己的话写。`,
});
