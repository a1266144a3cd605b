import { NOTHING_ENTERED } from '#contract/source.ts';
import type { Dataset, DatasetEntity } from '../../../server/dataset/dataset.ts';
import type { EvidenceRow } from '../../../server/dataset/tables.ts';
import { observationId, relationId } from '../../../server/graph/ids.ts';
import { UNNOTED } from '../../helpers/notes.ts';

const entity = (label: 'Unit' | 'Program', number: number, hub = false): DatasetEntity => ({
  id: hub ? `${label.toLowerCase()}-generated-hub` : `${label.toLowerCase()}-generated-${number}`,
  label,
  kind: null,
  name_zh: hub ? '枢纽大队' : `生成${label === 'Unit' ? '单位' : '工作'}${number}`,
  name_en: hub ? 'the hub' : `generated ${label.toLowerCase()} ${number}`,
  aliases_zh: [],
  aliases_en: [],
  named: true,
  person: false,
  kind_zh: null,
  kind_en: null,
  code: null,
  status_zh: null,
  note: null,
  ...{
    name: null,
    short_zh: null,
    short_en: null,
    search_names: [],
    level: null,
    authorities: [],
    status_en: null,
  },
});

function relation(report: string, from: string, to: string, date: string): Dataset['relations'][number] {
  const cells = { type: 'RUNS', from, to, date };
  return {
    id: relationId(report, cells),
    type: 'RUNS',
    from,
    to,
    basis: 'explicit',
    why: null,
    date,
    tense: null,
    count: null,
    plan: false,
    ...UNNOTED,
    gloss_zh: '某单位开展某项工作。',
    gloss_en: 'A unit runs a program.',
  };
}

/**
 * A valid dataset of any size, wholly made up: units run programs, and one unit (the hub) runs them all. `facts` is the
 * number of relations; `mark` is a word in the report's title, by which two states are told apart.
 */
export function generatedDataset(report: string, facts: number, mark = 'first'): Dataset {
  const passages = Array.from({ length: 20 }, (_, number) => ({
    id: `${report}#${number}`,
    kind: 'body' as const,
    section: null,
    joins_next: false,
    characters: 100_000,
    summary_zh: '生成的段落。',
    summary_en: 'A generated passage.',
  }));
  const half = Math.max(1, Math.floor(facts / 2));
  const units = Array.from({ length: Math.ceil(half / 2) }, (_, number) => entity('Unit', number));
  const programs = Array.from({ length: half }, (_, number) => entity('Program', number));
  const hub = entity('Unit', 0, true);
  const unitOf = (index: number) => units[index % units.length]?.id ?? hub.id;
  const relations = programs.flatMap((program, index) => [
    relation(report, hub.id, program.id, '2021'),
    relation(report, unitOf(index), program.id, mark === 'first' ? '2021' : '2022'),
  ]);
  const entities = [...units, ...programs, hub];
  const figure = { indicator: 'generated-count', value: '3', unit: 'item', period: '2021', about: hub.id };
  const observation = observationId(report, figure);
  const place = (index: number) => ({
    passage: `${report}#${index % 20}`,
    start: index % 1_000,
    end: (index % 1_000) + 4,
  });
  const evidence = [...relations.map((one) => one.id), observation].map(
    (fact, index): EvidenceRow => ({
      fact,
      role: 'words',
      seq: 1,
      part: 1,
      ...place(index),
      terms: ['生成'],
    }),
  );
  return {
    report: {
      id: report,
      title_zh: `生成的报道 ${mark}`,
      title_en: `A generated report, ${mark}`,
      ...NOTHING_ENTERED,
      authors: [],
      period: '2021',
      lang: 'zh-CN',
      invented: true,
      text: { sha256: '0'.repeat(64), characters: 2_000_000 },
      deixis: {},
    },
    passages,
    entities,
    mentions: entities.map((one, index) => ({ entity: one.id, ...place(index), surface: '生成单位' })),
    relations,
    observations: [
      {
        id: observation,
        indicator: 'generated-count',
        value: '3',
        unit: 'item',
        direction: null,
        comparison: null,
        period: '2021',
        approx: false,
        as_written: '3个',
        baseline_value: null,
        baseline_unit: null,
        about: [hub.id],
        basis: 'explicit',
        why: null,
        plan: false,
        ...UNNOTED,
        gloss_zh: '共三个。',
        gloss_en: 'There are three.',
      },
    ],
    evidence,
    qualifiers: [],
    ambiguities: [],
    indicators: [
      {
        id: 'generated-count',
        label_zh: '生成数',
        label_en: 'generated count',
        unit: 'item',
        measure: 'count',
      },
    ],
    stories: [],
    identity: [],
  };
}
