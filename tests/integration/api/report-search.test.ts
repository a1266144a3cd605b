import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { type LoadedApi, serveReports } from '../../helpers/loaded.ts';
import { REPORT } from '../../helpers/reports.ts';

let api: LoadedApi;
beforeAll(async () => {
  api = await serveReports([REPORT]);
}, 120_000);
afterAll(() => api.stop());

describe('search finds what a person means', () => {
  test.each([
    ['袁家军', 'yongkang-psb-2021/official-yuan-jiajun'],
    ['yuan jiajun', 'yongkang-psb-2021/official-yuan-jiajun'],
    ['Yuan Jiajun', 'yongkang-psb-2021/official-yuan-jiajun'],
    ['yuanjiajun', 'yongkang-psb-2021/official-yuan-jiajun'],
    ['yjj', 'yongkang-psb-2021/official-yuan-jiajun'],
    ['袁家軍', 'yongkang-psb-2021/official-yuan-jiajun'],
    ['7·12', 'yongkang-psb-2021/case-7-12-organised-crime'],
    ['7.12', 'yongkang-psb-2021/case-7-12-organised-crime'],
    ['７·１２', 'yongkang-psb-2021/case-7-12-organised-crime'],
    ['市公安局', 'yongkang-psb-2021/unit-yongkang-psb'],
    ['lushan', 'yongkang-psb-2021/official-lu-shan'],
  ])('%s', async (q, id) => {
    const { hits } = await api.call('search', { q });
    expect(hits[0]?.id).toBe(id);
  });

  test('永, one character, finds Yongkang and its bureau first', async () => {
    const { hits } = await api.call('search', { q: '永' });
    expect(
      hits
        .slice(0, 2)
        .map((hit) => hit.id)
        .sort(),
    ).toEqual(['yongkang-psb-2021/place-yongkang', 'yongkang-psb-2021/unit-yongkang-psb']);
  });

  test('5·12 finds both cases that carry the code', async () => {
    const { hits } = await api.call('search', { q: '5·12', label: 'Case' });
    expect(hits.map((hit) => hit.id).sort()).toEqual([
      'yongkang-psb-2021/case-5-12-cross-border-gambling',
      'yongkang-psb-2021/case-5-12-waste-dumping',
    ]);
  });

  test.each(['', ' ', '·', '"', "'", '\\', '(', '*', '$q', '}) DETACH DELETE (n'])(
    'nothing breaks on %j',
    async (q) => {
      await api.call('search', { q });
      expect((await api.call('health', {})).dataset.reports).toBe(1);
    },
  );

  test('a cut list says so', async () => {
    expect(await api.call('search', { q: '警', limit: 3 })).toMatchObject({ truncated: true });
  });
});
