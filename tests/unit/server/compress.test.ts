import { request } from 'node:http';
import { brotliDecompressSync, gunzipSync } from 'node:zlib';
import { afterAll, beforeAll, expect, test } from '@jest/globals';
import type { RequestHandler } from 'express';
import { fakeGraph } from '../../helpers/fake-graph.ts';
import { type Served, serve } from '../../helpers/serve.ts';

let next: () => void = () => {};

/** Stands for the console: `?rows=` as one answer of its own type, `?stream` as two events, the second when told. */
const fakeConsole: RequestHandler = async (incoming, response) => {
  if ('stream' in incoming.query) {
    response.type('application/vnd.neo4j.query+jsonl');
    response.write('{"$event":"Header"}\n');
    await new Promise<void>((resolve) => {
      next = resolve;
    });
    response.end('{"$event":"Summary"}\n');
    return;
  }
  const body = JSON.stringify({ data: { values: Array(Number(incoming.query.rows)).fill(['row']) } });
  response.type('application/vnd.neo4j.query').end(body);
};

let served: Served;
beforeAll(async () => {
  const counts = { entities: 1, statements: 2, observations: 3, reports: 1 };
  served = await serve(fakeGraph({ 'count-store': [counts] }), {}, { console: () => fakeConsole });
});
afterAll(() => served.stop());

interface Received {
  readonly encoding: string | undefined;
  readonly vary: string | undefined;
  readonly body: Buffer;
}

function ask(path: string, acceptEncoding: string, onData: (part: Buffer) => void = () => {}) {
  return new Promise<Received>((resolve, reject) => {
    request(served.origin + path, { headers: { 'accept-encoding': acceptEncoding } }, (response) => {
      const parts: Buffer[] = [];
      response.on('data', (part: Buffer) => {
        parts.push(part);
        onData(part);
      });
      response.on('end', () => {
        const { 'content-encoding': encoding, vary } = response.headers;
        resolve({ encoding, vary, body: Buffer.concat(parts) });
      });
    })
      .on('error', reject)
      .end();
  });
}

test.each([
  ['gzip, deflate, br, zstd', 'br', brotliDecompressSync],
  ['gzip', 'gzip', gunzipSync],
  ['br;q=0.1, gzip', 'gzip', gunzipSync],
  ['br;q=0, gzip;q=0', undefined, (bytes: Buffer) => bytes],
  ['identity', undefined, (bytes: Buffer) => bytes],
])('a large answer to Accept-Encoding: %s comes as %s', async (header, encoding, decode) => {
  const plain = await ask('/api/openapi.json', 'identity');
  const answer = await ask('/api/openapi.json', header);
  expect(answer.encoding).toBe(encoding);
  expect(answer.vary).toContain('Accept-Encoding');
  expect(decode(answer.body)).toEqual(plain.body);
  if (encoding !== undefined) expect(answer.body.length).toBeLessThan(plain.body.length / 3);
});

test('a small answer comes as it is', async () => {
  const { encoding, body } = await ask('/api/health', 'br, gzip');
  expect(encoding).toBeUndefined();
  expect(JSON.parse(body.toString())).toMatchObject({ status: 'ready' });
});

test("the console's own type is compressed where it is large", async () => {
  expect((await ask('/api/query?rows=1000', 'br')).encoding).toBe('br');
  expect((await ask('/api/query?rows=1', 'br')).encoding).toBeUndefined();
});

test('events arrive one by one, each when it is written', async () => {
  const arrived: string[] = [];
  const { encoding } = await ask('/api/query?stream', 'br, gzip', (part) => {
    arrived.push(part.toString());
    if (arrived.length === 1) next(); // the second is written only after the first is here
  });
  expect(encoding).toBeUndefined();
  expect(arrived).toEqual(['{"$event":"Header"}\n', '{"$event":"Summary"}\n']);
});
