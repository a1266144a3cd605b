import { afterAll, beforeAll, describe, expect, jest, test } from '@jest/globals';
import { ErrorBody } from '#contract/endpoint.ts';
import { QueryAnswer } from '../../../server/console/describe.ts';
import { emptyDatabase, runCypher, testConnection } from '../../helpers/neo4j.ts';
import { type AnswerBody, type ServedConsole, serveConsole } from './served-console.ts';

const TYPED = 'application/vnd.neo4j.query';
jest.setTimeout(30_000); // the first statement of a kind is slow, and the machine may be busy
let served: ServedConsole;

beforeAll(async () => {
  await emptyDatabase();
  await runCypher("CREATE (:A {name: 'a'})-[:R {w: 1.5}]->(:B {on: date('2020-01-02')})");
  served = await serveConsole({
    connection: testConnection(),
    limits: { explainMs: 8_000, missedPings: 60, running: 2, waiting: 1, rows: 100, bytes: 100_000 },
  });
}, 60_000);
afterAll(async () => {
  await served.close();
  await emptyDatabase();
});

const value = async (expression: string, parameters: object = {}, headers = {}): Promise<unknown> => {
  const answer = await served.ask({ statement: `RETURN ${expression} AS value`, parameters }, headers);
  return answer.json?.data?.values[0]?.[0] ?? answer.json;
};

test.each([
  ['rows', { statement: 'MATCH (n) RETURN n', includeCounters: true }],
  ['a plan', { statement: 'RETURN 1', explain: 'EXPLAIN' }],
  ['a profile', { statement: 'RETURN 1', explain: 'PROFILE' }],
  ['more rows than may be', { statement: 'UNWIND range(1, 500) AS i RETURN i' }],
])('an answer with %s is as the API describes it, and nothing more', async (_what, body) => {
  for (const accept of ['application/json', TYPED]) {
    const { json, status } = await served.ask(body, { accept });
    expect(status).toBe(202);
    expect(QueryAnswer.strict().safeParse(json).error).toBeUndefined();
  }
});

test.each([
  ['refused', 'CREATE ()', 403],
  ['rejected', 'RETURN nobody', 400],
])(
  'a statement that is %s is answered by errors as the API describes them',
  async (_what, statement, status) => {
    const answer = await served.ask({ statement });
    expect(answer.status).toBe(status);
    expect(ErrorBody.safeParse(answer.json).error).toBeUndefined();
  },
);

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

describe('answers', () => {
  test('202 with fields, values and empty bookmarks; counters when asked for', async () => {
    const bare = await served.ask({ statement: 'RETURN 1 AS a, 2 AS b' });
    expect(bare.status).toBe(202);
    expect(bare.headers.get('content-type')).toMatch(/^application\/json/);
    expect(bare.json).toEqual({
      data: { fields: ['a', 'b'], values: [[1, 2]] },
      bookmarks: [],
      truncated: false,
    });
    const counted = await served.ask({ statement: 'RETURN 1 AS a', includeCounters: true });
    expect(counted.json?.counters).toMatchObject({ containsUpdates: false, nodesCreated: 0 });
  });

  test('no rows are an empty list, with its fields', async () => {
    const answer = await served.ask({ statement: 'RETURN 1 AS a LIMIT 0' });
    expect(answer.json?.data).toEqual({ fields: ['a'], values: [] });
  });

  test('a stream has one event a line', async () => {
    const answer = await served.ask(
      { statement: 'UNWIND [1, 2] AS a RETURN a' },
      { accept: 'application/jsonl' },
    );
    expect(answer.headers.get('content-type')).toMatch(/^application\/jsonl/);
    expect(
      answer.text
        .trim()
        .split('\n')
        .map((line) => JSON.parse(line) as unknown),
    ).toEqual([
      { $event: 'Header', _body: { fields: ['a'] } },
      { $event: 'Record', _body: [1] },
      { $event: 'Record', _body: [2] },
      { $event: 'Summary', _body: { bookmarks: [], truncated: false } },
    ]);
  });

  test('a stream that fails half-way ends with an error event', async () => {
    const answer = await served.ask(
      { statement: 'UNWIND [1, 0] AS a RETURN 1 / a' },
      { accept: 'application/jsonl' },
    );
    const last = answer.text.trim().split('\n').at(-1) ?? '';
    expect(JSON.parse(last)).toEqual({
      $event: 'Error',
      _body: [{ code: 'Neo.ClientError.Statement.ArithmeticError', message: '/ by zero' }],
    });
  });

  test.each([
    ['rows', 'UNWIND range(1, 1000) AS x RETURN x', 100],
    [
      'bytes',
      "UNWIND range(1, 50) AS x RETURN reduce(s = 'aaaaaaaa', i IN range(1, 9) | s + s) AS s",
      100_000,
    ],
  ])('an answer that was cut by %s says so', async (what, statement, limit) => {
    const answer = await served.ask({ statement });
    expect(answer.status).toBe(202);
    expect(answer.json).toMatchObject({ truncated: true, limit: { [what]: limit } });
  });

  test.each([
    [{ statement: 'EXPLAIN MATCH (n) RETURN n' }, 'queryPlan', 0],
    [{ statement: 'MATCH (n) RETURN n', explain: 'EXPLAIN' }, 'queryPlan', 0],
    [{ statement: 'PROFILE MATCH (n) RETURN n' }, 'profiledQueryPlan', 2],
    [{ statement: 'MATCH (n) RETURN n', explain: 'PROFILE' }, 'profiledQueryPlan', 2],
  ])('%j brings %s', async (body, key, rows) => {
    const answer = await served.ask(body);
    expect(answer.json?.[key]).toMatchObject({ operatorType: 'ProduceResults@neo4j', children: [{}] });
    expect(answer.json?.data?.values).toHaveLength(rows);
  });

  test('notifications have code, title, position', async () => {
    const answer = await served.ask({ statement: 'MATCH (n:Nope) RETURN n' });
    expect(answer.json?.notifications).toMatchObject([
      {
        code: 'Neo.ClientNotification.Statement.UnknownLabelWarning',
        severity: 'WARNING',
        position: { line: 1 },
      },
    ]);
  });
});

describe('faults', () => {
  const faults: readonly (readonly [string, object, Record<string, string>, number, string])[] = [
    ['a spelling mistake', { statement: 'RETRN 1' }, {}, 400, 'Neo.ClientError.Statement.SyntaxError'],
    ['an unknown function', { statement: 'RETURN foo(1)' }, {}, 400, 'Neo.ClientError.Statement.SyntaxError'],
    [
      'a missing parameter',
      { statement: 'RETURN $x' },
      {},
      400,
      'Neo.ClientError.Statement.ParameterMissing',
    ],
    [
      'a fault while it runs',
      { statement: 'RETURN 1 / 0' },
      {},
      400,
      'Neo.ClientError.Statement.ArithmeticError',
    ],
    [
      'a clause newer than the server',
      { statement: 'UNWIND [1] AS x FILTER x > 0 RETURN x' },
      {},
      400,
      'Neo.ClientError.Statement.SyntaxError',
    ],
    ['a write', { statement: 'CREATE (n)' }, {}, 403, 'clause-not-allowed'],
    ['no statement', {}, {}, 400, 'bad-input'],
    ['another content type', {}, { 'content-type': 'text/plain' }, 415, 'content-type'],
    [
      'another answer type',
      { statement: 'RETURN 1' },
      { accept: 'text/html' },
      406,
      'Neo.ClientError.Request.Invalid',
    ],
    ['a bad id', { statement: 'RETURN 1' }, { 'x-query-id': 'a b' }, 400, 'bad-input'],
  ];
  test.each(faults)('%s', async (_name, body, headers, status, code) => {
    const answer = await served.ask(body, headers);
    expect([answer.status, answer.json?.errors?.[0]?.code]).toEqual([status, code]);
  });

  test('the place in a message of Neo4j is that of the text as it was sent', async () => {
    const answer = await served.ask({ statement: 'RETURN 1,\n  foo(2)' });
    expect(answer.json?.errors?.[0]?.message).toContain('(line 2, column 3 (offset: 12))');
    const first = await served.ask({ statement: 'RETURN foo(2)' });
    expect(first.json?.errors?.[0]?.message).toContain(
      '(line 1, column 8 (offset: 7))\n"RETURN foo(2)"\n        ^',
    );
  });
});

describe('running, waiting, cancelling', () => {
  const long = 'UNWIND range(1, 100000000) AS x WITH x WHERE x < 0 RETURN count(x) AS c';

  test('a cancelled query is gone from the database', async () => {
    const answer = served.ask({ statement: long }, { 'x-query-id': 'to-cancel' });
    await listed(1);
    const other = await fetch(`${served.origin}/api/query/nobody`, { method: 'DELETE' });
    expect(other.status).toBe(404);
    const cancelled = await fetch(`${served.origin}/api/query/to-cancel`, { method: 'DELETE' });
    expect(cancelled.status).toBe(204);
    expect((await answer).json?.errors?.[0]?.code).toBe('cancelled');
    await listed(0);
  }, 30_000);

  test('a query whose client is gone is ended', async () => {
    const gone = new AbortController();
    const answer = fetch(`${served.origin}/api/query`, {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify({ statement: long }),
      signal: gone.signal,
    });
    await listed(1);
    gone.abort();
    await expect(answer).rejects.toThrow();
    await listed(0);
  }, 30_000);

  test('two run, one waits, the next hears 429 and when to come again', async () => {
    const running = [served.ask({ statement: long }), served.ask({ statement: long })];
    await listed(2);
    const waiting = served.ask({ statement: 'RETURN 1 AS one' });
    await new Promise((resolve) => setTimeout(resolve, 300));
    const turnedAway = await served.ask({ statement: 'RETURN 2 AS two' });
    expect(turnedAway.status).toBe(429);
    expect(Number(turnedAway.headers.get('retry-after'))).toBeGreaterThan(0);
    expect((await waiting).status).toBe(202);
    for (const answer of await Promise.all(running)) expect([202, 408]).toContain(answer.status);
  }, 60_000);

  test('an id in use is not used twice', async () => {
    const first = served.ask({ statement: long, maxExecutionTime: 2 }, { 'x-query-id': 'twice' });
    await listed(1);
    expect((await served.ask({ statement: 'RETURN 1' }, { 'x-query-id': 'twice' })).status).toBe(409);
    expect([202, 408]).toContain((await first).status);
  }, 30_000);

  test('maxExecutionTime shortens the time, and never lengthens it', async () => {
    const answer = await served.ask({ statement: long, maxExecutionTime: 1 });
    expect(answer.status).toBe(408);
    expect(answer.json satisfies AnswerBody | null).toMatchObject({ errors: [{ code: 'timeout' }] });
  }, 30_000);
});

/** Waits until so many of the console's transactions are listed. */
async function listed(count: number): Promise<void> {
  for (let tries = 0; tries < 100; tries += 1) {
    const rows = await runCypher(
      "SHOW TRANSACTIONS YIELD metaData, currentQuery WHERE metaData.app = 'yinzheng-console' AND NOT currentQuery STARTS WITH 'EXPLAIN' RETURN 1 AS one",
    );
    if (rows.length === count) return;
    await new Promise((resolve) => setTimeout(resolve, 100));
  }
  throw new Error(`never ${count} transactions`);
}
