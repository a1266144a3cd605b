import type { Problem } from './problem.ts';

// Faults of a whole file: what refers to its lines fails for that reason alone.
const WHOLE_FILE = new Set([
  'missing-file',
  'encoding',
  'csv-syntax',
  'missing-header',
  'missing-column',
  'json-syntax',
]);

/** What is said of other files because lines of this one are not known. */
const FOLLOWS_FROM: Readonly<Record<string, readonly string[]>> = {
  'passages.csv': ['unknown-passage', 'passage-count', 'two-parts'],
  'entities.csv': ['unknown-entity'],
  'mentions.csv': ['no-mention'],
  'relations.csv': ['unknown-fact', 'no-fact'],
  'observations.csv': ['unknown-fact', 'no-fact'],
  'evidence.csv': ['no-evidence', 'no-words', 'no-subject'],
  'qualifiers.csv': ['missing-role', 'fact-id'],
};

// What a program has done to a cell; the value that should stand there is all that a person needs.
const DAMAGED = new Set(['retyped', 'formula', 'line-break', 'white-space']);

/** The causes among problems: what only follows from one of them is left out. */
export function causesOf(problems: readonly Problem[]): Problem[] {
  const followers = new Set(
    problems
      .filter(
        ({ code, row, file }) => WHOLE_FILE.has(code) && (row === null || row === 1) && file.includes('/'),
      )
      .flatMap(({ file }) => {
        const [folder = '', name = ''] = file.split('/');
        return (FOLLOWS_FROM[name] ?? []).map((code) => `${folder} ${code}`);
      }),
  );
  const damaged = new Map(
    problems.filter(({ code }) => DAMAGED.has(code)).map((problem) => [placeOf(problem), problem]),
  );
  return problems.flatMap((problem) => {
    if (followers.has(`${problem.file.split('/')[0]} ${problem.code}`)) return [];
    const cause = damaged.get(placeOf(problem));
    if (cause === undefined) return [problem];
    if (cause !== problem) return [];
    // What the cell's own check knows to be right helps here too.
    const right = problems.find((one) => one !== cause && placeOf(one) === placeOf(cause) && one.nearest);
    return [right?.nearest === undefined ? cause : { ...cause, nearest: right.nearest }];
  });
}

const placeOf = ({ file, row, column }: Problem) => `${file}:${row}:${column}`;
