import { describe, expect, test } from '@jest/globals';
import { parse } from 'csv-parse/sync';
import { tsvTable } from '#contract/csv.ts';
import { pathsAside } from '../../../../client/cypher/bookkeeping.ts';
import { readable } from '../../../../client/cypher/readable.ts';
import { nextSorting, type Sorting, sortRows } from '../../../../client/cypher/sort.ts';
import { toCsv, toJsonFile } from '../../../../client/cypher/table-file.ts';
import { drawableOf, targetOfList, targetOfNode, targetOfText } from '../../../../client/cypher/targets.ts';
import { cellText, toJson } from '../../../../client/cypher/value-text.ts';
import { cellsOf, type NodeValue, type TextType, type Value } from '../../../../client/cypher/values.ts';
import '../../../helpers/installed-vocabulary.ts';

const of = ($type: TextType, _value: string): Value => ({ $type, _value });
const text = (value: string) => of('String', value);
const integer = (value: string) => of('Integer', value);
const list = (...values: Value[]): Value => ({ $type: 'List', _value: values });

const node = (labels: string[], properties: Record<string, string>): NodeValue => ({
  $type: 'Node',
  _value: {
    _element_id: `4:${properties.id}`,
    _labels: labels,
    _properties: Object.fromEntries(Object.entries(properties).map(([name, value]) => [name, text(value)])),
  },
});
const relationship = (from: string, to: string, id: string): Value => ({
  $type: 'Relationship',
  _value: {
    _element_id: `5:${id}`,
    _start_node_element_id: `4:${from}`,
    _end_node_element_id: `4:${to}`,
    _type: 'LED_TO',
    _properties: { id: text(id) },
  },
});
const crime = node(['Entity', 'Case'], { id: 'case-a', name_zh: '甲案', name_en: 'Case A' });
const award = node(['Entity', 'Award'], { id: 'award-a', name_zh: '批示', name_en: 'Instruction' });

describe('a value for a reader', () => {
  test.each<[TextType, string, string, string]>([
    ['Integer', '9007199254740993', '9007199254740993', '9007199254740993'],
    ['Date', '2021-07-12', '2021年7月12日', '12 July 2021'],
    ['Date', '+12021-07-12', '+12021-07-12', '+12021-07-12'],
    ['LocalDateTime', '2021-07-12T10:37:04.985', '2021年7月12日 10:37:04.985', '12 July 2021 10:37:04.985'],
    ['OffsetDateTime', '2021-07-12T10:37:04Z', '2021年7月12日 10:37:04 UTC', '12 July 2021 10:37:04 UTC'],
    [
      'ZonedDateTime',
      '2021-01-01T00:00:00+08:00[Asia/Shanghai]',
      '2021年1月1日 00:00:00 Asia/Shanghai',
      '1 January 2021 00:00:00 Asia/Shanghai',
    ],
    ['Time', '10:37:04+08:00', '10:37:04 UTC+08:00', '10:37:04 UTC+08:00'],
    [
      'Duration',
      'P1Y2M3DT4H5.5S',
      '1 年 2 个月 3 天 4 小时 5.5 秒',
      '1 year 2 months 3 days 4 hours 5.5 seconds',
    ],
    ['Duration', 'PT1M', '1 分钟', '1 minute'],
    ['Duration', 'PT0S', '0 秒', '0 seconds'],
    ['Point', 'SRID=4326;POINT (120.1 28.9)', '北纬 28.9°，东经 120.1°', '28.9° N, 120.1° E'],
    ['Point', 'SRID=4979;POINT Z (-1.0 -2.0 30.0)', '南纬 2°，西经 1°，高 30 米', '2° S, 1° W, 30 m high'],
    ['Point', 'SRID=7203;POINT (1.0 2.0)', '(1, 2)', '(1, 2)'],
  ])('%s %s', (type, value, zh, en) => {
    expect([readable(type, value, 'zh'), readable(type, value, 'en')]).toEqual([zh, en]);
  });
});

describe('a value for a file', () => {
  test.each<[Value, string]>([
    [{ $type: 'Null', _value: null }, ''],
    [integer('9007199254740993'), '9007199254740993'],
    [list(text('a'), integer('1')), 'a|1'],
    [list(text('a|b'), text('c')), '["a|b","c"]'],
    [list(text('')), '[""]'],
    [list(), '[]'],
    [list(list(text('a'))), '[["a"]]'],
    [{ $type: 'Map', _value: { a: integer('1'), b: of('Float', 'NaN') } }, '{"a":1,"b":"NaN"}'],
    [crime, '甲案 (case-a)'],
    [
      { $type: 'Path', _value: [crime, relationship('case-a', 'award-a', 'edge-1'), award] },
      '甲案 (case-a) -LED_TO-> 批示 (award-a)',
    ],
    [
      { $type: 'Path', _value: [award, relationship('case-a', 'award-a', 'edge-1'), crime] },
      '批示 (award-a) <-LED_TO- 甲案 (case-a)',
    ],
  ])('%j is %s', (value, wanted) => {
    expect(cellText(value)).toBe(wanted);
  });

  test('JSON keeps an integer past 2^53 to its last digit', () => {
    expect(toJson(list(integer('9007199254740993')))).toBe('[9007199254740993]');
    expect(toJsonFile({ fields: ['n'], rows: [[integer('9007199254740993')]] })).toContain(
      '"n":9007199254740993',
    );
  });

  test('CSV reads back as it was, begins with a byte order mark, and runs nothing in a spreadsheet', () => {
    const cells = ['a,b', 'say "x"', 'two\nlines', '=1+1', '-5', '-1.0E-5', '-x'];
    const csv = toCsv({ fields: ['c'], rows: cells.map((cell) => [text(cell)]) }, 'en');
    expect(csv.charCodeAt(0)).toBe(0xfeff);
    const rows: string[][] = parse(csv, { bom: true });
    expect(rows.flat()).toEqual(['c', 'a,b', 'say "x"', 'two\nlines', "'=1+1", '-5', '-1.0E-5', "'-x"]);
  });

  test('words of the vocabulary are written as readers say them, and as queries do in JSON', () => {
    const table = {
      fields: ['a.kind', 'basis', 'other'],
      rows: [['written-instruction', 'inferred', 'inferred'].map(text)],
    };
    expect(toCsv(table, 'zh')).toContain('批示,推断,inferred');
    expect(toCsv(table, 'en')).toContain('written instruction,inferred,inferred');
    expect(toJsonFile(table)).toContain(
      '{"a.kind":"written-instruction","basis":"inferred","other":"inferred"}',
    );
  });

  test('what is copied stays in its cell', () => {
    expect(
      tsvTable([
        ['a\tb', 'c\nd'],
        ['e', '=f'],
      ]),
    ).toBe("a b\tc d\ne\t'=f");
  });
});

test('a cell that this page does not know is shown as it came', () => {
  expect(cellsOf([{ $type: 'Vector', _value: [1] }, 7])).toEqual([
    of('Unsupported', '{"$type":"Vector","_value":[1]}'),
    of('Unsupported', '7'),
  ]);
});

describe('sorting', () => {
  const rows = [
    text('乙'),
    integer('9007199254740993'),
    { $type: 'Null', _value: null } as const,
    integer('9007199254740992'),
    of('Float', '1.5'),
  ].map((value) => [value]);
  const sorted = (direction: 'ascending' | 'descending') =>
    sortRows(rows, { type: 'by', column: 0, direction }).map((row) => cellText(cellsOf(row)[0] ?? text('?')));

  test('numbers to their last digit, then texts, what is null last either way', () => {
    expect(sorted('ascending')).toEqual(['1.5', '9007199254740992', '9007199254740993', '乙', '']);
    expect(sorted('descending')).toEqual(['乙', '9007199254740993', '9007199254740992', '1.5', '']);
  });

  test('a heading sorts up, then down, then not', () => {
    let sorting: Sorting = { type: 'none' };
    const seen = [0, 0, 0, 1].map((column) => {
      sorting = nextSorting(sorting, column);
      return sorting.type === 'none' ? 'none' : `${sorting.column} ${sorting.direction}`;
    });
    expect(seen).toEqual(['0 ascending', '0 descending', 'none', '1 ascending']);
  });
});

describe('where a value leads', () => {
  test('nodes to the canvas, statements and figures to their evidence, passages to the report', () => {
    expect(targetOfNode(crime)).toMatchObject({
      type: 'node',
      node: { id: 'case-a', label: 'Case', name_en: 'Case A' },
    });
    expect(targetOfNode(node(['Statement'], { id: 's-27173d2fa4e2' }))).toEqual({
      type: 'facts',
      ids: ['s-27173d2fa4e2'],
    });
    expect(targetOfNode(node(['Passage'], { id: 'a-report#3' }))).toEqual({
      type: 'passage',
      report: 'a-report',
      id: 'a-report#3',
    });
    expect(targetOfNode(node(['Indicator'], { id: 'x' }))).toEqual({ type: 'none' });
  });

  test('texts by their form and column', () => {
    expect(targetOfText('a-report#3', 'p')).toMatchObject({ type: 'passage' });
    expect(targetOfText('r/case-a', 'c.id')).toMatchObject({ type: 'node' });
    expect(targetOfText('organised-crime', 'c.kind')).toEqual({ type: 'none' });
    expect(targetOfList([text('s-27173d2fa4e2')], 'statements')).toMatchObject({ type: 'facts' });
    expect(targetOfList([text('s-27173d2fa4e2')], 'hashes')).toEqual({ type: 'none' });
  });

  test('what can be drawn, each once, and edges that lack an end', () => {
    const rows = [
      [list(crime, crime), { $type: 'Map', _value: { a: award } } as const],
      [
        relationship('case-a', 'award-a', 'edge-aaaaaaaaaaaa'),
        relationship('case-a', 'other', 'edge-bbbbbbbbbbbb'),
      ],
    ];
    expect(drawableOf(rows)).toEqual({
      nodes: ['case-a', 'award-a'],
      looseEdges: ['edge-bbbbbbbbbbbb'],
      left: { nodes: 0, edges: 0 },
    });
  });

  test('what is left out of the picture is counted, each once', () => {
    const path: Value = {
      $type: 'Path',
      _value: [crime, keeps('MENTIONED_IN', 'a'), passage, keeps('MENTIONED_IN', 'b'), award],
    };
    expect(drawableOf([[path], [path]])).toEqual({
      nodes: ['case-a', 'award-a'],
      looseEdges: [],
      left: { nodes: 1, edges: 2 },
    });
  });
});

const passage = node(['Passage'], { id: 'a-report#3' });
const statement = node(['Statement'], { id: 's-27173d2fa4e2' });
const indicator = node(['Indicator'], { id: 'deaths' });
const figure = node(['Statement', 'Observation'], { id: 's-37173d2fa4e2' });
const keeps = (type: string, id: string): Value => ({
  $type: 'Relationship',
  _value: {
    ...{ _element_id: `5:${id}`, _start_node_element_id: '4:x', _end_node_element_id: '4:y' },
    _type: type,
    _properties: {},
  },
});
const path = (...parts: readonly Value[]): Value => ({ $type: 'Path', _value: parts });

describe('a path that leads by how evidence is kept', () => {
  const said = (...parts: readonly Value[]) => pathsAside([[path(...parts)]]);

  test.each<[string, Value[], string[]]>([
    [
      'over a drawn edge does not',
      [crime, relationship('case-a', 'award-a', 'edge-aaaaaaaaaaaa'), award],
      [],
    ],
    [
      'through a passage does',
      [crime, keeps('MENTIONED_IN', 'a'), passage, keeps('MENTIONED_IN', 'b'), award],
      ['Passage'],
    ],
    ['that ends at a passage does not', [crime, keeps('MENTIONED_IN', 'a'), passage], []],
    [
      'from end to end of a statement does not',
      [crime, keeps('SUBJECT', 'a'), statement, keeps('OBJECT', 'b'), award],
      [],
    ],
    [
      'through two statements of one passage does',
      [
        crime,
        keeps('SUBJECT', 'a'),
        statement,
        keeps('QUOTES', 'b'),
        passage,
        keeps('QUOTES', 'c'),
        statement,
        keeps('OBJECT', 'd'),
        award,
      ],
      ['Statement', 'Passage'],
    ],
    [
      'through one indicator does',
      [
        crime,
        keeps('ABOUT', 'a'),
        figure,
        keeps('OF_INDICATOR', 'b'),
        indicator,
        keeps('OF_INDICATOR', 'c'),
        figure,
        keeps('ABOUT', 'd'),
        award,
      ],
      ['Observation', 'Indicator'],
    ],
  ])('%s', (_name, parts, labels) => {
    expect(said(...parts)).toEqual({ paths: 1, aside: labels.length > 0 ? 1 : 0, labels });
  });

  test('paths in lists and maps are looked at too', () => {
    const aside = path(crime, keeps('MENTIONED_IN', 'a'), passage, keeps('MENTIONED_IN', 'b'), award);
    const map: Value = { $type: 'Map', _value: { p: path(crime) } };
    expect(pathsAside([[list(aside, aside)], [map]])).toEqual({ paths: 3, aside: 2, labels: ['Passage'] });
  });
});
