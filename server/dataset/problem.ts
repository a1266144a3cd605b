/** Something wrong in a dataset: where it is, what is wrong, and what would be right. */
export interface Problem {
  /** Folder and file, `sample-2023/relations.csv`. */
  readonly file: string;
  /** The line a spreadsheet shows, the header being 1; null when it is the file as a whole. */
  readonly row: number | null;
  readonly column: string | null;
  readonly code: string;
  readonly message: string;
  readonly message_zh: string;
  /** The right value that looks most like the wrong one. */
  readonly nearest?: string;
}

export interface Place {
  readonly file: string;
  readonly row?: number | null;
  readonly column?: string | null;
}

/** A fault before its place is known: what the check of one cell says. */
export interface Fault {
  readonly code: string;
  readonly en: string;
  readonly zh: string;
  readonly nearest?: string | undefined;
}

export const problemAt = (place: Place, fault: Fault): Problem => ({
  file: place.file,
  row: place.row ?? null,
  column: place.column ?? null,
  code: fault.code,
  message: fault.en,
  message_zh: fault.zh,
  ...(fault.nearest === undefined ? {} : { nearest: fault.nearest }),
});

/** One problem as two lines of text, English and Chinese. */
export function describeProblem(problem: Problem): string {
  const place = [problem.file, problem.row, problem.column].filter((part) => part !== null).join(':');
  const hint = problem.nearest === undefined ? '' : ` Did you mean "${problem.nearest}"?`;
  const hintZh = problem.nearest === undefined ? '' : `是否应为“${problem.nearest}”？`;
  return `${place}  [${problem.code}]  ${problem.message}${hint}\n    ${problem.message_zh}${hintZh}`;
}

/** By file, then row, then column: the order in which a person goes through them. */
export function sortProblems(problems: readonly Problem[]): Problem[] {
  const key = (problem: Problem) => `${problem.column ?? ''} ${problem.code}`;
  return [...problems].sort(
    (left, right) =>
      compareText(left.file, right.file) ||
      (left.row ?? 0) - (right.row ?? 0) ||
      compareText(key(left), key(right)),
  );
}

const compareText = (left: string, right: string) => (left < right ? -1 : left > right ? 1 : 0);
