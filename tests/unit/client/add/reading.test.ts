import { expect, test } from '@jest/globals';
import { decodings } from '../../../../client/add/decode.ts';
import { merged, proposed, split, toSend } from '../../../../client/add/paragraphs.ts';
import { readable } from '../../../../client/add/radicals.ts';
import { isWrapped, paragraphsOf } from '../../../../client/add/unwrap.ts';

const best = (bytes: readonly number[]) => decodings(Uint8Array.from(bytes))[0];
const utf16 = (text: string, isLittle: boolean) =>
  [...Buffer.from(text, 'utf16le').swap16()].flatMap((_, at, all) =>
    at % 2 === 0 ? (isLittle ? [all[at + 1] ?? 0, all[at] ?? 0] : [all[at] ?? 0, all[at + 1] ?? 0]) : [],
  );

test('a text is read in the encoding in which it was written, with the others at hand', () => {
  const words = '市公安局和派出所的工作，是为了人民。';
  expect(best([...Buffer.from(words)])).toEqual({ encoding: 'UTF-8', text: words });
  expect(best([0xff, 0xfe, ...utf16(words, true)])).toEqual({ encoding: 'UTF-16LE', text: words });
  expect(best([0xfe, 0xff, ...utf16(words, false)])).toEqual({ encoding: 'UTF-16BE', text: words });
  // 的人不在，我是中國人。
  const big5 = [
    0xaa, 0xba, 0xa4, 0x48, 0xa4, 0xa3, 0xa6, 0x62, 0xa1, 0x41, 0xa7, 0xda, 0xac, 0x4f, 0xa4, 0xa4,
  ];
  expect(best(big5)).toEqual({ encoding: 'Big5', text: '的人不在，我是中' });
  const gb = [0xb5, 0xc4, 0xc8, 0xcb, 0xb2, 0xbb, 0xd4, 0xda, 0xa3, 0xac, 0xce, 0xd2, 0xca, 0xc7, 0xd6, 0xd0];
  expect(best(gb)).toEqual({ encoding: 'GB18030', text: '的人不在，我是中' });
  expect(decodings(Uint8Array.of(0xff, 0x00, 0x81))).toEqual([]);
});

test('lines that were cut at a column become paragraphs again, and only those', () => {
  const wrapped =
    '　　甲乙丙丁戊己庚辛壬癸子丑寅\n卯辰巳午未申酉戌亥甲乙丙丁戊己\n庚辛壬癸。\n　　甲乙丙丁戊己庚辛壬癸子丑寅\n卯辰。';
  expect(isWrapped(wrapped)).toBe(true);
  expect(paragraphsOf(wrapped, true)).toEqual([
    '甲乙丙丁戊己庚辛壬癸子丑寅卯辰巳午未申酉戌亥甲乙丙丁戊己庚辛壬癸。',
    '甲乙丙丁戊己庚辛壬癸子丑寅卯辰。',
  ]);
  const plain = '标题\n这一段不长。\n这一段要长得多得多得多得多得多得多得多得多得多得多得多。\n完。';
  expect(isWrapped(plain)).toBe(false);
  expect(paragraphsOf('The words of a line\nthat goes on.\n\nAnother.', true)).toEqual([
    'The words of a line that goes on.',
    'Another.',
  ]);
});

test('paragraphs are split and joined; what is cut away is not sent, and each knows its heading', () => {
  const line = (text: string, isFurniture = false) => ({ text, kind: null, page: 1, isFurniture });
  const all = proposed([line('某地工作报告'), line('- 1 -', true), line('甲事'), line('一。二。')]);
  expect(all.map(({ kind, isCut }) => [kind, isCut])).toEqual([
    ['title', false],
    ['heading', true],
    ['heading', false],
    ['body', false],
  ]);
  const parted = split(all, 3, 2);
  expect(toSend(parted)).toEqual({
    text: '某地工作报告\n甲事\n一。\n二。\n',
    passages: [
      { kind: 'title', section: null },
      { kind: 'heading', section: null },
      { kind: 'body', section: 1 },
      { kind: 'body', section: 1 },
    ],
  });
  expect(toSend(merged(parted, 4)).text).toBe('某地工作报告\n甲事\n一。二。\n');
  expect(split(all, 3, 0)).toEqual(all);
});

test('radicals become the characters that are meant, and nothing else is changed', () => {
  expect(readable('厅⻓⻘石居⺠⼾⼝①ﬁ２')).toBe('厅长青石居民户口①ﬁ２');
});
