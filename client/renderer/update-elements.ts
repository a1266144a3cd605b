import type { Core, ElementDefinition } from 'cytoscape';
import type { Move } from './animate.ts';
import type { ElementSpec } from './element-spec.ts';
import { BATCH_SIZE } from './motion.ts';
import { pauseDrawing } from './pause-drawing.ts';

export interface Updated {
  /** Whether all is done; otherwise the time was over, and calling again with the same goes on. */
  readonly isDone: boolean;
  readonly moves: readonly Move[];
}

/**
 * Brings Cytoscape's elements from what was drawn to what is wanted. Only what differs is touched; `drawn` is kept in step.
 * Moves are only reported, to be done at once or step by step.
 *
 * @param until time (of performance.now) after which no more is added; what is removed or changed is done in any case.
 */
export function updateElements(
  cy: Core,
  drawn: Map<string, ElementSpec>,
  specs: ReadonlyMap<string, ElementSpec>,
  until: number,
): Updated {
  const moves: Move[] = [];
  const fresh: ElementSpec[] = [];
  pauseDrawing(cy, false); // an earlier scene may have been given up on the way
  cy.batch(() => {
    for (const id of drawn.keys()) {
      if (specs.has(id)) continue;
      // An edge goes with its node.
      cy.getElementById(id).remove();
      drawn.delete(id);
    }
    for (const [id, element] of specs) {
      const before = drawn.get(id);
      if (before === undefined) fresh.push(element);
      else if (change(cy, before, element, moves)) drawn.set(id, element);
    }
  });
  const isDone = add(cy, drawn, fresh, until);
  pauseDrawing(cy, !isDone);
  return { isDone, moves };
}

/** Whether the element is now as wanted; a node that a person holds is left to them. */
function change(
  cy: Core,
  before: ElementSpec,
  { data, classes, position }: ElementSpec,
  moves: Move[],
): boolean {
  const hasMoved = position?.x !== before.position?.x || position?.y !== before.position?.y;
  const hasOther = data !== before.data && Object.keys(data).some((key) => data[key] !== before.data[key]);
  if (!hasOther && classes === before.classes && !hasMoved) return true;
  const element = cy.getElementById(data.id);
  if (hasOther) element.data(data);
  if (classes !== before.classes) element.classes(classes);
  if (!hasMoved || position === undefined) return true;
  if (element.grabbed()) return false;
  const { x, y } = element.position();
  // One that is on its way elsewhere may just be passing here, or not have left yet.
  if (element.animated() || x !== position.x || y !== position.y) moves.push({ id: data.id, to: position });
  return true;
}

/** Nodes come first: Cytoscape refuses an edge whose ends are not there yet. */
function add(
  cy: Core,
  drawn: Map<string, ElementSpec>,
  fresh: readonly ElementSpec[],
  until: number,
): boolean {
  // The very first wait for fonts and for code that has never run: with nine others the page would stand still.
  let [from, size] = [0, 1];
  while (from < fresh.length) {
    if (from > 0 && performance.now() > until) return false;
    const batch = fresh.slice(from, from + size);
    from += size;
    size = Math.min(BATCH_SIZE, 2 * size);
    pauseDrawing(cy, from < fresh.length); // the last batch makes it draw
    const added = cy.add(batch.map(definitionOf));
    // Left alone, Cytoscape computes the styles, labels and curves of all that is new within the next frame.
    if (until !== Infinity) added.forEach((element) => void element.boundingBox());
    for (const element of batch) drawn.set(element.data.id, element);
  }
  return true;
}

const definitionOf = ({ group, data, classes, position }: ElementSpec): ElementDefinition => ({
  group,
  data: { ...data },
  classes,
  ...(position === undefined ? {} : { position: { ...position } }),
  ...(classes.startsWith('caption') ? { selectable: false, grabbable: false } : {}),
});
