import { request } from 'node:http';
import { connect } from 'node:net';
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { ErrorBody } from '#contract/endpoint.ts';
import { unavailable } from '../../../server/errors/app-error.ts';
import type { GraphDatabase } from '../../../server/graph/database.ts';
import { fakeGraph } from '../../helpers/fake-graph.ts';
import { type Served, serve } from '../../helpers/serve.ts';

let served: Served;
beforeAll(async () => {
  served = await serve(
    fakeGraph({
      'count-store': [{ entities: 1, statements: 2, observations: 3, reports: 1 }],
    }),
  );
});
afterAll(() => served.stop());

/** `fetch` sets Host itself, so requests under another name go by hand. */
function statusUnderHost(host: string): Promise<number> {
  const { port } = new URL(served.origin);
  return new Promise((resolve, reject) => {
    request({ host: '127.0.0.1', port, path: '/api/health', headers: { host } }, (response) => {
      response.resume();
      resolve(response.statusCode ?? 0);
    })
      .on('error', reject)
      .end();
  });
}

async function errorOf(response: Response) {
  return ErrorBody.parse(await response.json()).errors[0];
}

test('health says what the store holds', async () => {
  const response = await served.get('/api/health');
  expect(response.status).toBe(200);
  expect(await response.json()).toMatchObject({
    status: 'ready',
    dataset: { entities: 1, statements: 2, observations: 3, reports: 1 },
  });
});

test.each(['evil.example', 'evil.example:80', '127.0.0.1', '127.0.0.1:1', 'localhost.evil.example'])(
  'a request under the host %s is refused with 421',
  async (host) => {
    expect(await statusUnderHost(host)).toBe(421);
  },
);

test('localhost with our port is ours', async () => {
  expect(await statusUnderHost(`localhost:${new URL(served.origin).port}`)).toBe(200);
});

/** The status line that a request written by hand gets. */
function answerTo(...lines: readonly string[]): Promise<string> {
  const { port } = new URL(served.origin);
  return new Promise((resolve, reject) => {
    const socket = connect(Number(port), '127.0.0.1', () => socket.end(`${lines.join('\r\n')}\r\n\r\n`));
    let answer = '';
    socket.on('data', (data) => {
      answer += data.toString();
    });
    socket.on('close', () => resolve(answer.split('\r\n')[0] ?? ''));
    socket.on('error', reject);
  });
}

test('two hosts, or one in the request line, are not ours', async () => {
  const { host } = new URL(served.origin);
  const close = 'Connection: close';
  expect(await answerTo('GET /api/health HTTP/1.1', `Host: ${host}`, close)).toMatch(/ 200 /);
  for (const lines of [
    ['GET /api/health HTTP/1.1', `Host: ${host}`, 'Host: evil.example'],
    ['GET /api/health HTTP/1.1', `Host: ${host}`, `host: ${host}`],
    ['GET http://evil.example/api/health HTTP/1.1', `Host: ${host}`],
    [`GET http://${host}/api/health HTTP/1.1`, `Host: ${host}`],
  ])
    expect(await answerTo(...lines, close)).toMatch(/ 4\d\d /);
});

test('another site’s page gets nothing of the API, and may still link to the page', async () => {
  for (const path of ['/api/health', '/API/search?q=x', '/api?x', '/api/export?format=csv']) {
    const response = await served.get(path, { 'sec-fetch-site': 'cross-site' });
    expect([path, response.status]).toEqual([path, 403]);
  }
  expect((await served.get('/none', { 'sec-fetch-site': 'cross-site' })).status).toBe(404);
  for (const site of ['same-origin', 'same-site', 'none'])
    expect((await served.get('/api/health', { 'sec-fetch-site': site })).status).toBe(200);
});

test('an answer with a report’s words is stored nowhere, any other is asked for again', async () => {
  const cacheOf = async (path: string) => (await served.get(path)).headers.get('cache-control');
  for (const path of ['/api/reports/x/passages', '/api/reports', '/api/nodes/x', '/API/statements/x'])
    expect([path, await cacheOf(path)]).toEqual([path, 'private, no-store']);
  for (const path of ['/api/health', '/api/search?q=x', '/api/openapi.json', '/api/none'])
    expect([path, await cacheOf(path)]).toEqual([path, 'no-cache']);
});

test('a name that every object has is no parameter', async () => {
  for (const name of ['constructor', 'toString', '__proto__', 'hasOwnProperty']) {
    const response = await served.get(`/api/search?q=x&${name}=1`);
    expect([name, response.status]).toEqual([name, 400]);
  }
});

test('a full disk is said', async () => {
  const full = Object.assign(new Error('ENOSPC: no space left on device, write'), { code: 'ENOSPC' });
  const other = await serve(failing(full));
  const response = await other.get('/api/health');
  await other.stop();
  expect(response.status).toBe(507);
  expect(await errorOf(response)).toMatchObject({
    code: 'disk-full',
    message_zh: expect.stringContaining('磁盘'),
  });
});

describe('changing requests', () => {
  const put = (headers: Record<string, string>, body = '{"text":"x"}') =>
    fetch(`${served.origin}/api/reports/none/text`, { method: 'PUT', headers, body });
  const json = { 'content-type': 'application/json' };

  test.each(['http://evil.example', 'null', 'http://127.0.0.1:1'])(
    'from the origin %s are refused',
    async (origin) => {
      expect((await put({ ...json, origin })).status).toBe(403);
    },
  );

  test('from our own origin, or from a program without one, are heard', async () => {
    expect((await put({ ...json, origin: served.origin })).status).toBe(404);
    expect((await put(json)).status).toBe(404);
  });

  test.each(['text/plain', 'application/x-www-form-urlencoded', 'multipart/form-data'])(
    'as %s are refused with 415',
    async (type) => {
      expect((await put({ 'content-type': type })).status).toBe(415);
    },
  );

  test('with a broken or a huge body get a clear 400 or 413', async () => {
    const broken = await put(json, '{"text":');
    expect(broken.status).toBe(400);
    expect((await errorOf(broken))?.message).toBe('The body is not valid JSON.');
    const huge = await put(json, JSON.stringify({ text: 'x'.repeat(9_000_000) }));
    expect(huge.status).toBe(413);
  });
});

test('a wrong parameter is named, with what would be right, in both languages', async () => {
  const response = await served.get('/api/search?q=x&limit=1000');
  expect(response.status).toBe(400);
  const error = await errorOf(response);
  expect(error?.message).toMatch(/limit: .*50/);
  expect(error?.message_zh).toMatch(/limit/);
});

test('a body that is no object is refused', async () => {
  const body = JSON.stringify(['case-a']);
  const headers = { 'content-type': 'application/json' };
  const response = await fetch(`${served.origin}/api/graph`, { method: 'POST', headers, body });
  expect(response.status).toBe(400);
  expect((await errorOf(response))?.message).toBe('The body must be a JSON object.');
});

test('what another endpoint would refuse is refused where its Cypher is asked for', async () => {
  const body = JSON.stringify({ input: { id: 'NO ID' } });
  const headers = { 'content-type': 'application/json' };
  const response = await fetch(`${served.origin}/api/cypher/node`, { method: 'POST', headers, body });
  expect(response.status).toBe(400);
  expect((await errorOf(response))?.message).toMatch(/^id: /);
});

test.each([
  ['is starting again', 'restarting', [{ entities: 1, statements: 2, observations: 3, reports: 1 }]],
  ['has nothing to say', 'ready', []],
] as const)('a database that %s is not yet healthy', async (_, state, rows) => {
  const neo4j = {
    version: '5',
    edition: 'community',
    own: true,
    memory: null,
    warnings: [],
    state: () => state,
  };
  const other = await serve(fakeGraph({ 'count-store': rows }), { neo4j });
  const response = await other.get('/api/health');
  await other.stop();
  expect(response.status).toBe(503);
  expect((await errorOf(response))?.code).toBe('database-unavailable');
});

test('an unknown parameter is refused rather than ignored', async () => {
  const error = await errorOf(await served.get('/api/search?q=x&lable=Case'));
  expect(error?.message).toBe('Unknown parameter lable; known here: q, label, limit.');
});

test('a parameter that stands twice is refused, and nothing answers to TRACE', async () => {
  expect((await served.get('/api/search?q=x&q=y')).status).toBe(400);
  const { host } = new URL(served.origin);
  expect(await answerTo('TRACE / HTTP/1.1', `Host: ${host}`, 'Connection: close')).toMatch(/ 40[45] /);
});

test('unknown endpoints and pages are 404 in the one shape', async () => {
  for (const path of ['/api/none', '/none.html', '/.git/config', '/../package.json']) {
    const response = await served.get(path);
    expect(response.status).toBe(404);
    expect((await errorOf(response))?.message).toBeTruthy();
  }
});

test('the page may run its own scripts and styles only', async () => {
  const response = await served.get('/api/health');
  const policy = response.headers.get('content-security-policy') ?? '';
  expect(policy).toContain("script-src 'self'");
  expect(response.headers.get('x-frame-options')).toBe('DENY');
  expect(policy).toContain("default-src 'none'");
  expect(policy).not.toMatch(/unsafe/);
  expect(policy).toContain("require-trusted-types-for 'script'");
  expect(policy).toContain('trusted-types yinzheng');
  expect(response.headers.get('x-content-type-options')).toBe('nosniff');
  expect(response.headers.get('x-powered-by')).toBeNull();
});

test('nothing may frame the page but the sites that a setting names', async () => {
  const policyOf = (response: Response) => response.headers.get('content-security-policy') ?? '';
  expect(policyOf(await served.get('/api/health'))).toContain("frame-ancestors 'none'");
  const embedded = await serve(fakeGraph({}), {}, { embedders: ['https://blog.example'] });
  const response = await embedded.get('/api/health').finally(() => embedded.stop());
  expect(policyOf(response)).toMatch(/frame-ancestors https:\/\/blog\.example(?:;|$)/);
  expect(policyOf(response)).toContain("require-trusted-types-for 'script'");
  expect(response.headers.get('x-frame-options')).toBeNull();
});

function failing(error: unknown): GraphDatabase {
  return { read: () => Promise.reject(error), close: async () => {} };
}

test('a database that is away is 503 with Retry-After', async () => {
  const away = await serve(failing(unavailable()));
  const response = await away.get('/api/reports');
  expect(response.status).toBe(503);
  expect(Number(response.headers.get('retry-after'))).toBeGreaterThan(0);
  await away.stop();
});

test('an unexpected fault says nothing of the inside, and is logged', async () => {
  const broken = await serve(failing(new Error('MATCH (secret) at /home/someone/file.ts')));
  const response = await broken.get('/api/reports');
  expect(response.status).toBe(500);
  expect(await response.text()).not.toMatch(/secret|MATCH|file\.ts/);
  expect(broken.logged.join()).toContain('secret');
  await broken.stop();
});

test('a store that cannot be read is said to be damaged perhaps, with what to do', async () => {
  const code = 'Neo.DatabaseError.Statement.ExecutionFailed';
  const broken = await serve(failing(Object.assign(new Error('record 7 of neostore'), { code })));
  const response = await broken.get('/api/reports');
  expect(response.status).toBe(500);
  expect(await errorOf(response)).toMatchObject({
    code: 'database-fault',
    message: expect.stringMatching(/may be damaged.*npm run doctor.*npm run restore/),
    message_zh: expect.stringMatching(/损坏/),
  });
  await broken.stop();
});

test('an answer of the database that does not fit the contract is a 500, not half an answer', async () => {
  const odd = await serve(
    fakeGraph({ 'count-store': [{ entities: 'many', statements: 2, observations: 3, reports: 1 }] }),
  );
  expect((await odd.get('/api/health')).status).toBe(500);
  await odd.stop();
});

test.each([
  ['/api/edges/edge-59/evidence', 'edge-59'],
  ['/api/nodes/unit-a%E3%80%82', 'unit-a。'],
  ['/api/graph?ids=unit-a,edge-59%E3%80%82', 'edge-59。'],
  ['/api/statements/s-0', 's-0'],
])('an id of a link that was cut is answered by a sentence, not by a pattern: %s', async (path, id) => {
  const error = await errorOf(await served.get(path));
  expect(error?.code).toBe('bad-input');
  expect(error?.message).toMatch(new RegExp(`^"${id}" is not an id or name of anything here\\. `));
  expect(error?.message_zh).toContain(`“${id}”不是这里的编号或名称。`);
  expect(JSON.stringify(error)).not.toMatch(/pattern|\[a-z/);
});
