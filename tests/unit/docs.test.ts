import { existsSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { expect, test } from '@jest/globals';
import { readFindings } from '../../build/findings.ts';
import { generatedDocuments, withPart } from '../../build/generated-docs.ts';
import { CLICKS } from '../helpers/clicks.ts';

const ROOT = fileURLToPath(new URL('../../', import.meta.url));
const read = (file: string) => readFileSync(ROOT + file, 'utf8');
const readme = read('README.md');

test.each([...(await generatedDocuments(ROOT))])(
  'what is generated in %s is as the code has it (else: npm run docs)',
  (file, text) => {
    expect(read(file)).toBe(text);
  },
);

test('a document without the marks of a part is not written over', () => {
  expect(withPart('a\n<!-- generated: x -->\nold\n<!-- end -->\nb', 'x', 'new')).toContain('\nnew\n');
  expect(() => withPart('a\n<!-- generated: x -->\nold', 'x', 'new')).toThrow(
    'there is no "<!-- generated: x',
  );
});

test.each(['README.md', 'docs/README.zh.md'])(
  '%s tells of each question in how many clicks it is answered',
  (file) => {
    const counts = [...read(file).matchAll(/^\| (\d\d?) \| .+ \| (\d+) \|$/gm)].map(([, number, clicks]) => [
      Number(number),
      Number(clicks),
    ]);
    expect(Object.fromEntries(counts)).toEqual(CLICKS);
  },
);

test('both READMEs name the two commands', () => {
  for (const text of [readme, read('docs/README.zh.md')]) {
    expect(text).toContain('npm ci && npm start');
    expect(text).toContain('npm ci && npm test');
  }
});

test.each(['README.md', 'docs/README.zh.md', 'seeds/README.md'])(
  'every link of %s within the project leads somewhere',
  (file) => {
    const folder = `${ROOT}${file.includes('/') ? file.replace(/[^/]+$/, '') : ''}`;
    const links = [...read(file).matchAll(/\]\((?!https?:)([^)#]+)\)/g)].map((match) => match[1] ?? '');
    expect(links.filter((link) => !existsSync(folder + link))).toEqual([]);
  },
);

test('every test that the table of ASVS names is there', () => {
  const named = [...read('docs/security.md').matchAll(/`(tests\/[^`]+)`/g)].map(([, path = '']) => path);
  expect(named.length).toBeGreaterThan(8);
  expect(named.filter((path) => !existsSync(ROOT + path))).toEqual([]);
});

test('each requirement of ASVS has a test, or a reason', () => {
  const rows = [...read('docs/security.md').matchAll(/^\| \d.* \|$/gm)].map(([row]) =>
    row.split(' | ').map((cell) => cell.replaceAll('|', '').trim()),
  );
  expect(rows.length).toBeGreaterThan(150);
  const states = ['holds', 'none here', 'in part', 'by the one who runs the server'];
  expect(rows.filter(([, , state = '']) => !states.includes(state))).toEqual([]);
  expect(rows.filter(([, , state, how = '']) => state === 'in part' && !how.includes('because'))).toEqual([]);
  expect(rows.filter(([, , , how = '', test = '']) => how === '' && test === '')).toEqual([]);
});

test('every command of the README is a script', () => {
  const { scripts } = JSON.parse(read('package.json')) as { scripts: Record<string, string> };
  const named = [...readme.matchAll(/npm run ([\w:]+)/g)].map((match) => match[1] ?? '');
  expect(named.filter((name) => !(name in scripts))).toEqual([]);
});

test('every finding names a test that is there', async () => {
  const findings = await readFindings(ROOT);
  const nameless = findings.filter(({ file, test }) => !read(`tests/${file}.test.ts`).includes(test));
  expect(nameless).toEqual([]);
  expect(new Set(findings.map(({ number }) => number)).size).toBe(13);
});
