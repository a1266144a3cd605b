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
    ['袁家军', 'official-yuan-jiajun'],
    ['yuan jiajun', 'official-yuan-jiajun'],
    ['Yuan Jiajun', 'official-yuan-jiajun'],
    ['yuanjiajun', 'official-yuan-jiajun'],
    ['yjj', 'official-yuan-jiajun'],
    ['袁家軍', 'official-yuan-jiajun'],
    ['7·12', 'case-7-12-organised-crime'],
    ['7.12', 'case-7-12-organised-crime'],
    ['７·１２', 'case-7-12-organised-crime'],
    ['市公安局', 'unit-yongkang-psb'],
    ['lushan', 'official-lu-shan'],
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
    ).toEqual(['place-yongkang', 'unit-yongkang-psb']);
  });

  test('5·12 finds both cases that carry the code', async () => {
    const { hits } = await api.call('search', { q: '5·12', label: 'Case' });
    expect(hits.map((hit) => hit.id).sort()).toEqual([
      'case-5-12-cross-border-gambling',
      'case-5-12-waste-dumping',
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
