import { describe, expect, jest, test } from '@jest/globals';
import { ErrorBody } from '#contract/endpoint.ts';
import { QueryAnswer } from '../../../server/console/describe.ts';
import { consoleOfThree } from './console-of-three.ts';

const TYPED = 'application/vnd.neo4j.query';
jest.setTimeout(30_000); // the first statement of a kind is slow, and the machine may be busy
const served = consoleOfThree();

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
