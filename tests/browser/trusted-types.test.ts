import { expect, test } from '@jest/globals';
import { until } from '../helpers/cypher-page.ts';
import { openPage } from '../helpers/page.ts';
import { editorOf } from '../helpers/parts.ts';

/** What a script in the page hears when it tries; null where nobody stopped it. */
type Refusal = string | null;

test('no text becomes markup, a script or a worker of another address', async () => {
  const { page, faults } = await openPage();
  const refused = await page.evaluate(async () => {
    const tried = (attempt: () => unknown): Refusal => {
      try {
        attempt();
        return null;
      } catch (error) {
        return error instanceof Error ? error.name : String(error);
      }
    };
    const box = document.createElement('div');
    const script = document.createElement('script');
    const types: { createPolicy(name: string, rules: object): unknown } = Reflect.get(window, 'trustedTypes');
    const rules = { createHTML: (text: string) => text, createScriptURL: (text: string) => text };
    return {
      markup: tried(() => Reflect.set(box, 'innerHTML', '<img src=x onerror="window.ran = true">')),
      address: tried(() => Reflect.set(script, 'src', 'data:text/javascript,window.ran=true')),
      worker: tried(() => Reflect.construct(Worker, ['/assets/x.js'])),
      another: tried(() => types.createPolicy('another', rules)),
      again: tried(() => types.createPolicy('yinzheng', rules)),
      ran: Reflect.has(window, 'ran'),
      holds: box.childElementCount,
    };
  });
  const wrong = 'TypeError';
  expect(refused).toEqual({
    ...{ markup: wrong, address: wrong, worker: wrong, another: wrong, again: wrong },
    ...{ ran: false, holds: 0 },
  });
  expect(faults.length).toBeGreaterThan(0); // the browser tells of each
  await page.context().close();
});

test('the workers of the editor start all the same', async () => {
  const { page, faults } = await openPage({}, '#view=cypher');
  await editorOf(page).waitFor();
  const workers = () => page.workers().flatMap((worker) => /(\w+-worker)/.exec(worker.url())?.[1] ?? []);
  const wanted = ['language-worker', 'lint-worker'];
  await until(page, () => Promise.resolve(wanted.every((name) => workers().includes(name))));
  expect(faults).toEqual([]);
  await page.context().close();
});
