import { expect, test } from '@jest/globals';
import { createExplorer } from '../../../client/actions/store.ts';
import { changesIn, noticeOf, nowCalled } from '../../../client/address/link-changes.ts';
import { createClient } from '../../../client/api/client.ts';
import { edge, fragment } from './build.ts';

const former = edge('case-a', 'LED_TO', 'award-a');
const today = edge('case-b', 'LED_TO', 'award-a');
const other = edge('official-x', 'ISSUED', 'award-a');
const gone = edge('official-y', 'ISSUED', 'award-a');
const merged = [{ id: 'case-a', into: 'case-b' }];
const moved = [
  { id: former.id, into: today.id },
  { id: edge('case-a', 'LED_TO', 'award-b').id, into: edge('case-b', 'LED_TO', 'award-b').id },
];

test('of what has moved, that which was named is told; nodes and edges that are gone are told apart', () => {
  const changes = changesIn({ merged, moved, ambiguous: [], missing: ['official-y', gone.id] }, [
    former.id,
    gone.id,
  ]);
  expect(changes).toEqual({
    merged,
    moved: moved.slice(0, 1),
    ambiguous: [],
    missing: ['official-y'],
    gone: 1,
    fresh: [],
  });
  expect(noticeOf(changes).type).toBe('drift');
  const same = changesIn({ merged: [], moved: [], ambiguous: [], missing: [] }, [today.id]);
  expect(noticeOf(same)).toEqual({ type: 'none' });
});

test('a selection of nodes and edges follows both', () => {
  const changes = { merged, moved, ambiguous: [], missing: [], gone: 0, fresh: [] };
  expect(nowCalled({ type: 'edge', id: former.id }, changes)).toEqual({ type: 'edge', id: today.id });
  expect(nowCalled({ type: 'node', id: 'case-a' }, changes)).toEqual({ type: 'node', id: 'case-b' });
  const ids = (...ids: string[]) => new Set(ids);
  expect(
    nowCalled({ type: 'several', nodes: ids('case-a', 'award-a'), edges: ids(former.id, other.id) }, changes),
  ).toEqual({ type: 'several', nodes: ids('case-b', 'award-a'), edges: ids(today.id, other.id) });
});

/** The real store on a service in which `case-a` is now part of `case-b`. */
function explorer() {
  const said = { code: 'not-found', message: 'none', message_zh: '没有' };
  return createExplorer(
    createClient(async (path) => {
      const url = new URL(path, 'http://page');
      if (url.pathname !== '/api/graph') return Response.json({ errors: [said] }, { status: 404 });
      const ids = url.searchParams.get('ids')?.split(',') ?? [];
      const isFormer = ids.includes(former.id);
      return Response.json({
        ...fragment(...(isFormer || ids.includes('case-b') ? [today] : []), other),
        missing: ids.filter((id) => id === gone.id),
        merged: isFormer ? merged : [],
        moved: isFormer ? moved.slice(0, 1) : [],
        ambiguous: [],
        truncated: false,
      });
    }),
    { language: 'en', theme: 'light' },
  );
}

test('a link to an edge opens the edge that stands there now, and says so', async () => {
  const { store, actions } = explorer();
  await actions.openAddress({ view: 'graph', select: former.id });
  const { selection, notice, edges } = store.getState();
  expect(selection).toEqual({ type: 'edge', id: today.id });
  expect(edges.has(today.id)).toBe(true);
  expect(notice).toEqual({
    type: 'drift',
    changes: { merged, moved: moved.slice(0, 1), ambiguous: [], missing: [], gone: 0, fresh: [] },
  });
});

test('a link to several opens those that are there now, and says which have moved and how many are gone', async () => {
  const { store, actions } = explorer();
  await actions.openAddress({ view: 'graph', select: `official-x,${former.id},${gone.id}` });
  const { selection, notice } = store.getState();
  expect(selection).toEqual({
    type: 'several',
    nodes: new Set(['official-x']),
    edges: new Set([today.id]),
  });
  expect(notice).toMatchObject({ type: 'drift', changes: { merged, moved: moved.slice(0, 1), gone: 1 } });
});

test('a link to an edge that is nowhere says that it is gone', async () => {
  const { store, actions } = explorer();
  await actions.openAddress({ view: 'graph', select: gone.id });
  expect(store.getState().notice).toMatchObject({ type: 'drift', changes: { gone: 1, moved: [] } });
});
