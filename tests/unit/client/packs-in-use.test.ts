import { expect, test } from '@jest/globals';
import { ofPacksInUse } from '../../../client/model/packs-in-use.ts';
import { vocabulary } from '../../helpers/installed-vocabulary.ts';

const schema = (label: string, count: number) => ({
  labels: [{ name: label, label_zh: '', label_en: '', count, kinds: [] }],
  types: [],
  properties: [],
  relationship_properties: [],
});
const items = vocabulary.packs.map(({ id }) => ({ pack: id }));
const [first, second] = vocabulary.packs;

test('each of our packs has labels that no other has', () => {
  expect(items).toHaveLength(2);
  for (const { labels } of vocabulary.packs) expect(labels.length).toBeGreaterThan(0);
  expect(first?.labels.filter((label) => second?.labels.includes(label))).toEqual([]);
});

test('only what belongs to packs in use is offered', () => {
  expect(ofPacksInUse(items, schema(second?.labels[0] ?? '', 1))).toEqual([{ pack: second?.id }]);
  expect(ofPacksInUse(items, schema(second?.labels[0] ?? '', 0))).toEqual([]);
});

test('before the counts are there, and of a pack without labels of its own, everything is', () => {
  expect(ofPacksInUse(items, undefined)).toEqual(items);
  expect(ofPacksInUse([{ pack: 'without-labels' }], schema('Anything', 0))).toHaveLength(1);
});
