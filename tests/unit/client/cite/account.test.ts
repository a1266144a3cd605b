import { expect, test } from '@jest/globals';
import type { Source } from '#contract/citable.ts';
import type { Ambiguity, Statement } from '#contract/evidence.ts';
import type { GraphEdge, NodeDetails } from '#contract/graph.ts';
import { accountOf } from '../../../../client/cite/account.ts';
import { writeAccount } from '../../../../client/cite/account-text.ts';
import { CITATION_FORMATS, type CitationFormat } from '../../../../client/cite/citation.ts';
import type { NarratedEdge } from '../../../../client/cite/narrated-edge.ts';
import { chainOrder, storyOrder } from '../../../../client/model/story-order.ts';
import { patterns } from '../../../../client/words/vocabulary.ts';
import { describedSource } from '../../../helpers/described-source.ts';
import { UNNOTED } from '../../../helpers/notes.ts';
import { edge, node } from '../build.ts';

const QUOTED = {
  role: 'words' as const,
  seq: 1,
  part: 1,
  passage: 'r#3',
  start: 4,
  end: 9,
  terms: ['甲', '乙'],
};

const statement = (of: GraphEdge, fields: Partial<Statement> = {}): Statement => ({
  id: of.statements[0] ?? '',
  report: 'r',
  basis: 'explicit',
  why: null,
  plan: false,
  gloss_zh: `${of.from}对${of.to}。`,
  gloss_en: `${of.from} to ${of.to}.`,
  quotations: [QUOTED],
  ambiguities: [],
  predicate: of.type,
  subject: node(of.from),
  object: node(of.to),
  date: null,
  tense: null,
  qualifiers: [],
  ...UNNOTED,
  count: null,
  ...fields,
});

const told = (of: GraphEdge, fields: Partial<Statement> = {}): NarratedEdge => ({
  edge: of,
  statements: [statement(of, fields)],
});

const LED = edge('case-a', 'LED_TO', 'award-b');
const ISSUED = edge('official-c', 'ISSUED', 'award-b');
const HOLDS = edge('official-c', 'HOLDS_POSITION', 'position-d');
const RECEIVED = edge('unit-e', 'RECEIVED', 'award-b');

const DOUBT: Ambiguity = {
  id: 'ambiguity-1',
  issue_zh: '疑',
  issue_en: 'issue',
  reading_zh: '读',
  reading_en: 'reading',
  alternatives_zh: '另一读法。',
  alternatives_en: 'Another reading.',
};

const details = (id: string, neighbours: NodeDetails['neighbours']): NodeDetails => ({
  ...node(id),
  aliases_zh: [],
  aliases_en: [],
  merged_ids: [],
  status_zh: null,
  status_en: null,
  level: null,
  authorities: [],
  note: null,
  reports: ['r'],
  mentions: [],
  mention_count: 0,
  statements: 0,
  observations: 0,
  neighbours,
});

test('each statement is a clause, and quotations at one place share a footnote', () => {
  const account = accountOf([told(LED), told(ISSUED)], new Map());
  expect(account.clauses.map(({ said }) => said.zh)).toEqual(['case-a对award-b', 'official-c对award-b']);
  expect(account.clauses.map(({ notes }) => notes)).toEqual([[1], [1]]);
  expect(account.notes).toHaveLength(1);
  expect([account.from?.id, account.to?.id]).toEqual(['case-a', 'award-b']);
});

test('what two reports say alike is one clause with the quotations of both', () => {
  const other = statement(LED, { id: 'other', report: 's', quotations: [{ ...QUOTED, passage: 's#1' }] });
  const both = [{ edge: LED, statements: [statement(LED), other] }];
  expect(accountOf(both, new Map()).clauses.map(({ notes }) => notes)).toEqual([[1, 2]]);
  const unlike = [{ edge: LED, statements: [statement(LED), { ...other, basis: 'inferred' as const }] }];
  expect(accountOf(unlike, new Map()).clauses).toHaveLength(2);
});

test('the pieces of a quotation that a line break cuts are one footnote', () => {
  const quotations = [
    {
      role: 'words' as const,
      seq: 1,
      part: 1,
      passage: 'r#3',
      start: 40,
      end: 50,
      terms: ['甲'],
      text: '上半',
    },
    {
      role: 'words' as const,
      seq: 1,
      part: 2,
      passage: 'r#4',
      start: 0,
      end: 5,
      terms: ['乙'],
      text: '下半',
    },
    {
      role: 'words' as const,
      seq: 2,
      part: 1,
      passage: 'r#9',
      start: 0,
      end: 5,
      terms: ['丙'],
      text: '又一处',
    },
  ];
  const account = accountOf([told(LED, { quotations })], new Map());
  expect(account.clauses[0]?.notes).toEqual([1, 2]);
  expect(account.notes.map(({ pieces }) => pieces.length)).toEqual([2, 1]);
  expect(write('text', account)).toContain('[1] 第 4 段第 41–50 字、第 5 段第 1–5 字：“上半下半”');
});

test('a doubt is told at the first clause it bites, and pointed at from the others', () => {
  const account = accountOf(
    [told(LED, { ambiguities: [DOUBT] }), told(ISSUED, { ambiguities: [DOUBT] })],
    new Map(),
  );
  expect(account.clauses.map(({ doubts, doubtsAs }) => [doubts.length, doubtsAs])).toEqual([
    [1, []],
    [0, [1]],
  ]);
});

test('what no report says is a gap; what another edge says is none', () => {
  const received = { type: 'RECEIVED', direction: 'in', label: 'Unit', count: 1 } as const;
  const issued = { type: 'ISSUED', direction: 'in', label: 'Official', count: 1 } as const;
  const gaps = (neighbours: NodeDetails['neighbours']) =>
    accountOf([told(LED)], new Map([['award-b', details('award-b', neighbours)]])).gaps.map(
      ({ expected }) => expected.id,
    );
  expect(gaps([])).toEqual(['giver', 'receiver']);
  expect(gaps([received])).toEqual(['giver']);
  expect(gaps([received, issued])).toEqual([]);
  expect(accountOf([told(LED)], new Map()).gaps).toEqual([]);
});

test('a reason is told in the language of the reader', () => {
  const account = accountOf(
    [told(LED, { basis: 'inferred', why: '由上文 / from the line above' })],
    new Map(),
  );
  expect(write('text', account)).toContain('1. case-a对award-b。[1]（推断：由上文）');
  expect(write('text', account, 'en')).toContain('1. case-a to award-b.[1] (inferred: from the line above)');
});

test('without the text a footnote holds the anchor terms and says so', () => {
  const account = accountOf([told(LED)], new Map());
  expect(write('text', account)).toContain('[1] 第 4 段第 5–9 字：甲 … 乙（原文关键词，非引文全文）');
});

test('an account in Markdown has its footnotes, in BibTeX an entry a report', () => {
  const account = accountOf(
    [told(LED), told(ISSUED, { report: 's', quotations: [{ ...QUOTED, passage: 's#3' }] })],
    new Map(),
  );
  expect(write('markdown', account)).toMatch(/^1\. case-a对award-b。\[\^1\]/m);
  expect(write('markdown', account)).toMatch(/^\[\^1\]: 《题r》/m);
  expect(write('bibtex', account).match(/^@misc\{[rs]:case-a-award-b,$/gm)).toHaveLength(2);
});

test.each([
  ['a story', [HOLDS, RECEIVED, ISSUED, LED], [LED, ISSUED, HOLDS, RECEIVED]],
  ['nothing', [], []],
])('stories are told from the cause to the receiver: %s', (_, steps, expected) => {
  expect(storyOrder(steps, patterns().stories[0])).toEqual(expected.map(({ id }) => id));
});

const AB = edge('unit-a', 'PART_OF', 'unit-b');
const CB = edge('unit-c', 'PART_OF', 'unit-b');
const CD = edge('unit-c', 'RUNS', 'program-d');
const BE = edge('unit-b', 'RUNS', 'program-e');

test.each([
  ['a chain is walked from one end, whatever the directions', [CB, CD, AB], [AB, CB, CD]],
  ['a fork stays as it comes', [BE, CB, AB], [BE, CB, AB]],
  ['a story goes in its own order', [RECEIVED, LED], [LED, RECEIVED]],
])('%s', (_, edges, expected) => {
  expect(chainOrder(edges)).toEqual(expected.map(({ id }) => id));
});

function write(
  id: CitationFormat['id'],
  account: ReturnType<typeof accountOf>,
  language: 'zh' | 'en' = 'zh',
) {
  const format = CITATION_FORMATS.find((each) => each.id === id);
  if (format === undefined) throw new Error(id);
  const source = (report: string): Source => ({
    ...describedSource({ title_zh: `题${report}`, title_en: report, lang: 'zh' }),
    id: report,
  });
  const sources = new Map(['r', 's'].map((report) => [report, source(report)]));
  return writeAccount(format, account, {
    language,
    day: '2026-11-24',
    sources,
    link: 'http://x/#story',
  });
}
