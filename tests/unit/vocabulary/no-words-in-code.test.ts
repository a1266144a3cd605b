import { execFileSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { expect, test } from '@jest/globals';
import { LABELS, TYPES } from '../../helpers/vocabulary.ts';

const ROOT = fileURLToPath(new URL('../../../', import.meta.url));

/** What the core itself calls a relationship of its own: a figure is about something. */
const CORE_TYPES = ['ABOUT'];
const types = TYPES.filter((type) => !CORE_TYPES.includes(type));

const tracked = (...patterns: readonly string[]) =>
  execFileSync('git', ['ls-files', '--', ...patterns], { cwd: ROOT, encoding: 'utf8' })
    .split('\n')
    .filter(Boolean);

/** What people read is not code: in comments and in the page's own texts a label is ordinary English. */
const codeOf = (file: string) =>
  readFileSync(ROOT + file, 'utf8').replace(/\/\*[\s\S]*?\*\/|(?<=^|\s)\/\/.*$|\bsay\([^()]*\)/gm, '');

/** `file: word`, for each of these words that a file has in this form. */
function found(files: readonly string[], words: readonly string[], form: (word: string) => string): string[] {
  const pattern = new RegExp(words.map((word) => `(${form(word)})`).join('|'), 'g');
  return files.flatMap((file) => [...codeOf(file).matchAll(pattern)].map(([text]) => `${file}: ${text}`));
}

const quoted = (word: string) => `(?<quote${word}>['"\`])${word}\\k<quote${word}>`;

test('no label and no type of a pack stands in the code', () => {
  const code = tracked('server/*.ts', 'client/*.ts', 'client/*.tsx', 'build/*.ts', 'seeds/*.ts');
  expect(code.length).toBeGreaterThan(500);
  expect(found(code, [...LABELS, ...types], quoted)).toEqual([]);
  // A table of the model's words would have them as keys; in other places they are ordinary English.
  expect(found(code, types, (word) => `\\b${word}\\b(?=:)`)).toEqual([]);
});

test('no label and no type of a pack stands in a statement of the program', () => {
  const cypher = tracked('cypher/*.cypher');
  expect(cypher.length).toBeGreaterThan(100);
  expect(found(cypher, LABELS, (word) => `[:|]\\s*${word}\\b`)).toEqual([]);
  expect(found(cypher, types, (word) => `\\b${word}\\b`)).toEqual([]);
});
