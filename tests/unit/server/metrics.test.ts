import { mkdirSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { openLogFile } from '../../../server/web/log-file.ts';
import { fakeGraph } from '../../helpers/fake-graph.ts';
import { temporaryFolder } from '../../helpers/folders.ts';
import { until } from '../../helpers/processes.ts';
import { type Served, serve } from '../../helpers/serve.ts';

let served: Served;
const lines: string[] = [];
beforeAll(async () => {
  served = await serve(fakeGraph({}), {}, { record: (line) => lines.push(line) });
});
afterAll(() => served.stop());

test('each answer is a line with time, place, route, status and duration, without what was asked for', async () => {
  await served.get('/api/search?q=somebody-private');
  await served.get('/api/nodes/unit-secret');
  await until(async () => lines.length >= 2, 5_000);
  expect(lines[0]).toMatch(/^\d{4}-\d\d-\d\dT[\d:.]+Z 127\.0\.0\.1 - GET \/api\/search \d{3} \d+ms$/);
  expect(lines[1]).toMatch(/ GET \/api\/nodes\/:id 404 \d+ms$/);
  expect(lines.join()).not.toMatch(/private|secret/);
});

test('the same is counted for Prometheus, by route and not by address', async () => {
  for (const id of ['a', 'b', 'c']) await served.get(`/api/statements/${id}`);
  const answer = await served.get('/metrics');
  const text = await answer.text();
  expect(answer.headers.get('content-type')).toContain('text/plain; version=0.0.4');
  expect(text).toMatch(
    /^yinzheng_http_request_duration_seconds_count\{method="GET",route="\/api\/statements\/:id",status="400"\} 3$/m,
  );
  expect(text).toMatch(/^yinzheng_http_request_duration_seconds_bucket\{[^}]*le="\+Inf"\} 3$/m);
  expect(text).toMatch(/^process_resident_memory_bytes \d{7,}$/m);
  for (const line of text.trim().split('\n'))
    expect(line).toMatch(/^(# (TYPE|HELP) |[a-z_0-9]+(\{[^}]*\})? [\d.e+-]+$)/);
});

test.each(['X-Forwarded-For', 'Forwarded'])(
  'what a proxy passes on (%s) is shown no metrics',
  async (name) => {
    expect((await served.get('/metrics', { [name]: '192.0.2.1' })).status).toBe(403);
  },
);

test('a log that is full begins anew, keeps four older ones, and takes one line for one event', async () => {
  const folder = join(temporaryFolder(), 'logs');
  const write = openLogFile(join(folder, 'x.log'), 100);
  for (let number = 0; number < 40; number += 1) write(`${number} ${'x'.repeat(40)}\nforged line`);
  expect(readFileSync(join(folder, 'x.log'), 'utf8')).toContain('39 ');
  expect(readdirSync(folder).sort()).toEqual(['x.log', 'x.log.1', 'x.log.2', 'x.log.3', 'x.log.4']);
  expect(readFileSync(join(folder, 'x.log'), 'utf8')).not.toMatch(/^forged/m);
});

test('a log that cannot be written stops nobody', () => {
  const file = join(temporaryFolder(), 'x.log');
  mkdirSync(file);
  const write = openLogFile(file);
  expect(() => write('lost')).not.toThrow();
});
