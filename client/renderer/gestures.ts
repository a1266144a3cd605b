import type { Core, EdgeSingular, EventObject } from 'cytoscape';
import type { Point } from '../layout/layout.ts';
import type { GraphEvents } from './scene.ts';

/** Milliseconds after a touch in which a browser may still report a mouse that nobody has pressed. */
const ECHO_MS = 700;

/**
 * Hears what a person does to nodes and lines with mouse or finger. Ends with Cytoscape.
 *
 * @param edgeAt the line at a place, in pixels of the canvas, where Cytoscape itself has found nothing.
 */
export function hearGestures(cy: Core, events: GraphEvents, edgeAt: (at: Point) => EdgeSingular | undefined) {
  // The finger that held a node long enough for its menu also lifts, which is no tap; nor is the mouse that some browsers,
  // when they are busy, then say was pressed there.
  let held = false;
  let touched = -Infinity;
  cy.on('tapstart tapend', (event) => {
    if (isTouch(event)) touched = performance.now();
    if (event.type === 'tapstart' && (isTouch(event) || performance.now() - touched > ECHO_MS)) held = false;
  });
  // Cytoscape takes the focus from wherever it was; the canvas's keys want it.
  cy.on('tapend cxttapend', () => {
    // A frame around the whole picture is for those who came by keyboard.
    cy.container()?.classList.add('by-pointer');
    cy.container()?.focus({ preventScroll: true });
  });
  // Cytoscape takes any two taps soon after each other for a double one, also of two nodes.
  let [tapped, tappedBefore] = ['', ''];
  cy.on('tap', (event) => {
    if (held) return;
    [tapped, tappedBefore] = [event.target === cy ? '' : event.target.id(), tapped];
    const target = event.target === cy ? edgeAt(event.renderedPosition) : event.target;
    if (target === undefined) return events.onBackground();
    if (target.hasClass('caption')) return;
    if (wantsMore(event)) events.onToggle(target.id());
    else if (target.isNode()) events.onNode(target.id());
    else events.onEdge(target.id());
  });
  const openMenu = ({ target, renderedPosition }: EventObject) =>
    events.onMenu(target.id(), renderedPosition ?? target.renderedPosition());
  cy.on('cxttap', 'node.entity', openMenu);
  cy.on('dbltap', 'node.entity', ({ target }) => {
    if (!held && tapped === tappedBefore) events.onExpand(target.id());
  });
  cy.on('taphold', 'node.entity', (event) => {
    if (!isTouch(event)) return;
    held = true;
    openMenu(event);
  });
  cy.on('dragfree', 'node.entity', ({ target }) => {
    const { x, y } = target.position();
    events.onMoved(new Map([[target.id(), { x, y }]]));
  });
}

const isTouch = ({ originalEvent }: EventObject) => originalEvent?.type.startsWith('touch') === true;

const wantsMore = ({ originalEvent: event }: EventObject) =>
  event instanceof MouseEvent && (event.shiftKey || event.ctrlKey || event.metaKey);
