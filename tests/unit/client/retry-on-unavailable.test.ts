import { expect, test } from '@jest/globals';
import { RetryOnUnavailable } from '../../../client/api/retry-on-unavailable.ts';

/** Answers with each of these in turn, and with the last from then on. */
function service(...answers: Response[]) {
  let asked = 0;
  const retryOnUnavailable = new RetryOnUnavailable(async () => {
    const answer = answers[Math.min(asked, answers.length - 1)];
    asked += 1;
    if (answer === undefined) throw new Error('no answer');
    return answer;
  });
  return { retryOnUnavailable, asked: () => asked };
}

const SOON = { 'Retry-After': '0.01' };
const away = (headers: Record<string, string> = SOON) => new Response(null, { status: 503, headers });

test('asks until the database is back, and says meanwhile that it is away', async () => {
  const { retryOnUnavailable, asked } = service(away(), away(), new Response('here'));
  const answer = retryOnUnavailable.fetch('/api/query', { method: 'POST' });
  await Promise.resolve();
  await Promise.resolve();
  expect(retryOnUnavailable.until()).not.toBeNull();
  expect(await (await answer).text()).toBe('here');
  expect([asked(), retryOnUnavailable.until()]).toEqual([3, null]);
});

test.each([
  ['that does not say when to ask again', {}],
  ['about a query that had begun, and may be why the database went away', { ...SOON, 'X-Query-Id': 'q1' }],
])('does not repeat an answer %s', async (_, headers) => {
  const { retryOnUnavailable, asked } = service(away(headers), new Response('here'));
  expect((await retryOnUnavailable.fetch('/api/query', { method: 'POST' })).status).toBe(503);
  expect(asked()).toBe(1);
});

test('a caller that gives up is not kept waiting', async () => {
  const { retryOnUnavailable } = service(away({ 'Retry-After': '600' }));
  const ended = new AbortController();
  const answer = retryOnUnavailable.fetch('/api/query', { method: 'POST', signal: ended.signal });
  setTimeout(() => ended.abort(new Error('given up')), 5);
  await expect(answer).rejects.toThrow('given up');
  expect(retryOnUnavailable.until()).toBeNull();
});
