import { expect, test } from '@jest/globals';
import type { PackData } from '#contract/pack.ts';
import { isAtHome } from '#contract/titles.ts';
import { citePack } from '../../../../client/pack/cite-pack.ts';
import { describedSource } from '../../../helpers/described-source.ts';

const report: PackData['reports'][number] = {
  ...describedSource({
    title_zh: '一座城的一年',
    title_en: 'A year of a city',
    published: '2022',
    sha256: `0123456789abcdef${'0'.repeat(48)}`,
    authors: [
      { name_zh: '甲乙', name_en: 'Jia Yi' },
      { name_zh: '丙丁', name_en: '' },
    ],
  }),
  id: 'bureau-2021',
  period: '2021',
  subject: null,
  characters: 100,
  passages: 1,
  statements: 1,
  observations: 0,
  covered: 0,
  attached: false,
  invented: false,
};
const pack = {
  title_zh: '选中的部分',
  title_en: 'Selection',
  made: '2026-11-24T10:00:00Z',
  page: 'https://yinzheng.example/',
};

test.each([
  [
    'zh',
    '引用：甲乙，丙丁. 一座城的一年[Z]. [出版地不详]：[出版者不详]，2022. 原文 SHA-256 0123456789ab…，见引证证据包“选中的部分”，制作于 2026-11-24，https://yinzheng.example/',
  ],
  [
    'en',
    'Cite as: Jia Yi 甲乙 and 丙丁, “一座城的一年 [A year of a city],” 2022. SHA-256 of the text 0123456789ab…, in “Selection”, Yinzheng evidence pack, made 2026-11-24, https://yinzheng.example/',
  ],
] as const)('a pack says how its report is cited, and in which version (%s)', (language, expected) => {
  expect(citePack(report, pack, language)).toBe(expected);
});

test('a pack without a title or an address is cited without them', () => {
  const bare = { ...pack, title_zh: '', title_en: '', page: null };
  expect(citePack(report, bare, 'zh')).toContain('见引证证据包，制作于 2026-11-24');
  expect(citePack(report, bare, 'en')).toContain('in Yinzheng evidence pack, made 2026-11-24');
});

test.each([
  ['http://localhost:4460/', true],
  ['http://127.0.0.1:4460/', true],
  ['http://[::1]:4460/', true],
  ['http://yinzheng.localhost/', true],
  ['https://localhost.example/', false],
  ['https://127.example/', false],
])('an address that only its own computer can open is not cited: %s', (page, isHome) => {
  expect(isAtHome(page)).toBe(isHome);
  expect(citePack(report, { ...pack, page }, 'zh').includes(page)).toBe(!isHome);
});

test('a pack that is named by its report is not cited by the same title twice', () => {
  const named = { ...pack, title_zh: '《一座城的一年》中的 3 条事实', title_en: 'A year of a city: 3 facts' };
  expect(citePack(report, named, 'zh').match(/一座城的一年/g)).toHaveLength(1);
  expect(citePack(report, named, 'en').match(/A year of a city/g)).toHaveLength(1);
});
