import { mkdtempSync, rmSync, statSync, utimesSync, writeFileSync } from 'node:fs';
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { LAYERS } from '../../../server/guard/verdict.ts';
import { emptyDatabase, runCypher, testConnection } from '../../helpers/neo4j.ts';
import { HARMLESS, HARMLESS_PARAMETERS } from '../../unit/guard/harmless.ts';
import { short } from '../../unit/guard/helpers.ts';
import { REFUSED } from '../../unit/guard/refusals.ts';
import { graphState } from './graph-state.ts';
import { type ServedConsole, serveConsole } from './served-console.ts';

const PATIENT = { explainMs: 8_000 }; // a cold and busy machine is no fault here

let canary: Server;
let visits = 0;
let folder = '';
let file = '';
let served: ServedConsole;

beforeAll(async () => {
  await emptyDatabase();
  await runCypher("CREATE (:A {name: 'a', x: 1})-[:R]->(:B {name: 'b'})");
  canary = createServer((_, response) => {
    visits += 1;
    response.end('1\n');
  });
  await new Promise<void>((resolve) => canary.listen(0, '127.0.0.1', resolve));
  folder = mkdtempSync(join(tmpdir(), 'yinzheng-canary-'));
  file = join(folder, 'canary.csv');
  writeFileSync(file, 'secret\n');
  utimesSync(file, new Date(0), new Date()); // read once, it would carry a newer time of access
  served = await serveConsole({ connection: testConnection(), limits: PATIENT });
}, 60_000);

afterAll(async () => {
  await served.close();
  canary.close();
  rmSync(folder, { recursive: true, force: true });
  await emptyDatabase();
});

/** The corpus names places that nobody listens at; here they become the canaries'. */
const atCanaries = (text: string): string =>
  text
    .replaceAll('127.0.0.1:1/', `127.0.0.1:${(canary.address() as AddressInfo).port}/`)
    .replaceAll('/etc/hostname', file);

test('no statement of the corpus runs, the graph is as it was, and no canary was touched', async () => {
  const before = await graphState(testConnection());
  const answers: string[] = [];
  for (const item of REFUSED) {
    const answer = await served.ask({
      statement: atCanaries(item.text),
      parameters: { name: 'x', label: 'X' },
    });
    const allowed = item.code === 'not-understood' || item.text.includes('madeUp') ? [400, 403] : [403];
    if (!allowed.includes(answer.status)) answers.push(`${answer.status} ${short(item.text)}`);
  }
  expect(answers).toEqual([]);
  expect(await graphState(testConnection())).toEqual(before);
  expect(visits).toBe(0);
  expect(statSync(file).atimeMs).toBe(0);
}, 180_000);

test('every refusal leaves a line that names the layer, and never the text', () => {
  const refusals = served.log.filter((entry) => entry.type === 'refused');
  expect(refusals.length).toBeGreaterThanOrEqual(REFUSED.length - 10);
  for (const entry of refusals) {
    expect(LAYERS).toContain(entry.layer);
    expect(entry.hash).toMatch(/^[0-9a-f]{64}$/);
    expect(entry.client).toMatch(/127\.0\.0\.1$/);
    expect(JSON.stringify(entry)).not.toMatch(/canary|MATCH|CREATE/i);
  }
});

test('harmless look-alikes run', async () => {
  const before = await graphState(testConnection());
  const answers: string[] = [];
  for (const text of HARMLESS) {
    if (text.startsWith('\\u')) continue; // right after EXPLAIN the server misreads an escape, and says 400
    const answer = await served.ask({ statement: text, parameters: HARMLESS_PARAMETERS });
    if (answer.status !== 202) answers.push(`${answer.status} ${short(text)} ${answer.text.slice(0, 200)}`);
  }
  expect(answers).toEqual([]);
  expect(await graphState(testConnection())).toEqual(before);
}, 180_000);

describe('with any one layer off, no write succeeds', () => {
  const writes = REFUSED.filter((item) => /\b(?:CREATE|MERGE|DELETE|SET|REMOVE|INSERT)\b/i.test(item.text));

  test.each(LAYERS)(
    'without %s',
    async (layer) => {
      const before = await graphState(testConnection());
      const layers = LAYERS.filter((other) => other !== layer);
      const weak = await serveConsole({ connection: testConnection(), limits: PATIENT, layers });
      try {
        const passed: string[] = [];
        for (const item of writes.filter((_, index) => index % 3 === 0)) {
          const { status } = await weak.ask({
            statement: atCanaries(item.text),
            parameters: { name: 'x', label: 'X', rows: [] },
          });
          // EXPLAIN runs nothing: without the tree it may be shown.
          if (status < 400 && !/^\s*EXPLAIN/i.test(item.text)) passed.push(item.text);
        }
        expect(passed).toEqual([]);
      } finally {
        await weak.close();
      }
      expect(await graphState(testConnection())).toEqual(before);
      expect(visits).toBe(0);
    },
    180_000,
  );

  test('the transaction alone holds writes, when all that read the text are off', async () => {
    const before = await graphState(testConnection());
    const weak = await serveConsole({
      connection: testConnection(),
      limits: PATIENT,
      layers: ['transaction'],
    });
    try {
      for (const statement of [
        'CREATE (:Canary)',
        'MERGE (n:A {name: "a"}) RETURN n',
        'MATCH (n) SET n.x = 2',
      ]) {
        const answer = await weak.ask({ statement });
        expect(answer.json?.errors?.[0]?.code).toBe('Neo.ClientError.Statement.AccessMode');
      }
    } finally {
      await weak.close();
    }
    expect(await graphState(testConnection())).toEqual(before);
  }, 60_000);
});
