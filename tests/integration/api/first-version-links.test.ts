import { afterAll, beforeAll, describe, expect, jest, test } from '@jest/globals';
import { keyOf } from '../../../client/address/drawing-code.ts';
import { decodeDrawing } from '../../../client/address/drawing-decode.ts';
import { readDrawing } from '../../../client/address/drawing-link.ts';
import { noticeOf, nowCalled, toldOf } from '../../../client/address/link-changes.ts';
import { pack } from '../../../client/address/packed.ts';
import { parseAddress, selectionIn } from '../../../client/address/url.ts';
import { edgeId, ownId } from '../../../server/graph/ids.ts';
import { type LoadedApi, serveReports } from '../../helpers/loaded.ts';
import { REPORT, SAMPLES } from '../../helpers/reports.ts';

jest.setTimeout(60_000);

let api: LoadedApi;
beforeAll(async () => {
  api = await serveReports([REPORT, ...SAMPLES]);
}, 120_000);
afterAll(() => api.stop());

const CASE = 'case-7-12-organised-crime';
const AWARD = 'award-7-12-written-instruction';
const GIVER = 'official-yuan-jiajun';
/** As the first version computed it. */
const LED = edgeId('LED_TO', CASE, AWARD);

describe('links of the first version', () => {
  test.each([
    [`#select=${CASE}`, `${REPORT}/${CASE}`],
    ['#select=unit-yongkang-psb', `${REPORT}/unit-yongkang-psb`],
    ['#lang=en&select=official-wang-shuangquan&panel=details', `${REPORT}/official-wang-shuangquan`],
    // Kept together with the other report's, under the id that was judged first.
    ['#select=unit-yunzhan-psb', 'sample-2023/unit-yunzhan-psb'],
    ['#select=unit-yunzhan-intelligence-office', 'sample-2024/unit-yunzhan-data-analysis-centre'],
  ])('%s selects what it meant', async (link, now) => {
    const named = selectionIn(parseAddress(link));
    const ids = 'id' in named ? named.id : '';
    const answer = await api.call('graph', { ids });
    expect([answer.missing, answer.ambiguous]).toEqual([[], []]);
    const changes = { ...answer, gone: 0, fresh: [] };
    expect(nowCalled(named, changes)).toMatchObject({ id: now });
    expect((await api.call('node', { id: ids })).id).toBe(now);
  });

  test('an edge opens its words, and nothing is said of ids that are only spelt otherwise', async () => {
    const { edge, statements, merged } = await api.call('evidence', { id: LED });
    expect(edge.id).toBe(edgeId('LED_TO', `${REPORT}/${CASE}`, `${REPORT}/${AWARD}`));
    expect(statements.length).toBeGreaterThan(0);
    const told = toldOf({
      merged,
      moved: [{ id: LED, into: edge.id }],
      ambiguous: [],
      missing: [],
      gone: 0,
      fresh: [],
    });
    expect(noticeOf(told)).toEqual({ type: 'none' });
  });

  test('every edge is found under the id that it had, but where that stood for two', async () => {
    const { edges } = await api.call('reportStatements', { id: REPORT });
    expect(edges.length).toBeGreaterThan(300);
    const old = edges.map(({ type, from, to }) => edgeId(type, ownId(from), ownId(to)));
    for (let at = 0; at < old.length; at += 50) {
      const answer = await api.call('graph', { ids: old.slice(at, at + 50).join() });
      expect([answer.missing, answer.ambiguous]).toEqual([[], []]);
    }
  });

  test('a picture shows the nodes, places and edges that it held, and no others', async () => {
    const nodes = [CASE, AWARD, GIVER];
    const edges = [LED, edgeId('ISSUED', GIVER, AWARD)];
    const code = {
      nodes,
      places: [0, 0, 100, 0, 200, 0],
      edges: keyOf(LED),
      others: edges.slice(1).map(keyOf).join(''),
      layout: 'story',
      hidden: [],
      pinned: [0],
    };
    const read = await readDrawing(`1.${await pack(JSON.stringify(code))}`);
    if (read.type !== 'read') throw new Error(read.type);
    const now = await api.call('graph', { ids: nodes.join() });
    const { drawing, changes } = decodeDrawing(read.code, now, [LED]);
    const [first, second, third] = nodes.map((id) => `${REPORT}/${id}`);
    expect([...drawing.nodes.keys()]).toEqual([first, second, third]);
    expect(drawing.positions.get(second ?? '')).toEqual({ x: 100, y: 0 });
    expect(drawing.pinned).toEqual(new Set([first]));
    expect([...drawing.edges.keys()]).toEqual([edgeId('LED_TO', first ?? '', second ?? '')]);
    expect(noticeOf(toldOf(changes))).toEqual({ type: 'none' });
  });
});
