import { createHash } from 'node:crypto';
import { expect, test } from '@jest/globals';
import type { PackData } from '#contract/pack.ts';
import { escapeHtml, escapeJson, packFile } from '../../../server/export/pack/file.ts';

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
    `default-src 'none'; script-src ${hash(VIEWER.script)}; style-src ${hash(VIEWER.style)}; base-uri 'none'; form-action 'none'`,
  );
  expect(file).not.toMatch(/ (src|href)=|@import|url\(/);
});

test('the file opens in the language it was asked in', () => {
  expect(packFile(data(), VIEWER)).toContain('<html lang="zh-CN">');
  const english = packFile(data({ language: 'en' }), VIEWER);
  expect(english).toContain('<html lang="en">');
  expect(english).toContain('<title>Title</title>');
});
