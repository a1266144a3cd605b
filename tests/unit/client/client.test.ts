import { expect, test } from '@jest/globals';
import { createClient } from '../../../client/api/client.ts';

const answering = (answer: () => Promise<Response>) => createClient(answer);

/** A body that breaks off. */
const broken = () =>
  new Response(new ReadableStream({ start: (controller) => controller.error(new TypeError('cut off')) }));

test('a server that cannot be reached is an error that says so, in both languages', async () => {
  const { reports } = answering(() => Promise.reject(new TypeError('fetch failed')));
  await expect(reports({})).rejects.toMatchObject({ code: 'offline', cause: { message: 'fetch failed' } });
});

test('half a file is none', async () => {
  const client = answering(async () => broken());
  await expect(client.export({ format: 'json' })).rejects.toMatchObject({ code: 'offline' });
});

test('an error that is no answer of ours is told by its status', async () => {
  const { reports } = answering(async () => new Response('<h1>Bad Gateway</h1>', { status: 502 }));
  await expect(reports({})).rejects.toMatchObject({ code: 'bad_answer', status: 502 });
});

test.each(['before', 'after'])('what is cancelled %s the answer is no error of the server', async (when) => {
  const stop = new AbortController();
  const { reports } = answering(async () => {
    stop.abort();
    if (when === 'before') throw new DOMException('aborted', 'AbortError');
    return Response.json({ reports: [] });
  });
  await expect(reports({}, stop.signal)).rejects.toMatchObject({ name: 'AbortError' });
});
