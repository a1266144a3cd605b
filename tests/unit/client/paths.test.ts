import { expect, test } from '@jest/globals';
import { withPath } from '../../../client/canvas/path-overlay.ts';
import { asLiteral, asScript } from '../../../client/export/cypher-text.ts';
import { initialState } from '../../../client/model/initial-state.ts';
import { leavePaths, NO_PREVIEW, showPath, stepsOf } from '../../../client/model/paths.ts';
import { showOnly } from '../../../client/model/transitions.ts';
import { edge, fragment, node } from './build.ts';

const led = edge('case-a', 'LED_TO', 'award-a');
const issued = edge('official-x', 'ISSUED', 'award-a');
const path = fragment(led, issued);
const drawn = showOnly(fragment(led), 'story')(initialState('zh', 'system'));
const found = {
  ...drawn,
  paths: {
    type: 'found' as const,
    from: 'case-a',
    to: 'official-x',
    maxHops: 4,
    maxDegree: null,
    without: [],
    ends: [node('case-a'), node('official-x')] as const,
    paths: [path],
    truncated: false,
    at: 0,
    preview: NO_PREVIEW,
    glosses: new Map(),
  },
};

test('a path is walked from its start, whichever way its edges point', () => {
  expect(stepsOf(path, 'case-a').map(({ from, to, forward }) => [from.id, to.id, forward])).toEqual([
    ['case-a', 'award-a', true],
    ['award-a', 'official-x', false],
  ]);
});

test('a path that is shown changes nothing of the drawing, and has a place for what is not drawn', () => {
  const shown = showPath(0)(found);
  expect([shown.nodes, shown.edges, shown.positions]).toEqual([drawn.nodes, drawn.edges, drawn.positions]);
  const { nodes, edges, positions, path } = withPath(shown, shown.paths);
  expect([...nodes.keys()].sort()).toEqual(['award-a', 'case-a', 'official-x']);
  expect([...edges.keys()].sort()).toEqual([led.id, issued.id].sort());
  expect(positions.has('official-x')).toBe(true);
  expect(path.size).toBe(5);
});

test('the overlay is the same value for the same drawing and path, and none when the path is left', () => {
  const shown = showPath(0)(found);
  expect(withPath(shown, shown.paths)).toBe(withPath(shown, shown.paths));
  const left = leavePaths(shown);
  expect(withPath(left, left.paths).nodes).toBe(left.nodes);
});

test.each([
  ["it's", "'it\\'s'"],
  ['a\\b', "'a\\\\b'"],
  [null, 'null'],
  [[1, 'x'], "[1, 'x']"],
  [{ id: 'x' }, "{id: 'x'}"],
])('the parameter %j is written as Cypher', (value, written) => {
  expect(asLiteral(value)).toBe(written);
});

test('a script has its parameters above the statement', () => {
  expect(asScript({ cypher: 'RETURN $id', parameters: { id: 'x', limit: 3 } })).toBe(
    ":param id => 'x';\n:param limit => 3;\nRETURN $id;",
  );
});
