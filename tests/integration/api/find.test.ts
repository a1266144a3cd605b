import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { type LoadedApi, serveReports } from '../../helpers/loaded.ts';
import { runCypher } from '../../helpers/neo4j.ts';
import { REPORT, SAMPLES } from '../../helpers/reports.ts';
import { describeWithText } from '../../helpers/with-text.ts';

const BUREAU = 'yongkang-psb-2021/unit-yongkang-psb';

let api: LoadedApi;
beforeAll(async () => {
  api = await serveReports([REPORT, ...SAMPLES], { indexesWords: true });
}, 180_000);
afterAll(() => api.stop());

const find = (q: string, part: string, more = {}) => api.call('find', { q, in: part, ...more });

describe('names are found as people type them', () => {
  test.each([
    ['Yuán Jiājūn', '袁家军'],
    ['yuán jiā jūn', '袁家军'],
    ['yuan2 jia1 jun1', '袁家军'],
    ['袁家軍', '袁家军'],
    ['7.12', '7·12黑社会性质组织案'],
  ])('%s', async (q) => {
    const { names } = await find(q, 'names');
    expect(names?.hits[0]?.id).toMatch(/yongkang-psb-2021\/(official-yuan-jiajun|case-7-12-organised-crime)/);
  });

  test.each([
    ['永康市公安总局', BUREAU],
    ['袁家俊', 'yongkang-psb-2021/official-yuan-jiajun'],
    ['Yuan Jiajum', 'yongkang-psb-2021/official-yuan-jiajun'],
  ])('%s, as nothing is called, offers what is spelt nearly so', async (q, id) => {
    const { names } = await find(q, 'names');
    expect(names).toMatchObject({ total: 0, hits: [] });
    expect(names?.near[0]?.id).toBe(id);
  });

  test('永康公安局, without the sign for a city, finds the bureau', async () => {
    expect((await find('永康公安局', 'names')).names?.hits[0]?.id).toBe(BUREAU);
  });

  test('a name found by its romanisation alone is not shown with it', async () => {
    const { names } = await find('yuanjiajun', 'names', { scope: `report:${REPORT}` });
    expect(names?.hits[0]).toMatchObject({ name_en: 'Yuan Jiajun', matched: 'Yuan Jiajun' });
    const byInitials = await find('yjj', 'names', { scope: `report:${REPORT}` });
    expect(byInitials.names?.hits[0]).toMatchObject({ name_en: 'Yuan Jiajun', matched: null });
  });

  test('within a scope only what its reports speak of is found', async () => {
    const all = await find('公安局', 'names', { limit: 50 });
    const one = await find('公安局', 'names', { limit: 50, scope: `report:${REPORT}` });
    expect(one.names?.hits.every(({ reports }) => reports.includes(REPORT))).toBe(true);
    expect(one.names?.total).toBeGreaterThan(0);
    expect(one.names?.total).toBeLessThan(all.names?.total ?? 0);
  });

  test('pages of a group follow one another', async () => {
    const first = await find('公安', 'names', { limit: 3 });
    const second = await find('公安', 'names', { limit: 3, cursor: first.names?.next ?? '' });
    const both = await find('公安', 'names', { limit: 6 });
    expect([...(first.names?.hits ?? []), ...(second.names?.hits ?? [])]).toEqual(both.names?.hits);
  });
});

describe('what is no name is found too', () => {
  test('kinds by their names, with counts', async () => {
    const { kinds } = await find('commendation', 'kinds', { scope: `report:${REPORT}` });
    expect(kinds?.hits).toContainEqual({
      label: 'Award',
      kind: null,
      name_zh: '表彰',
      name_en: 'awards',
      count: 13,
    });
  });

  test('figures by what they say and as the number is written', async () => {
    for (const q of ['3.2亿', '挽回', '挽损', 'recovered']) {
      const { figures } = await find(q, 'figures', { scope: `report:${REPORT}` });
      expect([q, figures?.hits.map(({ gloss_en }) => gloss_en).join()]).toEqual([
        q,
        expect.stringMatching(/recovered/i),
      ]);
    }
  });

  test('statements by their glosses, in both languages; figures are not among them', async () => {
    const { statements } = await find('副省长', 'statements', { scope: `report:${REPORT}`, limit: 50 });
    expect(statements?.total).toBeGreaterThan(0);
    expect(statements?.hits.every(({ edge }) => edge !== null)).toBe(true);
    const english = await find('Vice Governor', 'statements', { scope: `report:${REPORT}` });
    expect(english.statements?.total).toBeGreaterThan(0);
  });

  test('only what is asked for is in the answer', async () => {
    expect(Object.keys(await find('公安', 'kinds,figures')).sort()).toEqual(['figures', 'kinds']);
  });

  test.each([
    '',
    ' ',
    '·',
    '"',
    '*',
    'a AND',
    '+',
    '(',
    '\\',
    '~',
    '亿',
    'OR NOT',
    ':',
    '/x/',
    '}) DELETE (n',
  ])('nothing breaks on %j', async (q) => {
    expect(await api.call('find', { q })).toHaveProperty('words');
    expect(await api.call('words', { q })).toHaveProperty('lines');
  });
});

describe('the words of attached texts', () => {
  const PLACE = { scope: 'report:sample-2023' };

  test('each line stands in its text where it says', async () => {
    const { lines, total } = await api.call('words', { q: '公安', ...PLACE, limit: 200 });
    expect(total).toBe(lines.length);
    const { passages } = await api.call('passages', { id: 'sample-2023' });
    const whole = passages.map(({ text }) => text ?? '');
    expect(total).toBe(whole.join('\n').split('公安').length - 1);
    for (const { passage, start, end, left, word, right } of lines) {
      const characters = [...(whole[Number(passage.split('#')[1])] ?? '')];
      expect(characters.slice(start, end).join('')).toBe(word);
      expect(characters.join('')).toContain(left + word + right);
    }
  });

  test('lines are sorted by either side', async () => {
    const collator = new Intl.Collator('zh');
    const { lines } = await api.call('words', { q: '公安', sort: 'right' });
    const rights = lines.map(({ right }) => right);
    expect(rights).toEqual([...rights].sort(collator.compare));
    const back = (text: string) => [...text].reverse().join('');
    const left = await api.call('words', { q: '公安', sort: 'left' });
    const lefts = left.lines.map((line) => back(line.left));
    expect(lefts).toEqual([...lefts].sort(collator.compare));
  });

  test('the store holds nothing of the words that could be read', async () => {
    const rows = await runCypher('MATCH (n:PassageWords) RETURN properties(n) AS properties');
    expect(rows.length).toBeGreaterThan(10);
    for (const { properties } of rows) {
      expect(Object.keys(properties as object).sort()).toEqual(['order', 'report', 'sha256', 'tokens']);
      expect((properties as { tokens: string }).tokens).toMatch(/^[0-9a-z ]*$/);
    }
  });
});

describeWithText("the report's own words", () => {
  test('经济损失 is found, and lit where it stands', async () => {
    const { words } = await find('经济损失', 'words', { scope: `report:${REPORT}` });
    expect(words?.total).toBeGreaterThan(0);
    expect(words?.hits[0]?.word).toBe('经济损失');
  });
});
