import type { CollectionReturnValue, Core, SingularElementReturnValue } from 'cytoscape';
import type { Scene } from './scene.ts';

/** Past this many elements pointing at one highlights what is around it and leaves the rest: dimming all would cost frames. */
const MANY_ELEMENTS = 400;

const STYLE_CLASSES = ['picked', 'dimmed', 'highlighted', 'glanced'] as const;

/** Whether so much is on the canvas that dimming all but a few costs frames. */
export const isTooLargeToDim = (cy: Core) => cy.elements().length > MANY_ELEMENTS;

/** Marks what is selected; of a selection of several, everything else steps back. */
export function showSelection(
  cy: Core,
  { selection, edges, glanced }: Pick<Scene, 'selection' | 'edges' | 'glanced'>,
) {
  cy.batch(() => {
    // Cytoscape computes the style anew of all that is asked to lose a class, whether it had it or not.
    const marked = cy.elements().filter((each) => STYLE_CLASSES.some((name) => each.hasClass(name)));
    if (marked.nonempty()) marked.removeClass(STYLE_CLASSES.join(' '));
    if (glanced !== null) cy.getElementById(glanced).addClass('highlighted glanced');
    if (selection.type === 'facts') {
      const isShown = (id: string) =>
        edges.get(id)?.statements.some((fact) => selection.ids.includes(fact)) ?? false;
      const isAbout = (id: string) => selection.nodes?.has(id) ?? false;
      const picked = cy.elements().filter((each) => isShown(each.id()) || isAbout(each.id()));
      picked.addClass('picked');
      if (picked.nonempty()) stepBack(cy, picked.union(picked.edges().connectedNodes()), 'dimmed');
    } else if (selection.type === 'node' || selection.type === 'edge') {
      cy.getElementById(selection.id).addClass('picked');
      cy.getElementById(selection.id).filter('node').connectedEdges().addClass('highlighted');
    } else if (selection.type === 'several') {
      const ids = [...selection.nodes, ...selection.edges];
      const picked = ids.reduce((all, id) => all.merge(cy.getElementById(id)), cy.collection());
      picked.addClass('picked');
      const nodes = picked.nodes();
      stepBack(cy, picked.union(picked.edges().connectedNodes()).union(nodes.edgesWith(nodes)), 'dimmed');
    }
  });
}

/** Highlights what is around the element and dims the rest, but for what is selected. */
export function showHover(cy: Core, target: SingularElementReturnValue) {
  const own = cy.collection().union(target);
  const near = own.nodes().closedNeighborhood().union(own.edges()).union(own.edges().connectedNodes());
  const keep = near.union(cy.$('.picked').closedNeighborhood()).union(cy.$('edge.picked').connectedNodes());
  cy.batch(() => {
    if (!isTooLargeToDim(cy)) stepBack(cy, keep, 'dimmed');
    near.edges().addClass('highlighted');
  });
}

const stepBack = (cy: Core, keep: CollectionReturnValue, classes: string) =>
  cy.elements().not('.caption').not(keep).addClass(classes);
