import { describe, expect, jest, test } from '@jest/globals';
import { consoleOfThree } from './console-of-three.ts';

const TYPED = 'application/vnd.neo4j.query';
jest.setTimeout(30_000); // the first statement of a kind is slow, and the machine may be busy
const served = consoleOfThree();

const value = async (expression: string, parameters: object = {}, headers = {}): Promise<unknown> => {
  const answer = await served.ask({ statement: `RETURN ${expression} AS value`, parameters }, headers);
  return answer.json?.data?.values[0]?.[0] ?? answer.json;
};

describe("values are written as Neo4j's Query API writes them", () => {
  const plain: readonly (readonly [string, unknown])[] = [
    ['1', 1],
    ["'中\"'", '中"'],
    ['null IS NULL', true],
    ['[1, [2.5], {a: null}]', [1, [2.5], { a: null }]],
    ['1.0 / 0', 'Infinity'],
    ["date('2020-01-02')", '2020-01-02'],
    ["time('10:00:00.123+08:00')", '10:00:00.123+08:00'],
    ["localtime('10:00')", '10:00:00'],
    ["datetime('2020-01-02T10:00[Asia/Shanghai]')", '2020-01-02T10:00:00+08:00'],
    ["localdatetime('2020-01-02T10:00:00.5')", '2020-01-02T10:00:00.5'],
    ["duration('P1Y2M3DT4H5M6.7S')", 'P1Y2M3DT4H5M6.7S'],
    ['duration({seconds: -1, nanoseconds: 5})', 'PT-0.999999995S'],
    ['point({longitude: 1.5, latitude: 2, height: 3})', 'SRID=4979;POINT Z (1.5 2.0 3.0)'],
  ];
  test.each(plain)('%s', async (expression, expected) => {
    expect(await value(expression)).toEqual(expected);
  });

  test('whole numbers keep every digit, and floats their point', async () => {
    const { text } = await served.ask({ statement: 'RETURN 9223372036854775807 AS i, 1.0 AS f, 1e20 AS g' });
    expect(text).toContain('[[9223372036854775807,1.0,1.0E20]]');
  });

  const typed: readonly (readonly [string, unknown])[] = [
    ['-9223372036854775808', { $type: 'Integer', _value: '-9223372036854775808' }],
    ['1e-5', { $type: 'Float', _value: '1.0E-5' }],
    ['null', { $type: 'Null', _value: null }],
    [
      "datetime('2020-01-02T10:00[Asia/Shanghai]')",
      { $type: 'ZonedDateTime', _value: '2020-01-02T10:00:00+08:00[Asia/Shanghai]' },
    ],
    ["datetime('2020-01-02T10:00Z')", { $type: 'OffsetDateTime', _value: '2020-01-02T10:00:00Z' }],
    [
      '{a: [true]}',
      { $type: 'Map', _value: { a: { $type: 'List', _value: [{ $type: 'Boolean', _value: true }] } } },
    ],
  ];
  test.each(typed)('typed: %s', async (expression, expected) => {
    expect(await value(expression, {}, { accept: TYPED })).toEqual(expected);
  });

  test('nodes, relationships and paths have element ids, labels, types and properties', async () => {
    const answer = await served.ask({ statement: 'MATCH p = (a:A)-[r]->(b) RETURN p' });
    expect(answer.json?.data?.values[0]?.[0]).toEqual([
      { elementId: expect.any(String), labels: ['A'], properties: { name: 'a' } },
      {
        elementId: expect.any(String),
        startNodeElementId: expect.any(String),
        endNodeElementId: expect.any(String),
        type: 'R',
        properties: { w: 1.5 },
      },
      { elementId: expect.any(String), labels: ['B'], properties: { on: '2020-01-02' } },
    ]);
    const typedAnswer = await served.ask({ statement: 'MATCH (a:A) RETURN a' }, { accept: TYPED });
    expect(typedAnswer.json?.data?.values[0]?.[0]).toEqual({
      $type: 'Node',
      _value: {
        _element_id: expect.any(String),
        _labels: ['A'],
        _properties: { name: { $type: 'String', _value: 'a' } },
      },
    });
  });
});

describe('parameters', () => {
  test('plain: 1 is an integer, 1.0 a float', async () => {
    const response = await fetch(`${served.origin}/api/query`, {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: '{"statement":"RETURN valueType($i) AS i, valueType($f) AS f, $big AS b","parameters":{"i":1,"f":1.0,"big":9007199254740993}}',
    });
    expect(await response.text()).toContain('["INTEGER NOT NULL","FLOAT NOT NULL",9007199254740993]');
  });

  test.each([
    { $type: 'Integer', _value: '9007199254740993' },
    { $type: 'Float', _value: '1.5' },
    { $type: 'Base64', _value: 'AAEC' },
    { $type: 'Date', _value: '2020-01-02' },
    { $type: 'Time', _value: '10:00:00+08:00' },
    { $type: 'LocalTime', _value: '10:00:00' },
    { $type: 'LocalDateTime', _value: '2020-01-02T10:00:00' },
    { $type: 'OffsetDateTime', _value: '2020-01-02T10:00:00+08:00' },
    { $type: 'ZonedDateTime', _value: '2020-01-02T10:00:00+08:00[Asia/Shanghai]' },
    { $type: 'Duration', _value: 'P1Y2M3DT4H5M6.7S' },
    { $type: 'Point', _value: 'SRID=7203;POINT (1.0 2.0)' },
    { $type: 'List', _value: [{ $type: 'Null', _value: null }] },
  ])('typed: $$type comes back as it went', async (given) => {
    const headers = { 'content-type': TYPED, accept: TYPED };
    expect(await value('$given', { given }, headers)).toEqual(given);
  });

  test('typed parameters without a type are told apart from a fault of ours', async () => {
    const answer = await served.ask(
      { statement: 'RETURN $x AS x', parameters: { x: 1 } },
      { 'content-type': TYPED },
    );
    expect(answer.status).toBe(400);
    expect(answer.json?.errors?.[0]?.code).toBe('Neo.ClientError.Request.Invalid');
  });
});
