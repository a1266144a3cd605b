import { expect, test } from '@jest/globals';
import fc from 'fast-check';
import {
  collapse,
  hideNodes,
  hideOthers,
  keepNodes,
  pinNodes,
  removeNodes,
  restoreNodes,
} from '../../../client/model/canvas-edits.ts';
import type { ExplorerState } from '../../../client/model/explorer.ts';
import { drawingOf, isSameDrawing, redo, step, undo } from '../../../client/model/history.ts';
import { initialState } from '../../../client/model/initial-state.ts';
import {
  addFragment,
  applyLayout,
  moveNodes,
  select,
  showOnly,
  type Transition,
} from '../../../client/model/transitions.ts';
import { anyFragment, anyId, anyIds, anyWhole } from '../../helpers/arbitrary-graph.ts';

const anyPlace = fc.record({
  x: fc.integer({ min: -900, max: 900 }),
  y: fc.integer({ min: -900, max: 900 }),
});
const edgesIn = (state: ExplorerState) => new Set([...state.edges.keys()].slice(0, 2));

/** A transition that a counterexample calls by its name. */
const edit = <Of>(
  name: string,
  of: fc.Arbitrary<Of>,
  make: (of: Of) => Transition,
): fc.Arbitrary<Transition> =>
  of.map((value) => {
    const transition: Transition = (state) => make(value)(state);
    return Object.assign(transition, { [fc.toStringMethod]: () => `${name} ${fc.stringify(value)}` });
  });

/** What a person may do to the drawing, also to what has just left it. */
const anyEdit: fc.Arbitrary<Transition> = fc.oneof(
  edit('add', fc.tuple(anyFragment, fc.option(anyId, { nil: undefined })), (more) => addFragment(...more)),
  edit('show only', anyFragment, (picture) => showOnly(picture, 'story')),
  edit('remove', anyIds, removeNodes),
  edit('keep', anyIds, keepNodes),
  edit('hide', anyIds, hideNodes),
  edit('hide others', anyIds, hideOthers),
  edit('show again', anyIds, restoreNodes),
  edit('collapse', anyId, collapse),
  edit('pin', anyIds, (ids) => pinNodes(ids, true)),
  edit('unpin', anyIds, (ids) => pinNodes(ids, false)),
  edit('move', fc.array(fc.tuple(anyId, anyPlace)), (moved) => moveNodes(new Map(moved))),
  edit('select', anyId, (id) => select({ type: 'node', id })),
  edit(
    'select several',
    anyIds,
    (nodes) => (state) => select({ type: 'several', nodes, edges: edgesIn(state) })(state),
  ),
  edit('arrange', fc.constant('story' as const), applyLayout),
);

const anyEdits = fc.array(anyEdit, { maxLength: 12 });
const start = (picture: Parameters<typeof showOnly>[0]) =>
  showOnly(picture, 'story')(initialState('zh', 'system'));
const asStep = step({ type: 'filter' });
const run = (state: ExplorerState, edits: readonly Transition[]) =>
  edits.reduce((before, edit) => edit(before), state);

function expectSound({ nodes, edges, positions, hidden, pinned }: ExplorerState): void {
  for (const { from, to } of edges.values()) {
    expect(nodes.has(from)).toBe(true);
    expect(nodes.has(to)).toBe(true);
  }
  expect([...positions.keys()].sort()).toEqual([...nodes.keys()].sort());
  for (const { x, y } of positions.values()) expect([x, y].every(Number.isFinite)).toBe(true);
  for (const id of [...hidden, ...pinned]) expect(nodes.has(id)).toBe(true);
}

test('whatever is done: no edge without its ends, each node one place, nothing hidden or pinned that is not there', () => {
  fc.assert(
    fc.property(anyWhole, anyEdits, (picture, edits) => {
      let state = start(picture);
      expectSound(state);
      for (const edit of edits) {
        state = edit(state);
        expectSound(state);
      }
    }),
  );
});

test('undoing brings the drawing back as it was, redoing what it became', () => {
  fc.assert(
    fc.property(anyWhole, anyEdits, anyEdit, (picture, before, edit) => {
      const state = run(
        start(picture),
        before.map((each) => asStep(each)),
      );
      const done = asStep(edit)(state);
      fc.pre(done.past.length > state.past.length);
      const undone = undo(done);
      expect(drawingOf(undone)).toEqual(drawingOf(state));
      expect(undone.past).toEqual(state.past);
      expect(drawingOf(redo(undone))).toEqual(drawingOf(done));
      expectSound(undone);
    }),
  );
});

test('undone step by step a picture ends where it began, and redone where it was', () => {
  fc.assert(
    fc.property(anyWhole, anyEdits, (picture, edits) => {
      fc.pre(picture.nodes.length > 0);
      const first = start(picture);
      const last = run(
        first,
        edits.map((each) => asStep(each)),
      );
      const times = last.past.map(() => undo);
      const back = run(last, times);
      expect(isSameDrawing(back, first)).toBe(true);
      expect(back.past).toEqual([]);
      expect(
        isSameDrawing(
          run(
            back,
            times.map(() => redo),
          ),
          last,
        ),
      ).toBe(true);
    }),
  );
});

test('what is selected after undoing is on the canvas', () => {
  fc.assert(
    fc.property(anyWhole, anyEdits, (picture, edits) => {
      const done = run(
        start(picture),
        edits.map((each) => asStep(each)),
      );
      fc.pre(done.past.length > 0);
      const { selection, nodes, edges } = undo(done);
      if (selection.type === 'node') expect(nodes.has(selection.id)).toBe(true);
      if (selection.type === 'several') {
        expect([...selection.nodes].filter((id) => !nodes.has(id))).toEqual([]);
        expect([...selection.edges].filter((id) => !edges.has(id))).toEqual([]);
      }
    }),
  );
});

test('adding moves nothing that is there; removing what was added leaves what was there', () => {
  fc.assert(
    fc.property(anyWhole, anyFragment, (picture, more) => {
      const before = start(picture);
      const after = addFragment(more)(before);
      for (const [id, at] of before.positions) expect(after.positions.get(id)).toEqual(at);
      const fresh = new Set([...after.nodes.keys()].filter((id) => !before.nodes.has(id)));
      const left = removeNodes(fresh)(after);
      expect([...left.nodes.keys()]).toEqual([...before.nodes.keys()]);
      expect(left.positions).toEqual(before.positions);
    }),
  );
});

test('hiding and showing again, pinning and unpinning change nothing in the end', () => {
  fc.assert(
    fc.property(anyWhole, anyIds, (picture, ids) => {
      const before = start(picture);
      expect(isSameDrawing(run(before, [hideNodes(ids), restoreNodes(ids)]), before)).toBe(true);
      expect(isSameDrawing(run(before, [pinNodes(ids, true), pinNodes(ids, false)]), before)).toBe(true);
    }),
  );
});
