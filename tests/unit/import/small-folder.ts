import { locate } from '../../../server/import/locate.ts';
import { parseText } from '../../../server/texts/report-text.ts';
import type { Cells, Folder } from './folder.ts';
import { nameFacts } from './write-folder.ts';

/** Wholly made up. The body of #2 is cut and goes on in #4. */
export const SMALL_TEXT = `临江市公安局的一年（虚构）
一、打击犯罪
去年，临江市公安局侦办3·3走私案，获市长王明批示肯定。全年破案120起，同比上升5%，新建
图为警航中心。
警务站12个。
记者李雷
`;

const entity = (id: string, label: string, name_zh: string, name_en: string, rest: Cells = {}): Cells => ({
  id,
  label,
  kind: '',
  name_zh,
  name_en,
  aliases_zh: '',
  aliases_en: '',
  named: 'true',
  code: '',
  status_zh: '',
  note: '',
  ...rest,
});

const relation = (type: string, from: string, to: string, rest: Cells = {}): Cells => ({
  id: '',
  type,
  from,
  to,
  basis: 'explicit',
  why: '',
  date: '',
  tense: '',
  count: '',
  plan: 'false',
  gloss_zh: '一句话。',
  gloss_en: 'One clause.',
  ...rest,
});

const figure = (indicator: string, value: string, as_written: string, rest: Cells = {}): Cells => ({
  id: '',
  indicator,
  value,
  unit: 'case',
  direction: '',
  comparison: '',
  period: '2021',
  approx: 'false',
  as_written,
  baseline_value: '',
  baseline_unit: '',
  about: 'unit-linjiang-psb',
  basis: 'explicit',
  why: '',
  plan: 'false',
  gloss_zh: '一个数。',
  gloss_en: 'A figure.',
  ...rest,
});

/** Each fact with the words that say it, their anchor terms, and for an ellipsis the clause of its subject. */
const FACTS: readonly (readonly [
  table: 'relations' | 'observations',
  cells: Cells,
  words: string,
  terms: string,
  subject?: string,
])[] = [
  [
    'relations',
    relation('INVESTIGATED', 'unit-linjiang-psb', 'case-3-3'),
    '临江市公安局侦办3·3走私案',
    '临江市公安局|3·3走私案',
  ],
  [
    'relations',
    relation('LED_TO', 'case-3-3', 'award-instruction'),
    '3·3走私案，获市长王明批示肯定',
    '3·3走私案|批示肯定',
  ],
  [
    'relations',
    relation('ISSUED', 'official-wang-ming', 'award-instruction'),
    '市长王明批示肯定',
    '王明|批示肯定',
  ],
  [
    'relations',
    relation('HOLDS_POSITION', 'official-wang-ming', 'position-mayor', { tense: 'current' }),
    '市长王明',
    '市长|王明',
  ],
  ['relations', relation('DEPICTS', 'small-2021#3', 'facility-air-centre'), '图为警航中心', '警航中心'],
  ['relations', relation('WROTE', 'person-li-lei', 'small-2021'), '记者李雷', '李雷'],
  ['relations', relation('ABOUT', 'small-2021', 'unit-linjiang-psb'), '临江市公安局的一年', '临江市公安局'],
  [
    'relations',
    relation('ESTABLISHED', 'unit-linjiang-psb', 'facility-stations', { basis: 'ellipsis' }),
    '新建|警务站12个',
    '新建|警务站',
    '临江市公安局侦办3·3走私案',
  ],
  ['observations', figure('cases-solved', '120', '120起'), '全年破案120起', '破案|120起'],
  [
    'observations',
    figure('cases-solved-change', '5', '5%', { unit: 'percent', direction: 'up', comparison: 'yoy' }),
    '同比上升5%',
    '同比|5%',
  ],
];

const ENTITIES: readonly Cells[] = [
  entity('award-instruction', 'Award', '市长批示', "the mayor's instruction", {
    kind: 'written-instruction',
    named: 'false',
  }),
  entity('case-3-3', 'Case', '3·3走私案', '3·3 smuggling case', { code: '3·3' }),
  entity('facility-air-centre', 'Facility', '警航中心', 'police air centre'),
  entity('facility-stations', 'Facility', '警务站', 'police stations', { named: 'false' }),
  entity('official-wang-ming', 'Official', '王明', 'Wang Ming'),
  entity('person-li-lei', 'Person', '李雷', 'Li Lei'),
  entity('position-mayor', 'Position', '市长', 'mayor'),
  entity('unit-linjiang-psb', 'Unit', '临江市公安局', 'Linjiang Municipal Public Security Bureau', {
    aliases_zh: '临江警方',
  }),
];

const SURFACES: Cells = { 'award-instruction': '批示肯定' };
const KINDS = ['title', 'heading', 'body', 'caption', 'body', 'byline'];

/** A dataset that is right in every way. `id` makes another report of the same text and facts. */
export function smallFolder(id = 'small-2021'): Folder {
  const text = parseText(new TextEncoder().encode(SMALL_TEXT));
  const own = (cells: Cells): Cells =>
    Object.fromEntries(
      Object.entries(cells).map(([column, value]) => [column, value.replace('small-2021', id)]),
    );
  const folder: Folder = {
    id,
    text: SMALL_TEXT,
    report: {
      id,
      title_zh: '临江市公安局的一年（虚构）',
      title_en: 'A year of the Linjiang bureau (invented)',
      publisher: null,
      period: id.slice(-4),
      published: null,
      lang: 'zh-CN',
      invented: true,
      text: { sha256: text.sha256, characters: text.characters },
      deixis: { 去年: '2021' },
    },
    tables: {
      passages: text.passages.map((passage, number) => ({
        id: `${id}#${number}`,
        kind: KINDS[number] ?? 'body',
        section: number > 1 ? `${id}#1` : '',
        joins_next: String(number === 2),
        characters: String(passage.length),
        summary_zh: '摘要。',
        summary_en: 'A summary.',
      })),
      entities: ENTITIES.map((cells) => ({ ...cells })),
      mentions: ENTITIES.map(({ id: entityId = '', name_zh = '' }) =>
        mention(id, entityId, SURFACES[entityId] ?? name_zh),
      ),
      relations: FACTS.filter(([table]) => table === 'relations').map(([, cells]) => own(cells)),
      observations: FACTS.filter(([table]) => table === 'observations').map(([, cells]) => own(cells)),
      evidence: [],
      qualifiers: [],
      ambiguities: [
        {
          id: 'ambiguity-1',
          facts: '',
          passages: `${id}#2`,
          issue_zh: '问题。',
          issue_en: 'An issue.',
          reading_zh: '读法。',
          reading_en: 'A reading.',
          alternatives_zh: '另一种。',
          alternatives_en: 'Another.',
        },
      ],
    },
  };
  nameFacts(folder);
  const facts = [...folder.tables.relations, ...folder.tables.observations];
  folder.tables.evidence = facts.flatMap((fact, index) => quote(id, fact.id ?? '', FACTS[index]));
  return folder;
}

function mention(report: string, entityId: string, surface: string): Cells {
  const at = place(surface);
  return {
    entity: entityId,
    passage: `${report}#${at.passage}`,
    start: String(at.start),
    end: String(at.end),
    surface,
  };
}

function quote(report: string, fact: string, source: (typeof FACTS)[number] | undefined): Cells[] {
  const [, , words = '', terms = '', subject] = source ?? [];
  const pieces = words.split('|');
  const said = pieces.map((piece, index) => {
    const own = pieces.length === 1 ? terms : (terms.split('|')[index] ?? '');
    return { ...quotation(report, fact, piece), part: String(index + 1), terms: own };
  });
  if (subject === undefined) return said;
  return [...said, { ...quotation(report, fact, subject), role: 'subject', terms: '临江市公安局' }];
}

function quotation(report: string, fact: string, words: string): Cells {
  const at = place(words);
  return {
    ...{ fact, role: 'words', seq: '1', part: '1', passage: `${report}#${at.passage}` },
    ...{ start: String(at.start), end: String(at.end), terms: '' },
  };
}

function place(words: string) {
  const found = locate(parseText(new TextEncoder().encode(SMALL_TEXT)), words)[0]?.pieces[0];
  if (found === undefined) throw new Error(`not in the text: ${words}`);
  return found;
}
