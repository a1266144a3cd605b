import { createHash } from 'node:crypto';
import { describe, expect, test } from '@jest/globals';
import type { PackData } from '#contract/pack.ts';
import { escapeHtml, escapeJson, packFile } from '../../../server/export/pack/file.ts';
import { titleOf } from '../../../server/export/pack/title.ts';
import { readViewer } from '../../../server/export/pack/viewer.ts';
import { temporaryFolder } from '../../helpers/folders.ts';
import { vocabulary } from '../../helpers/installed-vocabulary.ts';

const VIEWER = { script: 'document.title;', style: 'p{color:red}' };
const EVIL = '</script><script>alert(1)</script><!--\u2028';

const data = (fields: Partial<PackData> = {}): PackData => ({
  format: 'yinzheng-pack',
  version: 1,
  made: '2026-11-24T00:00:00.000Z',
  title_zh: '题',
  title_en: 'Title',
  language: 'zh',
  page: null,
  reports: [],
  nodes: [],
  edges: [],
  figures: [],
  vocabulary,
  giverless: [],
  notes: [],
  csv: { facts: '', figures: '' },
  missing: [],
  ...fields,
});

test('whatever a text holds, it ends no element and comes back as it was', () => {
  const file = packFile(data({ title_zh: EVIL, title_en: EVIL }), VIEWER);
  expect(file.match(/<script/g)).toHaveLength(2);
  expect(file.match(/<\/script>/g)).toHaveLength(2);
  const [, json = ''] = /id="data">(.*)<\/script>\n<script>/.exec(file) ?? [];
  expect(JSON.parse(json)).toMatchObject({ title_zh: EVIL });
  expect(escapeJson({ a: '\u2028<&>' })).toBe('{"a":"\\u2028\\u003c\\u0026\\u003e"}');
  expect(escapeHtml(`<a href='x'>"&`)).toBe('&lt;a href=&#39;x&#39;&gt;&quot;&amp;');
});

test('the policy lets just its own script and style run, and nothing be loaded', () => {
  const file = packFile(data(), VIEWER);
  const [, policy = ''] = /Content-Security-Policy" content="([^"]+)"/.exec(file) ?? [];
  const hash = (text: string) => `'sha256-${createHash('sha256').update(text).digest('base64')}'`;
  expect(policy).toBe(
    `default-src 'none'; script-src ${hash(VIEWER.script)}; style-src ${hash(VIEWER.style)}; base-uri 'none'; form-action 'none'; require-trusted-types-for 'script'; trusted-types 'none'`,
  );
  expect(file).not.toMatch(/ (src|href)=|@import|url\(/);
});

test('the file opens in the language it was asked in', () => {
  expect(packFile(data(), VIEWER)).toContain('<html lang="zh-CN">');
  const english = packFile(data({ language: 'en' }), VIEWER);
  expect(english).toContain('<html lang="en">');
  expect(english).toContain('<title>Title</title>');
});

describe('a pack without a title', () => {
  const report = (title_zh: string, title_en: string) =>
    ({ title_zh, title_en }) as PackData['reports'][number];
  const edge = (...statements: string[]) => ({ statements }) as PackData['edges'][number];
  const figure = {} as PackData['figures'][number];
  const ONE = report('一年', 'A year');

  test.each([
    ['of one report', [ONE], '《一年》中的 3 条事实', 'A year: 3 facts'],
    ['of two', [ONE, ONE], '《一年》等 2 篇报道中的 3 条事实', 'A year and 1 other report: 3 facts'],
    ['of three', [ONE, ONE, ONE], '《一年》等 3 篇报道中的 3 条事实', 'A year and 2 other reports: 3 facts'],
    ['of one in Chinese only', [report('一年', '')], '《一年》中的 3 条事实', '一年: 3 facts'],
    ['of none', [], '', ''],
  ])('is named by its report and counts each fact once: %s', (_, reports, title_zh, title_en) => {
    const edges = [edge('a', 'b'), edge('b')];
    expect(titleOf({ reports, edges, figures: [figure] })).toEqual({ title_zh, title_en });
  });

  test('of one fact says so in the singular', () => {
    expect(titleOf({ reports: [ONE], edges: [edge('a')], figures: [] }).title_en).toBe('A year: 1 fact');
  });
});

test('where the page has not been built, no pack is made, and it is said what to do', async () => {
  await expect(readViewer(`${temporaryFolder()}/`)).rejects.toMatchObject({
    status: 503,
    code: 'not-built',
    message: expect.stringContaining('npm run build'),
    message_zh: expect.stringContaining('npm run build'),
  });
});
