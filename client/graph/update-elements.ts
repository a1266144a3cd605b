import type { Core } from 'cytoscape';
import { elementsOf } from './elements.ts';
import type { Scene } from './scene.ts';

/** Brings Cytoscape's elements from the scene before to this one; only what differs is touched. False when nothing did. */
export function updateElements(cy: Core, before: Scene | undefined, scene: Scene): boolean {
  if (before !== undefined && !differs(before, scene)) return false;
  const wanted = elementsOf(scene);
  cy.batch(() => {
    cy.elements()
      .filter((element) => !wanted.has(element.id()))
      .remove();
    const added = [...wanted.values()].filter(({ data }) => cy.getElementById(data.id ?? '').empty());
    // Nodes first: Cytoscape refuses an edge whose ends are not there yet.
    cy.add(added.filter(({ group }) => group === 'nodes'));
    cy.add(added.filter(({ group }) => group === 'edges'));
    for (const [id, { data, classes, position }] of wanted) {
      const element = cy.getElementById(id);
      element.data(data);
      element.classes(Array.isArray(classes) ? classes : []);
      const node = element.filter('node');
      if (position === undefined || node.empty() || node.grabbed()) continue;
      const { x, y } = node.position();
      if (x !== position.x || y !== position.y) node.position(position);
    }
  });
  return true;
}

const differs = (before: Scene, scene: Scene) =>
  before.nodes !== scene.nodes ||
  before.edges !== scene.edges ||
  before.positions !== scene.positions ||
  before.captions !== scene.captions ||
  before.greyed !== scene.greyed ||
  before.pinned !== scene.pinned ||
  before.found !== scene.found ||
  before.language !== scene.language;
