import { afterEach, expect, test } from '@jest/globals';
import cytoscape from 'cytoscape';
import { NOTHING, type Selection } from '../../../client/model/selection.ts';
import { showHover, showSelection } from '../../../client/renderer/style-classes.ts';

let stop = () => {};
afterEach(() => stop());

/** A hub with a hundred leaves, and which of them had their classes changed since it was last asked. */
function hub() {
  const leaves = Array.from({ length: 100 }, (_, index) => `leaf-${index}`);
  const cy = cytoscape({
    headless: true,
    styleEnabled: true,
    elements: [
      ...['hub', ...leaves].map((id) => ({ data: { id }, classes: 'entity' })),
      ...leaves.map((id) => ({ data: { id: `to-${id}`, source: 'hub', target: id } })),
    ],
  });
  stop = () => cy.destroy(); // else its clock keeps the process alive
  let touched: string[] = [];
  cy.on('class', ({ target }) => touched.push(target.id()));
  return {
    cy,
    pick: (selection: Selection) => showSelection(cy, { selection, edges: new Map(), glanced: null }),
    touched: () => {
      const since = [...new Set(touched)].sort();
      touched = [];
      return since;
    },
  };
}

test('selecting touches what is marked or was, and nothing else', () => {
  const { pick, touched } = hub();
  pick({ type: 'node', id: 'leaf-1' });
  expect(touched()).toEqual(['leaf-1', 'to-leaf-1']);
  pick({ type: 'node', id: 'leaf-2' });
  expect(touched()).toEqual(['leaf-1', 'leaf-2', 'to-leaf-1', 'to-leaf-2']);
  pick(NOTHING);
  expect(touched()).toEqual(['leaf-2', 'to-leaf-2']);
  pick(NOTHING);
  expect(touched()).toEqual([]);
});

test('what stepped back while one pointed comes forward again', () => {
  const { cy, pick } = hub();
  showHover(cy, cy.getElementById('leaf-1'));
  expect(cy.$('.dimmed').length).toBeGreaterThan(100);
  pick(NOTHING);
  expect(cy.$('.dimmed, .highlighted, .picked').length).toBe(0);
});
