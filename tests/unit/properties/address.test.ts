import { expect, test } from '@jest/globals';
import fc from 'fast-check';
import { DrawingCode, encodeDrawing } from '../../../client/address/drawing-code.ts';
import { decodeDrawing } from '../../../client/address/drawing-decode.ts';
import { readDrawing, writeDrawing } from '../../../client/address/drawing-link.ts';
import { pack, unpack } from '../../../client/address/packed.ts';
import { packQuery, unpackQuery } from '../../../client/address/packed-query.ts';
import {
  type Address,
  addressOf,
  formatAddress,
  parseAddress,
  selectionIn,
} from '../../../client/address/url.ts';
import { hideNodes, pinNodes } from '../../../client/model/canvas-edits.ts';
import { VIEW_IDS } from '../../../client/model/explorer.ts';
import { FACETS } from '../../../client/model/filters.ts';
import { drawingOf } from '../../../client/model/history.ts';
import { initialState } from '../../../client/model/initial-state.ts';
import type { Selection } from '../../../client/model/selection.ts';
import { change, moveNodes, select, showOnly } from '../../../client/model/transitions.ts';
import { anyId, anyIds, anyWhole } from '../../helpers/arbitrary-graph.ts';
import { anyText } from '../../helpers/property.ts';

const digits = fc.array(fc.constantFrom(...'0123456789abcdef'), { minLength: 12, maxLength: 12 });
const anyEdgeId = digits.map((each) => `edge-${each.join('')}`);
const someText = anyText(6).filter((text) => text !== '');
/** Ids of all kinds: words of small letters and digits, joined by the signs that ids have. */
const someIds = fc.stringMatching(/^[a-z0-9]+([-/#.][a-z0-9]+){0,3}(,[a-z0-9]+([-/#.][a-z0-9]+){0,3}){0,2}$/);
const somePacked = fc.stringMatching(/^[0-9]\.[A-Za-z0-9_-]+$/);

const anyAddress = fc
  .record(
    {
      language: fc.constantFrom('zh', 'en'),
      view: fc.constantFrom(...VIEW_IDS),
      select: someIds,
      // Twelve bare digits are a statement's id of the first version, and read as today's.
      statement: someIds.map((ids) => ids.replace(/(?<=^|,)(?=[0-9a-f]{12}(,|$))/g, 's-')),
      report: someIds,
      passage: someIds,
      question: someIds,
      story: fc.array(anyEdgeId, { minLength: 1, maxLength: 4 }),
      query: someText,
      params: someText,
      drawing: somePacked,
    },
    { requiredKeys: ['view'] },
  )
  // Parameters without their statement are not written.
  .map(({ params, ...rest }): Address => (rest.query && params ? { ...rest, params } : rest));

test('a sign that no id has ends an id, whatever follows', () => {
  const ending = fc.constantFrom(...'。，；：！？）】》」”’.)]}>;!? *\n');
  fc.assert(
    fc.property(someIds, ending, anyText(6), (ids, sign, behind) => {
      const link = formatAddress({ view: 'graph', select: ids });
      const read = parseAddress(link + encodeURIComponent(sign + behind.replaceAll(',', '')));
      // A full stop with letters behind it could go on an id.
      if (!/^[.][a-z0-9]/.test(sign + behind)) expect(read.select).toBe(ids);
    }),
  );
});

test('an address is read as it was written', () => {
  fc.assert(
    fc.property(anyAddress, (address) => {
      expect(parseAddress(formatAddress(address))).toEqual(address);
    }),
  );
});

test('any text opens the page, and what is read from it is written and read the same', () => {
  fc.assert(
    fc.property(fc.oneof(anyText(), fc.string(), fc.webFragments()), (text) => {
      const address = parseAddress(text);
      expect(parseAddress(formatAddress(address))).toEqual(address);
      expect(() => selectionIn(address)).not.toThrow();
    }),
  );
});

const anySelection: fc.Arbitrary<Selection> = fc.oneof(
  anyId.map((id): Selection => ({ type: 'node', id })),
  anyEdgeId.map((id): Selection => ({ type: 'edge', id })),
  fc.uniqueArray(fc.nat().map(String), { minLength: 1 }).map((ids): Selection => ({ type: 'facts', ids })),
  fc
    .tuple(fc.uniqueArray(anyId, { minLength: 2 }), fc.uniqueArray(anyEdgeId, { maxLength: 5 }))
    .map(([nodes, edges]): Selection => ({ type: 'several', nodes: new Set(nodes), edges: new Set(edges) })),
  fc.constant<Selection>({ type: 'none' }),
);

test('what is selected is selected again by the address', () => {
  fc.assert(
    fc.property(anySelection, (selection) => {
      const address = addressOf(select(selection)(initialState('zh', 'system')));
      expect(selectionIn(parseAddress(formatAddress(address)))).toEqual(selection);
    }),
  );
});

const anyPlace = fc.record({
  x: fc.double({ min: -5_000, max: 5_000, noNaN: true }),
  y: fc.double({ min: -5_000, max: 5_000, noNaN: true }),
});
const anyFilters = fc
  .tuple(
    fc.array(fc.uniqueArray(anyText(2)), { minLength: FACETS.length, maxLength: FACETS.length }),
    fc.option(
      fc.record({
        from: fc.option(anyText(3)),
        to: fc.option(anyText(3)),
        undated: fc.constantFrom('show', 'hide'),
      }),
    ),
    fc.constantFrom('grey', 'hide'),
  )
  .map(([sets, time, mode]) => ({
    ...initialState('zh', 'system').filters,
    ...Object.fromEntries(FACETS.map((facet, index) => [facet, new Set(sets[index])])),
    time,
    mode,
  }));

const anyDrawn = fc
  .tuple(anyWhole, anyIds, anyIds, fc.array(fc.tuple(anyId, anyPlace)), anyFilters)
  .filter(([picture]) => picture.nodes.length > 0)
  .map(([picture, hidden, pinned, moved, filters]) => ({
    picture,
    state: [
      showOnly(picture, 'story'),
      moveNodes(new Map(moved)),
      hideNodes(hidden),
      pinNodes(pinned, true),
      change({ filters }),
    ].reduce((before, transition) => transition(before), initialState('zh', 'system')),
  }));

/** As a link has it: to the pixel, and without a zero below zero. */
const rounded = <At extends { x: number; y: number }>(at: At): At => ({
  ...at,
  x: Math.round(at.x) + 0,
  y: Math.round(at.y) + 0,
});

test('a link holds the drawing to the pixel', async () => {
  await fc.assert(
    fc.asyncProperty(anyDrawn, async ({ picture, state }) => {
      const read = await readDrawing(await writeDrawing(state));
      if (read.type !== 'read') throw new Error(read.type);
      const drawing = drawingOf(state);
      const { drawing: again, changes } = read.decode(picture, []);
      expect(again).toEqual({
        ...drawing,
        positions: new Map([...drawing.positions].map(([id, at]) => [id, rounded(at)])),
        captions: drawing.captions.map(rounded),
      });
      expect(changes).toEqual({ merged: [], moved: [], ambiguous: [], missing: [], gone: 0, fresh: [] });
    }),
  );
});

test('whatever has become of the store, a drawing is sound: its edges have their ends, its nodes a place', () => {
  const anyMerged = fc.uniqueArray(fc.tuple(anyId, anyId), { selector: ([id]) => id, maxLength: 3 });
  fc.assert(
    fc.property(anyDrawn, anyWhole, anyMerged, ({ state }, now, pairs) => {
      // What was merged is gone from the store, what took it in is there.
      const gone = new Set(pairs.map(([id]) => id));
      const merged = pairs.map(([id, into]) => ({ id, into })).filter(({ into }) => !gone.has(into));
      const code = DrawingCode.parse(encodeDrawing(state, now.edges, state.selection));
      // The server answers with what the code names and what took any of that in, and every edge among these.
      const named = new Set(code.nodes.map((id) => merged.find((each) => each.id === id)?.into ?? id));
      const nodes = now.nodes.filter(({ id }) => named.has(id) && !gone.has(id));
      const there = new Set(nodes.map(({ id }) => id));
      const edges = now.edges.filter(({ from, to }) => there.has(from) && there.has(to));
      const { drawing } = decodeDrawing(code, { nodes, edges, merged });
      for (const { from, to } of drawing.edges.values())
        expect([drawing.nodes.has(from), drawing.nodes.has(to)]).toEqual([true, true]);
      expect([...drawing.positions.keys()]).toEqual([...drawing.nodes.keys()]);
      for (const id of [...drawing.hidden, ...drawing.pinned]) expect(drawing.nodes.has(id)).toBe(true);
    }),
  );
});

test('a packed text is unpacked as it was', async () => {
  await fc.assert(
    fc.asyncProperty(anyText(200), async (text) => {
      expect(await unpack(await pack(text))).toBe(text);
      if (!text.startsWith('~')) expect(await unpackQuery(await packQuery(text))).toBe(text);
    }),
  );
});

test('a damaged link never throws', async () => {
  const anyBytes = fc.uint8Array({ maxLength: 60 }).map((bytes) => Buffer.from(bytes).toString('base64url'));
  const anyPacked = fc.oneof(
    anyText(),
    anyBytes,
    fc.json().map((json) => pack(json)),
    anyCut(),
  );
  await fc.assert(
    fc.asyncProperty(anyPacked, fc.constantFrom('', '1.', '2.', '~'), async (packed, before) => {
      const text = before + (await packed);
      expect(['read', 'damaged', 'newer']).toContain((await readDrawing(text)).type);
      const query = await unpackQuery(text);
      expect(query === undefined || typeof query === 'string').toBe(true);
    }),
  );
});

/** A link of which something at the end was lost or changed on the way. */
function anyCut(): fc.Arbitrary<Promise<string>> {
  return fc.tuple(anyDrawn, fc.nat(), anyText(2)).map(async ([{ state }, length, tail]) => {
    const [, packed = ''] = (await writeDrawing(state)).split('.');
    return packed.slice(0, length % packed.length) + tail;
  });
}
