import { expect, test } from '@jest/globals';
import { renderToStaticMarkup } from 'react-dom/server';
import { createStore } from 'zustand/vanilla';
import { createExplorer } from '../../../client/actions/store.ts';
import { createClient } from '../../../client/api/client.ts';
import { ExplorerContext } from '../../../client/components/explorer-context.ts';
import { Name } from '../../../client/components/Said.tsx';
import { NamesakesAmong, ToldApart } from '../../../client/components/ToldApart.tsx';
import { whatTellsApart } from '../../../client/model/told-apart.ts';
import type { Language } from '../../../client/words/language.ts';
import { homonymsIn } from '../../../server/contract/homonyms.ts';
import { node } from './build.ts';
import { report } from './figures/build-figure.ts';
// The store imports these two side by side when they are needed, which Jest's own loader does not bear.
import '../../../client/cite/account.ts';
import '../../../client/cite/gaps.ts';

const reports = [
  report('east', { title_zh: '东河报道', title_en: 'East', period: '2021' }),
  report('west', { title_zh: '西山报道', title_en: 'West', period: '2022' }),
  report('north', { title_zh: '北原报道', title_en: 'North', period: '2023' }),
];
const east = node('official-a', { name_zh: '张伟', name_en: 'Zhang Wei', reports: ['east'] });
const west = node('official-b', { name_zh: '章威', name_en: 'zhang wei', reports: ['west'] });
const other = node('official-c', { name_zh: '李磊', name_en: 'Li Lei', reports: ['west'] });

test('a name in either language is enough; one node twice and an empty name are no namesakes', () => {
  expect([...homonymsIn([east, west, other])]).toEqual([east.id, west.id]);
  expect([...homonymsIn([east, east, other])]).toEqual([]);
  const [one, two] = ['x', 'y'].map((id) => node(id, { name_zh: id, name_en: '' }));
  expect([...homonymsIn([one ?? east, two ?? west])]).toEqual([]);
});

test('post and reports tell them apart, in the language of the page; with one report the post alone', () => {
  const mayor = { ...east, context_zh: '东河市市长', context_en: 'Mayor of Donghe' };
  expect(whatTellsApart(mayor, reports, 'zh')).toBe('东河市市长 · 东河报道 2021');
  expect(whatTellsApart(mayor, reports, 'en')).toBe('Mayor of Donghe · East 2021');
  expect(whatTellsApart(mayor, reports.slice(0, 1), 'zh')).toBe('东河市市长');
  const often = { reports: ['east', 'west', 'north'] };
  expect(whatTellsApart(often, reports, 'en')).toBe('East 2021; West 2022…');
});

/** The rows of a list, as they are read, with these nodes on the canvas. */
function rows(listed: readonly (typeof east)[], drawn: readonly (typeof east)[], language: Language = 'zh') {
  const explorer = createExplorer(createClient(fetch), { language, theme: 'light' });
  const state = {
    ...explorer.store.getState(),
    nodes: new Map(drawn.map((each) => [each.id, each])),
  };
  const answers = {
    ...state.answers,
    reports: { type: 'loaded' as const, value: { reports, total: reports.length, next: null } },
  };
  const store = createStore(() => ({ ...state, answers }));
  const html = renderToStaticMarkup(
    <ExplorerContext value={{ ...explorer, store }}>
      <NamesakesAmong nodes={listed}>
        {listed.map((each) => (
          <li key={each.id}>
            <Name of={each} />
            <ToldApart node={each} />
          </li>
        ))}
      </NamesakesAmong>
    </ExplorerContext>,
  );
  return html.split('</li>').flatMap(
    (row) =>
      row
        .replace(/<[^>]*>/g, ' ')
        .replace(/\s+/g, ' ')
        .trim() || [],
  );
}

test('rows of one name say which report they are of, a row without a namesake stays as it is', () => {
  expect(rows([east, west, other], [])).toEqual(['张伟 东河报道 2021', '章威 西山报道 2022', '李磊']);
  expect(rows([east, west], [], 'en')).toEqual(['Zhang Wei East 2021', 'zhang wei West 2022']);
});

test('a row alone is told from its namesake on the canvas', () => {
  expect(rows([east], [east, other])).toEqual(['张伟']);
  expect(rows([east], [east, west])).toEqual(['张伟 东河报道 2021']);
});
