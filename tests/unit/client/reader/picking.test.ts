import { expect, test } from '@jest/globals';
import type { PlacedFact, ReportStatements } from '#contract/reading.ts';
import { createExplorer } from '../../../../client/actions/store.ts';
import { createClient } from '../../../../client/api/client.ts';

const fact: PlacedFact = {
  id: 's-000000000001',
  edge: null,
  about: ['case-a'],
  basis: 'explicit',
  why: null,
  plan: false,
  negated: false,
  gloss_zh: '甲',
  gloss_en: 'a',
  quotations: [{ role: 'words', seq: 1, part: 1, passage: 'r#0', start: 2, end: 4, terms: [] }],
  ambiguities: [],
};
const said: ReportStatements = {
  report: 'r',
  facts: [fact],
  mentions: [],
  nodes: [],
  edges: [],
  truncated: false,
};

test('words picked before the facts have come are not said to have none', async () => {
  let answer = (_: Response) => {};
  const fetch = () => new Promise<Response>((resolve) => (answer = resolve));
  const { store, actions } = createExplorer(createClient(fetch), { language: 'en', theme: 'light' });
  const words = [{ passage: 'r#0', start: 3, end: 9 }];
  actions.loadReportStatements('r');
  actions.pickWords(words);
  expect(store.getState().reading.picked).toBeNull();

  answer(Response.json(said));
  await new Promise((resolve) => setTimeout(resolve, 5));
  actions.pickWords(words);
  expect(store.getState().reading.picked).toEqual({ words, facts: [fact.id] });
  actions.pickWords([{ passage: 'r#0', start: 4, end: 9 }]);
  expect(store.getState().reading.picked?.facts).toEqual([]);
});
