import { strToU8, zipSync } from 'fflate';
import type { ImportFormat } from '#contract/importing.ts';
import { SMALL_TEXT } from '../import/small-folder.ts';

const bytes = (value: unknown) => strToU8(typeof value === 'string' ? value : JSON.stringify(value));
const [, , BODY = ''] = SMALL_TEXT.split('\n');
const at = (words: string) => {
  const start = SMALL_TEXT.indexOf(words, SMALL_TEXT.indexOf(BODY));
  return [start, start + words.length] as const;
};
const BUREAU = at('临江市公安局');
const CASE = at('3·3走私案');

const ANN = `T1\tUnit ${BUREAU.join(' ')}\t临江市公安局
T2\tCase ${CASE.join(' ')}\t3·3走私案
R1\tINVESTIGATED Arg1:T1 Arg2:T2
A1\tNegation T1
`;

/** As INCEpTION writes it: spans of a layer of one's own, a relation from governor to dependent, and what it adds itself. */
const CAS = {
  '%TYPES': {},
  '%FEATURE_STRUCTURES': [
    {
      '%ID': 1,
      '%TYPE': 'uima.cas.Sofa',
      sofaNum: 1,
      sofaID: '_InitialView',
      mimeType: 'text',
      sofaString: SMALL_TEXT,
    },
    {
      '%ID': 2,
      '%TYPE': 'de.tudarmstadt.ukp.dkpro.core.api.segmentation.type.Token',
      '@sofa': 1,
      begin: 0,
      end: 2,
    },
    { '%ID': 3, '%TYPE': 'custom.Span', '@sofa': 1, begin: BUREAU[0], end: BUREAU[1], label: 'Unit' },
    { '%ID': 4, '%TYPE': 'custom.Span', '@sofa': 1, begin: CASE[0], end: CASE[1], label: 'Case' },
    {
      '%ID': 5,
      '%TYPE': 'custom.Relation',
      '@sofa': 1,
      begin: CASE[0],
      end: CASE[1],
      label: 'INVESTIGATED',
      '@Governor': 3,
      '@Dependent': 4,
    },
  ],
  '%VIEWS': { _InitialView: { '%SOFA': 1, '%MEMBERS': [2, 3, 4, 5] } },
};

const cell = (...cells: readonly string[]) => cells.join('\t');
const TSV = `#FORMAT=WebAnno TSV 3.3
#T_SP=webanno.custom.Thing|label
#T_RL=webanno.custom.Does|type|BT_webanno.custom.Thing


#Text=${BODY}
${cell('1-1', `${BUREAU[0]}-${BUREAU[0] + 3}`, '临江市', 'Unit[1]', '_', '_', '')}
${cell('1-2', `${BUREAU[0] + 3}-${BUREAU[1]}`, '公安局', 'Unit[1]', '_', '_', '')}
${cell('1-3', `${CASE[0]}-${CASE[1]}`, '3·3走私案', 'Case', 'INVESTIGATED', '1-1[1_0]', '')}
`;

const DOCCANO = `${JSON.stringify({
  id: 1,
  text: SMALL_TEXT,
  entities: [
    { id: 7, label: 'Unit', start_offset: BUREAU[0], end_offset: BUREAU[1] },
    { id: 8, label: 'Case', start_offset: CASE[0], end_offset: CASE[1] },
  ],
  relations: [{ id: 9, type: 'INVESTIGATED', from_id: 7, to_id: 8 }],
  Comments: [],
})}\n`;

const labels = (id: string, [start, end]: readonly [number, number], label: string) => ({
  ...{ id, from_name: 'label', to_name: 'text', type: 'labels' },
  value: { start, end, text: SMALL_TEXT.slice(start, end), labels: [label] },
});
const LABEL_STUDIO = [
  {
    id: 1,
    data: { text: SMALL_TEXT },
    annotations: [
      {
        result: [
          labels('a', BUREAU, 'Unit'),
          labels('b', CASE, 'Case'),
          { type: 'relation', from_id: 'a', to_id: 'b', direction: 'right', labels: ['INVESTIGATED'] },
        ],
      },
    ],
  },
];

/** As Recogito has it: a tag on quoted words, a link between two annotations. */
const tagged = (id: string, tag: string, exact: string, prefix: string) => ({
  ...{ '@context': 'http://www.w3.org/ns/anno.jsonld', id, type: 'Annotation' },
  body: [{ type: 'TextualBody', purpose: 'tagging', value: tag }],
  target: { source: 'https://example.org/text', selector: [{ type: 'TextQuoteSelector', exact, prefix }] },
});
const WEB = [
  tagged('#a', 'Unit', '临江市公安局', '去年，'),
  tagged('#b', 'Case', '3·3走私案', '侦办'),
  {
    ...{ id: '#c', type: 'Annotation', motivation: 'linking' },
    body: [{ type: 'TextualBody', purpose: 'tagging', value: 'INVESTIGATED' }],
    target: [{ id: '#a' }, { id: '#b' }],
  },
];

const INKVISITOR = {
  entities: [
    { id: 'u1', class: 'G', label: '临江市公安局', data: {} },
    { id: 'o1', class: 'O', label: '3·3走私案', data: {} },
    { id: 'v1', class: 'A', label: 'investigated', data: {} },
    {
      ...{ id: 's1', class: 'S', label: '' },
      data: {
        actions: [{ action: 'v1' }],
        actants: [
          { actant: 'u1', position: 's' },
          { actant: 'o1', position: 'a1' },
        ],
      },
    },
  ],
  documents: [
    {
      id: 'd1',
      content: SMALL_TEXT.replace(
        '去年，临江市公安局侦办3·3走私案',
        '去年，<s1><u1>临江市公安局</u1>侦办<o1>3·3走私案</o1></s1>',
      ),
    },
  ],
};

const SHEET = `引文,主语,主语标签,关系,宾语,宾语标签,指标,数值,单位,时期,依据,理由
临江市公安局侦办3·3走私案,临江市公安局,Unit,侦办,3·3走私案,Case,,,,,,
全年破案120起,临江市公安局,Unit,,,,破案数,120,case,2021,inferred,上文说的是该局
`;

/** The same fact in the words of each tool: a bureau investigated a case. The sheet says a figure too. */
export const SAMPLES: Readonly<Record<ImportFormat, Uint8Array>> = {
  sheet: bytes(SHEET),
  brat: zipSync({ 'small-2021.ann': bytes(ANN), 'small-2021.txt': bytes(SMALL_TEXT) }),
  'cas-json': bytes(CAS),
  webanno: bytes(TSV),
  doccano: bytes(DOCCANO),
  'label-studio': bytes(LABEL_STUDIO),
  'web-annotation': bytes(WEB),
  inkvisitor: bytes(INKVISITOR),
};

/** What InkVisitor's classes are here. */
export const NAMES = { group: 'Unit', object: 'Case' };
