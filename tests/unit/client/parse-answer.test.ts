import { describe, expect, test } from '@jest/globals';
import { z } from 'zod';
import { parseAnswer } from '../../../client/api/parse-answer.ts';
import { api } from '../../../server/contract/api.ts';
import { grown } from './scenes.ts';

const schema = api.graph.output;
const much = { ...grown(1_000), missing: ['person-gone'], merged: [], moved: [], truncated: false };
const damaged = (index: number) => ({
  ...much,
  nodes: much.nodes.map((node, at) => (at === index ? { ...node, degree: 'many' } : node)),
});

/** How many other tasks of the page came between its beginning and its end. */
async function tasksDuring(act: () => Promise<unknown>): Promise<number> {
  let count = 0;
  let isOver = false;
  const { port1, port2 } = new MessageChannel();
  port1.onmessage = () => {
    count += 1;
    if (isOver) port1.close();
    else port2.postMessage(null);
  };
  port2.postMessage(null);
  await act();
  isOver = true;
  return count;
}

describe('parsing an answer', () => {
  test.each([
    ['a large one', much],
    ['a small one', { ...grown(3), missing: [], merged: [], moved: [], truncated: true }],
  ])('gives what parsing %s at once gives', async (_, body) => {
    const whole = schema.safeParse(body);
    expect(whole.success).toBe(true);
    expect(await parseAnswer(schema, JSON.stringify(body))).toEqual(whole);
  });

  test('leaves out what the contract does not know, also within lists', async () => {
    const more = { ...much, more: 1, nodes: much.nodes.map((node) => ({ ...node, more: 1 })) };
    expect((await parseAnswer(schema, JSON.stringify(more))).data).toEqual(much);
  });

  test('says of a large one as exactly what is wrong, and where', async () => {
    const parsed = await parseAnswer(schema, JSON.stringify(damaged(777)));
    expect(parsed.error?.issues).toEqual(schema.safeParse(damaged(777)).error?.issues);
    expect(parsed.error?.issues[0]?.path).toEqual(['nodes', 777, 'degree']);
  });

  test('finds what is wrong beside the lists, and lists that are missing or no lists', async () => {
    for (const wrong of [
      { ...much, truncated: 'no' },
      { ...much, edges: undefined },
      { ...much, edges: {} },
    ])
      expect((await parseAnswer(schema, JSON.stringify(wrong))).success).toBe(false);
  });

  test('keeps to what is said of a list or of the answer as a whole', async () => {
    const short = z.object({ items: z.array(z.string()).max(2) });
    const text = JSON.stringify({ items: Array.from({ length: 3 }, () => 'x'.repeat(20_000)) });
    expect((await parseAnswer(short, text)).success).toBe(false);
    const none = z.object({ items: z.array(z.string()) }).refine(({ items }) => items.length === 0);
    expect((await parseAnswer(none, text)).success).toBe(false);
  });

  test.each(['', '<html>', '{"nodes": [', `"${'x'.repeat(60_000)}`])(
    'fails for what is no JSON',
    async (text) => {
      expect((await parseAnswer(schema, text)).success).toBe(false);
    },
  );

  test('lets the page answer in between where it is much', async () => {
    expect(await tasksDuring(() => parseAnswer(schema, JSON.stringify(much)))).toBeGreaterThan(2);
    expect(await tasksDuring(() => parseAnswer(schema, '{}'))).toBeLessThan(2);
  });
});
