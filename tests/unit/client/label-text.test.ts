import { expect, test } from '@jest/globals';
import { widthOf, wrapLabel } from '../../../client/layout/label-text.ts';

test.each([
  ['zh', '袁家军', '袁家军'],
  ['en', 'Yuan Jiajun', 'Yuan Jiajun'],
  ['en', 'National Immigration Administration', 'National Immigration\nAdministration'],
  ['en', '7·12 organised-crime case', '7·12 organised-\ncrime case'],
] as const)('%s: %s', (language, name, lines) => {
  expect(wrapLabel(name, language)).toBe(lines);
});

test.each([
  ['zh', '7·12涉黑专案获批示肯定', 8],
  ['zh', '全省生态环境行政执法与司法联动查办十大经典案例', 8],
  ['zh', '一', 8],
  ['zh', 'Yinzheng引证2021年第1号', 8],
  ['en', 'written instruction affirming the 7·12 organised-crime case', 10],
  ['en', 'Donaudampfschifffahrtselektrizitätenhauptbetriebswerk', 10],
] as const)('%s: %s has three lines at most, none too wide', (language, name, most) => {
  const lines = wrapLabel(name, language).split('\n');
  expect(lines.length).toBeLessThanOrEqual(3);
  for (const line of lines) expect(widthOf(line)).toBeLessThanOrEqual(most);
});

test('what is cut ends in an ellipsis, and what has room in fewer lines takes fewer', () => {
  const name = '全省生态环境行政执法与司法联动查办十大经典案例';
  expect(wrapLabel(name, 'zh')).toBe('全省生态环境行政\n执法与司法联动\n查办十大经典案例');
  expect(wrapLabel(name, 'zh', 2)).toMatch(/…$/);
  expect(wrapLabel(name, 'zh', 2).split('\n')).toHaveLength(2);
  expect(wrapLabel('written instruction', 'en')).toBe('written instruction');
});

test('no line begins with a closing mark', () => {
  expect(wrapLabel('（一二三四五六七八）九十', 'zh')).not.toMatch(/\n[）·，]/);
});
