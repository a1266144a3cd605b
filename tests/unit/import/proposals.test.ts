import { describe, expect, test } from '@jest/globals';
import { comparableNames, isPointing } from '../../../server/dataset/comparable-names.ts';
import type { DatasetEntity } from '../../../server/dataset/dataset.ts';
import type { Judgement } from '../../../server/dataset/identity.ts';
import { candidatesOf } from '../../../server/import/candidates.ts';
import { proposeIdentities } from '../../../server/import/propose-identities.ts';
import { readDataset, readDraft } from '../../../server/import/read.ts';
import type { Candidate } from '../../../server/import/weigh-candidates.ts';
import { smallFolder } from './small-folder.ts';
import { writeFolder } from './write-folder.ts';

const POINTING = ['市公安局', '全市', '通讯员', '市委', '我市'];

/** What an invented report of a city says, with the words that every such report has. Nothing in it exists. */
async function city(
  name: string,
  people: readonly string[],
  judged: readonly string[] = [],
): Promise<Candidate[]> {
  const id = `city-${[...name].map((character) => character.codePointAt(0)?.toString(16)).join('-')}-2024`;
  const { draft } = await readDraft(await writeFolder(smallFolder(id)));
  const result = await readDataset(await writeFolder(smallFolder(id)));
  if (!draft || 'problems' in result) throw new Error('the small folder is not right');
  const [row] = result.dataset.entities;
  const entity = (own: string, label: string, name_zh: string, aliases_zh: string[] = []): DatasetEntity => {
    if (row === undefined) throw new Error('no entity');
    return { ...row, id: own, label, kind: null, code: null, named: true, name_zh, name_en: own, aliases_zh };
  };
  const relation = (type: string, from: string, to: string) => {
    const [first] = result.dataset.relations;
    if (first === undefined) throw new Error('no relation');
    return { ...first, type, from, to };
  };
  return candidatesOf(
    {
      ...result.dataset,
      report: {
        ...result.dataset.report,
        deixis: { 去年: '2023', 市公安局: 'unit-psb', 全市: 'place-city' },
      },
      entities: [
        entity('place-city', 'Place', `${name}市`, ['全市', '我市']),
        entity('unit-psb', 'Unit', `${name}市公安局`, ['市公安局']),
        entity('unit-committee', 'Unit', '市委'),
        entity('unit-criminal', 'Unit', '刑侦大队'),
        entity('unit-command', 'Unit', '市公安局指挥中心'),
        entity('position-director', 'Position', '局长'),
        entity('person-correspondent', 'Person', '通讯员'),
        ...people.map((person, index) => entity(`official-${index}-x`, 'Official', person)),
        ...judged.map((concept, index) => entity(`concept-${index}-x`, 'Concept', concept)),
      ],
      relations: [
        relation('PART_OF', 'unit-criminal', 'unit-psb'),
        relation('LOCATED_IN', 'unit-psb', 'place-city'),
        ...people.map((_, index) => relation('HOLDS_POSITION', `official-${index}-x`, 'position-director')),
      ],
    },
    draft.shared.vocabulary,
  );
}

const names = (candidates: readonly Candidate[], members: readonly string[]) =>
  members.flatMap((id) => candidates.find((one) => one.id === id)?.names[0] ?? []);

const judge = (a: string, b: string, judgement: Judgement['judgement']): Judgement => ({
  a,
  b,
  judgement,
  why: 'x',
  by: null,
  on: null,
});

describe('names that only point', () => {
  test.each(['全市', '我省', '市公安局', '县委', '省公安厅', '通讯员', '本报记者', '市'])(
    '%s says of none',
    (name) => {
      expect(isPointing(name, { deixis: {} })).toBe(true);
    },
  );
  test.each(['永康市公安局', '市民服务中心', '区块链平台', '县域经济', '张伟', '记者节'])(
    '%s is a name',
    (name) => {
      expect(isPointing(name, { deixis: {} })).toBe(false);
    },
  );
  test('a pointing word at the beginning of a name is resolved', () => {
    const report = { lang: 'zh-CN', deixis: { 市公安局: 'unit-psb' } };
    const entity = {
      id: 'unit-x',
      name_zh: '市公安局指挥中心',
      name_en: 'x',
      aliases_zh: ['市公安局'],
      aliases_en: [],
    };
    expect(comparableNames(entity, report, () => '甲市公安局')).toEqual(['甲市公安局指挥中心']);
  });
});

describe('proposals that entities are the same', () => {
  test('of three cities none rests on a pointing word, nor on what every city calls alike', async () => {
    const all = [
      ...(await city('临江', ['张伟'])),
      ...(await city('望海', ['张伟', '李强'])),
      ...(await city('云台', ['王芳'])),
    ];
    const proposals = proposeIdentities(all, []);
    expect(proposals.map(({ members }) => names(all, members))).toEqual([['张伟', '张伟']]);
    expect(proposals[0]?.reasons).toEqual([
      { type: 'name', words: ['张伟'] },
      { type: 'period', words: ['2024'] },
    ]);
  });

  test('of fifty cities there are as many as things that are really called the same', async () => {
    const reports = [];
    for (let index = 0; index < 50; index += 1)
      reports.push(
        await city(`甲${String.fromCodePoint(0x4f00 + index)}`, [], index < 5 ? ['临河经验'] : []),
      );
    const all = reports.flat();
    const proposals = proposeIdentities(all, []);
    expect(proposals).toHaveLength(1);
    expect(proposals[0]?.members).toHaveLength(5);
    const words = proposals.flatMap(({ reasons }) => reasons.flatMap((reason) => reason.words));
    expect(words.filter((word) => POINTING.includes(word))).toEqual([]);
  }, 60_000);

  test('two reports of one city propose what they both name, the better supported first', async () => {
    const older = await city('临江', ['张伟']);
    const newer = older.map((one) => ({
      ...one,
      id: `later/${one.id.split('/')[1]}`,
      report: 'later',
      around: one.around.map((near) => ({ ...near, id: `later/${near.id.split('/')[1]}` })),
    }));
    const all = [...older, ...newer];
    const proposals = proposeIdentities(all, []);
    const proposed = proposals.map(({ members }) => names(all, members)[0]);
    expect(new Set(proposed)).toEqual(
      new Set(['张伟', '刑侦大队', '临江市', '临江市公安局', '临江市公安局指挥中心']),
    );
    expect(proposed[0]).toBe('临江市公安局');
    expect(proposals.map(({ score }) => score)).toEqual(
      proposals.map(({ score }) => score).toSorted((a, b) => b - a),
    );
  });

  test.each(['same', 'different', 'unsure'] as const)(
    'what was judged %s is not asked again',
    async (judgement) => {
      const all = [...(await city('临江', ['张伟'])), ...(await city('望海', ['张伟']))];
      const [{ members: [a = '', b = ''] = [] } = {}] = proposeIdentities(all, []);
      const asked = proposeIdentities(all, [judge(a, b, judgement)]);
      expect(asked.filter(({ members }) => members.includes(a))).toEqual([]);
    },
  );

  test('two that one report tells apart are not joined over a third', async () => {
    const all = [...(await city('临江', ['张伟', '张伟'])), ...(await city('望海', ['张伟']))];
    const [proposal, ...others] = proposeIdentities(all, []);
    expect([proposal?.members.length, others]).toEqual([2, []]);
  });
});
