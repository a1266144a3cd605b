import { expect, test } from '@jest/globals';
import { createExplorer } from '../../../client/actions/store.ts';
import { createClient } from '../../../client/api/client.ts';
// The store imports these two side by side when they are needed, which Jest's own loader does not bear.
import '../../../client/cite/account.ts';
import '../../../client/cite/gaps.ts';
import { edge, fragment, node, story } from './build.ts';

type Answerer = (url: URL) => { readonly status?: number; readonly body: unknown; readonly afterMs?: number };

/** The real store and client on a server that answers as told. */
function explorerOn(answer: Answerer) {
  const fetch = (path: string, init: RequestInit) =>
    new Promise<Response>((resolve, reject) => {
      const { status = 200, body, afterMs = 0 } = answer(new URL(path, 'http://page'));
      init.signal?.addEventListener('abort', () => reject(init.signal?.reason));
      setTimeout(() => resolve(Response.json(body, { status })), afterMs);
    });
  return createExplorer(createClient(fetch), { language: 'en', theme: 'light' });
}

const hit = (id: string) => ({ ...node(id), matched: id });
const settled = (ms = 0) => new Promise((resolve) => setTimeout(resolve, ms));

test('a late answer to an older search does not replace the newer', async () => {
  const { store, actions } = explorerOn((url) => ({
    body: { hits: [hit(`case-${url.searchParams.get('q')}`)], truncated: false },
    afterMs: url.searchParams.get('q') === 'slow' ? 30 : 5,
  }));
  actions.search('slow');
  actions.search('fast');
  await settled(60);
  const { search } = store.getState().answers;
  expect(search.type === 'loaded' && search.value.hits.map(({ id }) => id)).toEqual(['case-fast']);
});

test('what was found for other words is gone before these are asked for, and what still comes of it is not taken', async () => {
  const { store, actions } = explorerOn(() => ({ body: { hits: [hit('case-a')], truncated: false } }));
  const search = () => store.getState().answers.search.type;
  actions.search('a');
  await settled(20);
  expect(search()).toBe('loaded');
  actions.search('a');
  actions.awaitSearch('b');
  await settled(20);
  expect(search()).toBe('loading');
  actions.awaitSearch(' ');
  expect(search()).toBe('idle');
});

test('the first view is the cases with awards, givers and posts, and not who received', async () => {
  const stories = [story('program-p', 'award-p'), story('case-a', 'award-a', 'official-x', 'position-p')];
  const { store, actions } = explorerOn(() => ({
    body: { stories, others: [], caused: stories.length, total: stories.length, next: null },
  }));
  await actions.showFirstView();
  expect([...store.getState().nodes.keys()].sort()).toEqual([
    'award-a',
    'case-a',
    'official-x',
    'position-p',
  ]);
});

test('a story of which no edge can be read says why, and is none', async () => {
  const { store, actions } = explorerOn(() => ({
    status: 503,
    body: { errors: [{ code: 'database-unavailable', message: 'away', message_zh: '不可用' }] },
  }));
  actions.openStory(['edge-1']);
  await settled(20);
  expect(store.getState().story).toMatchObject({ account: { type: 'failed', error: { status: 503 } } });
});

test('the first view does not replace what was opened before it came; asked for, it does', async () => {
  const stories = [story('case-a', 'award-a', 'official-x', 'position-p')];
  const { store, actions } = explorerOn(() => ({
    body: { stories, others: [], caused: stories.length, total: stories.length, next: null },
  }));
  const coming = actions.showFirstView();
  actions.addToCanvas({ nodes: [node('case-b')], edges: [] });
  await coming;
  expect([...store.getState().nodes.keys()]).toEqual(['case-b']);
  await actions.showFirstView();
  expect(store.getState().nodes.has('case-a')).toBe(true);
  expect(store.getState().nodes.has('case-b')).toBe(false);
});

test('where no case was commended, the first view tells other stories', async () => {
  const stories = [story('program-p', 'award-p')];
  const { store, actions } = explorerOn(() => ({
    body: { stories, others: [], caused: stories.length, total: stories.length, next: null },
  }));
  await actions.showFirstView();
  expect(store.getState().nodes.has('program-p')).toBe(true);
});

test('an error answer is shown in both languages', async () => {
  const errors = [{ code: 'not-found', message: 'There is no such node.', message_zh: '没有这个点。' }];
  const { store, actions } = explorerOn(() => ({ status: 404, body: { errors } }));
  await actions.expand({ id: 'case-a' });
  expect(store.getState().notice).toEqual({
    type: 'failed',
    said: { en: 'There is no such node.', zh: '没有这个点。' },
  });
});

test('an answer of another shape is an error, not a crash', async () => {
  const { store, actions } = explorerOn(() => ({ body: { stories: 'many' } }));
  await actions.showFirstView();
  const { stories } = store.getState().answers;
  expect(stories.type === 'failed' && stories.error.code).toBe('bad_answer');
});

test('ids are escaped in paths, and other fields go into the query', async () => {
  const asked: string[] = [];
  const { actions } = explorerOn((url) => {
    asked.push(url.pathname + url.search);
    return { status: 404, body: { errors: [{ code: 'x', message: 'x' }] } };
  });
  await actions.openNode('r#16');
  await actions.expand({ id: 'r#16', type: 'DEPICTS', direction: 'out' });
  expect(asked).toEqual(['/api/graph?ids=r%2316', '/api/nodes/r%2316']);
});

/** A store that has `case-a` and so many others on the canvas, and what its next expansion asks. */
async function expandBeside(count: number) {
  const asked: { readonly method: string | undefined; readonly url: URL; readonly body: unknown }[] = [];
  const found = edge('case-a', 'LED_TO', 'award-a');
  const joining = [edge('official-0', 'ISSUED', 'award-a'), edge('official-elsewhere', 'ISSUED', 'award-a')];
  const details = {
    ...node('case-a'),
    aliases_zh: [],
    aliases_en: [],
    merged_ids: [],
    status_zh: null,
    status_en: null,
    level: null,
    authorities: [],
    note: null,
    mentions: [],
    mention_count: 0,
    neighbours: [{ type: 'LED_TO', direction: 'out', label: 'Award', count: 1 }],
    statements: 1,
    observations: 0,
  };
  const fetch = async (path: string, { method, body }: RequestInit) => {
    asked.push({ method, url: new URL(path, 'http://page'), body: body && JSON.parse(String(body)) });
    const around = { ...fragment(found), among: joining, truncated: false, total: 1, next: null };
    return Response.json(path.includes('/neighbours') ? around : details);
  };
  const { store, actions } = createExplorer(createClient(fetch), { language: 'en', theme: 'light' });
  const others = Array.from({ length: count }, (_, n) => node(`official-${n}`));
  actions.addToCanvas({ nodes: [node('case-a'), ...others], edges: [] });
  await actions.expand({ id: 'case-a' });
  return { asked, drawn: [...store.getState().edges.keys()], found, joining };
}

test('an expansion asks how many there are, then for the few of each kind with the edges to what is drawn', async () => {
  const { asked, drawn, found, joining } = await expandBeside(2);
  expect(asked.map(({ method, url }) => [method, url.pathname, url.searchParams.get('among')])).toEqual([
    ['GET', '/api/nodes/case-a', null],
    ['GET', '/api/nodes/case-a/neighbours', 'case-a,official-0,official-1'],
  ]);
  expect(drawn).toEqual([found.id, joining[0]?.id]);
});

test('a node is opened by one request, which also brings the edges to what is drawn', async () => {
  const asked: URL[] = [];
  const { store, actions } = explorerOn((url) => {
    asked.push(url);
    const opened = { nodes: [node('award-a')], edges: [edge('case-a', 'LED_TO', 'award-a')] };
    return { body: { ...opened, missing: [], merged: [], moved: [], ambiguous: [], truncated: false } };
  });
  actions.addToCanvas({ nodes: [node('case-a')], edges: [] });
  await actions.openNode('award-a');
  expect(asked.map(String).filter((url) => url.includes('/api/graph'))).toEqual([
    'http://page/api/graph?ids=award-a&among=case-a',
  ]);
  expect(store.getState().edges.size).toBe(1);
});

test('ids too many for an address go in a body', async () => {
  const { asked, drawn } = await expandBeside(500);
  expect(asked.map(({ method, url }) => [method, url.href]).slice(1)).toEqual([
    ['POST', 'http://page/api/nodes/case-a/neighbours'],
  ]);
  expect(asked[1]?.body).toMatchObject({ limit: 1, among: { length: 501 } });
  expect(drawn).toHaveLength(2);
});

test('only work that takes long is told of, and whoever stops it is told so', async () => {
  const seen: number[] = [];
  const { store, actions } = explorerOn((url) => ({
    body: url.pathname.includes('stories') ? { stories: [], others: [], truncated: false } : {},
    afterMs: url.pathname.includes('stories') ? 20 : 5000,
  }));
  store.subscribe(({ busy }) => seen.push(busy));
  await actions.showFirstView();
  expect(seen.some((busy) => busy > 0)).toBe(false);
  const expanding = actions.expand({ id: 'case-a' });
  await settled(600);
  expect(store.getState().busy).toBe(1);
  actions.stepBack();
  await expanding;
  expect(store.getState().busy).toBe(0);
  expect(store.getState().notice).toEqual({ type: 'failed', said: { zh: '已取消。', en: 'Cancelled.' } });
});
