import { expect, test } from '@jest/globals';
import { holdAnswers } from '../../../client/api/hold-answers.ts';

test('everything is asked at once; answers come after what had to be known first', async () => {
  const asked: string[] = [];
  const come: string[] = [];
  const held = holdAnswers(async (url) => {
    asked.push(url);
    return new Response(url);
  }, '/first');
  const ask = async (url: string) => {
    await held.fetch(url, {});
    come.push(url);
  };
  const other = ask('/other');
  await ask('/first');
  await new Promise((resolve) => setTimeout(resolve));
  expect([asked, come]).toEqual([['/other', '/first'], ['/first']]);
  held.release();
  await other;
  await ask('/later');
  expect(come).toEqual(['/first', '/other', '/later']);
});
