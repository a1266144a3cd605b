import { describe, expect, test } from '@jest/globals';
import { fold, pinyinKeys, withoutToneNumbers } from '../../../server/graph/fold.ts';
import { linesOf, sortLines } from '../../../server/search/concordance.ts';
import { fullTextOf, likeness, nearlyOf } from '../../../server/search/terms.ts';
import { foldPassage, gramsOf, gramsSought, tokenMaker } from '../../../server/search/tokens.ts';

describe('pinyin', () => {
  test.each([
    ['Yuán Jiājūn', 'yuanjiajun'],
    ['lǜ sè', 'luse'],
    ['lüse', 'luse'],
    ['Müller', 'muller'],
  ])('%s is searched for without its marks', (typed, folded) => expect(fold(typed)).toBe(folded));

  test('marks of other scripts are letters', () => expect(fold('ガード')).toBe('ガード'));

  test.each(['lvse', 'luse', 'lyuse'])('绿色 is found by %s', (typed) =>
    expect(pinyinKeys('绿色', false)).toContain(typed),
  );

  test('each character of several readings is found by each of them', () => {
    expect(pinyinKeys('银行', false)).toEqual(expect.arrayContaining(['yinhang', 'yinxing']));
    expect(pinyinKeys('单田芳', true)).toEqual(
      expect.arrayContaining(['shantianfang', 'dantianfang', 'dtf']),
    );
  });

  test('tones may be numbers', () => {
    expect(withoutToneNumbers('yuan2 jia1 jun1')).toBe('yuan jia jun');
    expect(withoutToneNumbers('7·12')).toBeNull();
    expect(withoutToneNumbers('sample-2024')).toBeNull();
  });
});

describe('a query to the full-text index', () => {
  test.each([
    ['公安局', '+"公安局"'],
    ['永康 公安', '+"永康" +"公安"'],
    ['3.2亿', '+"3.2" +(亿* OR *亿)'],
    ['Vice gov', '+vice* +gov*'],
    ['公安局 AND (x OR y)*', '+"公安局" +and* +x* +or* +y*'],
    ['省長', '+"省长"'],
  ])('%s', (typed, lucene) => expect(fullTextOf(typed, null)).toBe(lucene));

  test('holds the reports that are asked about', () =>
    expect(fullTextOf('公安', ['a-1', 'b-2'])).toBe('+"公安" +report:("a-1" OR "b-2")'));

  test('is none of signs alone', () => {
    expect(fullTextOf('"*~', null)).toBeNull();
    expect(nearlyOf('局')).toBeNull();
  });

  test('names that are nearly alike have pairs in common', () => {
    expect(nearlyOf('永康局')).toBe('"永康" OR "康局"');
    expect(likeness('袁家军', '袁家俊')).toBe(0.5);
    expect(likeness('公安局', '公安局')).toBe(1);
    expect(likeness('甲', '乙')).toBe(0);
  });
});

describe('words of a text', () => {
  const PASSAGE = [...'“７·１２”专案，公安局𠮷警；公 安局'];

  test('a folded passage knows where each character comes from', () => {
    const { text, origins } = foldPassage(PASSAGE);
    const at = text.indexOf('公安局𠮷');
    expect(PASSAGE[origins[at] ?? -1]).toBe('公');
    expect(PASSAGE[origins[at + 3] ?? -1]).toBe('𠮷');
  });

  test('pairs do not reach over signs', () => {
    expect(gramsOf('专案，公安')).toEqual(['专', '专案', '案', '公', '公安', '安']);
    expect(gramsSought('公安')).toEqual(['公安']);
    expect(gramsSought('公')).toEqual(['公']);
    expect(gramsSought('，')).toEqual([]);
  });

  test('a token says nothing without its key', () => {
    const [one, other] = [tokenMaker(Buffer.alloc(32, 1)), tokenMaker(Buffer.alloc(32, 2))];
    expect(one('公安')).toBe(one('公安'));
    expect(one('公安')).not.toBe(other('公安'));
    expect(one('公安')).toMatch(/^[0-9a-z]{1,6}$/);
  });

  const source = {
    texts: { passages: () => [PASSAGE], hold: () => {}, attach: async () => '' },
    words: {
      isOn: true,
      find: async () => [{ report: 'r', sha256: '', order: 0 }],
      update: async () => {},
      close: async () => {},
    },
  };

  test('each place is a line, spaces within and width are no matter', async () => {
    const { lines } = await linesOf(source, '公安局', null, 10);
    expect(lines.map(({ start, end, word }) => [start, end, word])).toEqual([
      [9, 12, '公安局'],
      [15, 19, '公 安局'],
    ]);
    expect((await linesOf(source, '7.12', null, 10)).lines[0]?.word).toBe('７·１２');
    expect((await linesOf(source, '公安厅', null, 10)).lines).toEqual([]);
  });

  test('lines are sorted outwards from the words', async () => {
    const { lines } = await linesOf(source, '公安局', null, 10);
    const line = (left: string, right: string) => ({ ...lines[0], left, right }) as (typeof lines)[number];
    const [one, other] = [line('乙甲', '乙'), line('甲乙', '甲')];
    expect(sortLines([other, one], 'left').map(({ left }) => left)).toEqual(['乙甲', '甲乙']);
    expect(sortLines([one, other], 'right').map(({ right }) => right)).toEqual(['甲', '乙']);
    expect(sortLines([one, other], 'text')).toEqual([one, other]);
  });
});
