import { deflateRawSync } from 'node:zlib';
import { expect, test } from '@jest/globals';
import { DrawingCode, encodeDrawing } from '../../../client/address/drawing-code.ts';
import { decodeDrawing, type Now } from '../../../client/address/drawing-decode.ts';
import { readDrawing, writeDrawing } from '../../../client/address/drawing-link.ts';
import { pack, unpack } from '../../../client/address/packed.ts';
import { drawingOf } from '../../../client/model/history.ts';
import { initialState } from '../../../client/model/initial-state.ts';
import type { Selection } from '../../../client/model/selection.ts';
import { change, moveNodes, showOnly } from '../../../client/model/transitions.ts';
import { edge, fragment, node } from './build.ts';

const led = edge('case-a', 'LED_TO', 'award-a');
const issued = edge('official-x', 'ISSUED', 'award-a');
const received = edge('unit-u', 'RECEIVED', 'award-a');
const picture = fragment(led, issued);
const start = showOnly(picture, 'story')(initialState('zh', 'system'));
const filters = {
  ...start.filters,
  labels: new Set(['Award']),
  time: { from: '2021', to: null, undated: 'show' },
  mode: 'hide',
} as const;
const drawn = [
  moveNodes(new Map([['case-a', { x: -7.4, y: 8.6 }]])),
  change({ hidden: new Set(['official-x']), pinned: new Set(['case-a']), filters }),
].reduce((state, transition) => transition(state), start);

const decode = (code: ReturnType<typeof encodeDrawing>, now: Now = picture) =>
  decodeDrawing(DrawingCode.parse(JSON.parse(JSON.stringify(code))), now);

test('a link holds the drawing, with positions rounded to a pixel', async () => {
  const read = await readDrawing(await writeDrawing(drawn));
  expect(read.type).toBe('read');
  const { drawing, changes } = decodeDrawing(DrawingCode.parse(read.type === 'read' && read.code), picture);
  const positions = new Map(drawn.positions).set('case-a', { x: -7, y: 9 });
  expect(drawing).toEqual({ ...drawingOf(drawn), positions });
  expect(changes).toEqual({ merged: [], moved: [], ambiguous: [], missing: [], gone: 0, fresh: [] });
});

test('a picture of a hundred nodes makes a link of less than four kilobytes', async () => {
  const edges = Array.from({ length: 99 }, (_, n) =>
    edge('unit-public-security-bureau', 'RUNS', `program-community-patrol-of-district-${n}`),
  );
  const state = showOnly(fragment(...edges), 'story')(initialState('zh', 'system'));
  expect((await writeDrawing(state)).length).toBeLessThan(4000);
});

test('what is no longer in the store is told and left out; its places in the list stay those of the others', () => {
  const now = { nodes: picture.nodes.filter(({ id }) => id !== 'case-a'), edges: [issued] };
  const { drawing, changes } = decode(encodeDrawing(drawn), now);
  expect(changes).toEqual({ merged: [], moved: [], ambiguous: [], missing: ['case-a'], gone: 1, fresh: [] });
  expect([...drawing.nodes.keys()].sort()).toEqual(['award-a', 'official-x']);
  expect([drawing.hidden, drawing.pinned]).toEqual([new Set(['official-x']), new Set()]);
  expect(drawing.positions.get('official-x')).toEqual(drawn.positions.get('official-x'));
});

test('a node that is now part of another lends it its place and its edges, and this is told', () => {
  const ledNow = edge('case-b', 'LED_TO', 'award-a');
  const now = fragment(ledNow, issued);
  const merged = [{ id: 'case-a', into: 'case-b' }];
  const moved = [{ id: led.id, into: ledNow.id }];
  const { drawing, changes } = decode(encodeDrawing(drawn), { ...now, merged, moved });
  expect(changes).toEqual({ merged, moved: [], ambiguous: [], missing: [], gone: 0, fresh: [] });
  expect(new Set(drawing.nodes.keys())).toEqual(new Set(['case-b', 'award-a', 'official-x']));
  expect(drawing.edges.size).toBe(2);
  expect(drawing.positions.get('case-b')).toEqual({ x: -7, y: 9 });
  expect(drawing.pinned).toEqual(new Set(['case-b']));
});

test('edges that a link selects are followed to what took in one of their ends, and this is told', () => {
  const ledNow = edge('case-b', 'LED_TO', 'award-a');
  const now = {
    ...fragment(ledNow, issued),
    merged: [{ id: 'case-a', into: 'case-b' }],
    moved: [{ id: led.id, into: ledNow.id }],
  };
  const selected: Selection = { type: 'several', nodes: new Set(), edges: new Set([led.id, issued.id]) };
  const packed = decodeDrawing(DrawingCode.parse(encodeDrawing(drawn, undefined, selected)), now);
  expect(packed.selected).toEqual({ ...selected, edges: new Set([ledNow.id, issued.id]) });
  expect(packed.changes).toMatchObject({ moved: now.moved, gone: 0 });
  const readable = decodeDrawing(DrawingCode.parse(encodeDrawing(drawn)), now, [led.id, issued.id]);
  expect(readable.changes.moved).toEqual(now.moved);
});

test('an edge that went with the merging of its ends is told as gone', () => {
  const joined = edge('official-x', 'SUPPORTED', 'case-a');
  const code = encodeDrawing(showOnly(fragment(led, joined), 'story')(drawn));
  const merged = [{ id: 'official-x', into: 'case-a' }];
  expect(decode(code, { ...fragment(led), merged, moved: [] }).changes).toMatchObject({ merged, gone: 1 });
});

test('an edge that was known and not drawn is not new under the id that it has now', () => {
  const known = edge('official-x', 'SUPPORTED', 'case-a');
  const known2 = edge('official-y', 'SUPPORTED', 'case-a');
  const now = { ...fragment(led, issued, known2), moved: [{ id: known.id, into: known2.id }] };
  expect(decode(encodeDrawing(start, [led, issued, known]), now).changes.fresh).toEqual([]);
});

test('where a node and the one that took it in were both drawn, this stays where it stood', () => {
  const both = showOnly(
    fragment(led, edge('case-b', 'LED_TO', 'award-a')),
    'story',
  )(initialState('zh', 'system'));
  const now = fragment(edge('case-b', 'LED_TO', 'award-a'));
  const { drawing } = decode(encodeDrawing(both), { ...now, merged: [{ id: 'case-a', into: 'case-b' }] });
  const { x = 0, y = 0 } = both.positions.get('case-b') ?? {};
  expect(drawing.positions.get('case-b')).toEqual({ x: Math.round(x), y: Math.round(y) });
  expect(drawing.nodes.size).toBe(2);
});

test('an edge that is gone between nodes that are there is counted', () => {
  expect(decode(encodeDrawing(start), { ...picture, edges: [led] }).changes.gone).toBe(1);
});

test('an edge that was known and not drawn is not drawn; one that is new is told', () => {
  const posted = edge('official-x', 'SUPPORTED', 'case-a');
  const fresh = edge('case-a', 'TARGETS', 'official-x');
  const code = encodeDrawing(start, [led, issued, posted]);
  const { drawing, changes } = decode(code, { ...picture, edges: [led, issued, posted, fresh] });
  expect([...drawing.edges.keys()]).toEqual([led.id, issued.id]);
  expect(changes.fresh).toEqual([fresh]);
});

test('a link that does not say what was known claims nothing to be new', () => {
  const now = { nodes: picture.nodes, edges: [led, issued, received] };
  expect(decode(encodeDrawing(start), now).changes.fresh).toEqual([]);
});

test('a long selection of several goes into the packed part, a short one does not', async () => {
  const ids = Array.from({ length: 80 }, (_, n) => `unit-of-a-long-name-${n}`);
  const nodes = ids.map((id) => node(id));
  const selecting = (count: number): Selection => ({
    type: 'several',
    nodes: new Set(ids.slice(0, count)),
    edges: new Set(),
  });
  const state = showOnly({ nodes, edges: [] }, 'story')(initialState('zh', 'system'));
  for (const [count, packed] of [
    [3, { type: 'none' }],
    [80, selecting(80)],
  ] as const) {
    const read = await readDrawing(await writeDrawing({ ...state, selection: selecting(count) }));
    const code = DrawingCode.parse(read.type === 'read' && read.code);
    expect(decodeDrawing(code, { nodes, edges: [] }).selected).toEqual(packed);
  }
});

const valid = encodeDrawing(start);
const packedOf = async (value: unknown) => `1.${await pack(JSON.stringify(value))}`;

test.each([
  ['cut short', async () => (await writeDrawing(start)).slice(0, -9)],
  ['without a version', async () => pack(JSON.stringify(valid))],
  ['not base64', async () => '1.%%%'],
  ['empty', async () => '1.'],
  ['no DEFLATE', async () => '1.AAAA'],
  ['no JSON', async () => `1.${await pack('{')}`],
  ['of an unknown layout', () => packedOf({ ...valid, layout: 'spiral' })],
  ['of no nodes', () => packedOf({ ...valid, nodes: [] })],
  ['of ids that are none', () => packedOf({ ...valid, nodes: ['<script>'] })],
  ['of places beyond all', () => packedOf({ ...valid, places: [1e9, 0] })],
  [
    'of a heading without words',
    () => packedOf({ ...valid, captions: [{ id: 'c', kind: 'heading', word: 'toString', x: 0, y: 0 }] }),
  ],
])('a link %s is damaged, and that is all', async (_, link) => {
  expect(await readDrawing(await link())).toEqual({ type: 'damaged' });
});

test('a link of a newer version is told as such', async () => {
  expect(await readDrawing(`2.${await pack('{}')}`)).toEqual({ type: 'newer' });
});

test('a bomb is not unpacked', async () => {
  const bomb = deflateRawSync(Buffer.alloc(50_000_000, 'a')).toString('base64url');
  const before = process.memoryUsage().rss;
  expect(await unpack(bomb)).toBeUndefined();
  expect(process.memoryUsage().rss - before).toBeLessThan(40_000_000);
});

test('packed text comes back as it was', async () => {
  const text = `永康市公安局 ${'🙂'.repeat(40_000)}`;
  expect(await unpack(await pack(text))).toBe(text);
});
