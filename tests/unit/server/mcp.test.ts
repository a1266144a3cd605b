import { request } from 'node:http';
import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { asText, withinReason } from '../../../server/mcp/answer.ts';
import { changes } from '../../../server/web/access.ts';
import { fakeGraph } from '../../helpers/fake-graph.ts';
import { type Served, serve } from '../../helpers/serve.ts';

let served: Served;
beforeAll(async () => {
  served = await serve(fakeGraph({}));
});
afterAll(() => served.stop());

/** `fetch` may not say another Host. */
function post(headers: Record<string, string>): Promise<number | undefined> {
  return new Promise((resolve, reject) => {
    const sent = request(`${served.origin}/mcp`, { method: 'POST', headers }, (response) => {
      response.resume();
      resolve(response.statusCode);
    });
    sent.on('error', reject);
    sent.end('{}');
  });
}

const JSON_TYPE = { 'content-type': 'application/json' };

test.each([
  ['another host', { ...JSON_TYPE, host: 'evil.example' }, 421],
  ['another site', { ...JSON_TYPE, origin: 'https://evil.example' }, 403],
  ['a form', { 'content-type': 'text/plain' }, 415],
])('a request of %s gets no answer', async (_, headers, status) => {
  expect(await post(headers)).toBe(status);
});

test('there is no session to open or to take over', async () => {
  const headers = { accept: 'text/event-stream' };
  expect((await served.get('/mcp', headers)).status).toBe(405);
});

test('asking changes nothing, so readers may', () => {
  expect(changes('POST', '/mcp')).toBe(false);
  expect(changes('DELETE', '/mcp')).toBe(true);
});

const item = (fact: string) => ({
  ...{ id: 's-000000000000', fact, basis: 'explicit' as const, words: ['词'], exact: true },
  ...{ place: '《甲》第 1 段第 1–1 字', link: 'http://localhost/#x' },
});

test('an answer that would be too long is cut, and says how much', () => {
  const items = Array.from({ length: 200 }, () => item('事'.repeat(1000)));
  const { items: kept, cut } = withinReason({ items, cut: null, not_stated: [] }, 'en');
  expect(kept.length).toBeGreaterThan(10);
  expect(cut).toMatch(new RegExp(`^${200 - kept.length} more were left out`));
  expect(withinReason({ items: kept, cut: null, not_stated: [] }, 'en').cut).toBeNull();
});

test('as text, an answer says quotations, places, what was cut and what is not stated', () => {
  const text = asText({ items: [item('甲立功')], cut: '还有 3 条。', not_stated: ['未写日期。'] }, 'zh');
  expect(text).toBe(
    '1. 甲立功 [explicit] — “词” — 《甲》第 1 段第 1–1 字 — http://localhost/#x — s-000000000000\n未列全： 还有 3 条。\n未载： 未写日期。',
  );
});
