import cytoscape, { type Core, type EventObject } from 'cytoscape';
import { moveCamera } from './camera.ts';
import type { Point } from './layout.ts';
import { motionMs } from './motion.ts';
import { PALETTES } from './palette.ts';
import type { GraphEvents, Scene } from './scene.ts';
import { stylesheet } from './stylesheet.ts';
import { updateElements } from './update-elements.ts';

/**
 * The canvas. Owns Cytoscape: nothing else touches it. It is given the whole scene and works out what changed; what is
 * there already is never moved except to the position that the scene gives it. Call `destroy` when done.
 */
export class GraphView {
  readonly #cy: Core;
  readonly #events: GraphEvents;
  readonly #motion: number;
  #scene: Scene | undefined;

  /** @param container where to draw; null draws nothing (for tests). */
  constructor(container: HTMLElement | null, events: GraphEvents) {
    this.#events = events;
    this.#motion = motionMs();
    this.#cy = cytoscape({
      container,
      headless: container === null,
      styleEnabled: true,
      minZoom: 0.1,
      maxZoom: 3,
      boxSelectionEnabled: false,
      autounselectify: true,
      layout: { name: 'null' },
      style: stylesheet(PALETTES.light, this.#motion),
    });
    this.#listen();
  }

  setScene(scene: Scene) {
    const before = this.#scene;
    this.#scene = scene;
    if (before?.brightness !== scene.brightness) {
      this.#cy.style(stylesheet(PALETTES[scene.brightness], this.#motion));
    }
    const updated = updateElements(this.#cy, before, scene);
    if (updated || before?.selection !== scene.selection) this.#pick();
    if (before?.camera.serial !== scene.camera.serial)
      moveCamera(this.#cy, scene, before === undefined ? 0 : this.#motion);
  }

  /** Ids of the nodes and edges on the canvas, sorted. */
  ids(): readonly string[] {
    return this.#cy
      .elements()
      .not('.caption')
      .map((element) => element.id())
      .sort();
  }

  /** Ids of what is marked as selected, sorted. */
  picked(): readonly string[] {
    return this.#cy
      .$('.picked')
      .map((element) => element.id())
      .sort();
  }

  captions(): readonly string[] {
    return this.#cy.$('.caption').map((element) => String(element.data('text')));
  }

  positionOf(id: string): Point | undefined {
    return this.#cy.getElementById(id).nodes()[0]?.position();
  }

  /** The node that an arrow key leads to from the selected one: the neighbour most in that direction. */
  neighbourTowards(id: string, angle: number): string | undefined {
    const from = this.#cy.getElementById(id);
    if (from.empty()) return this.#cy.nodes('.entity')[0]?.id();
    const here = from.position();
    let best: { id: string; off: number } | undefined;
    for (const node of from.neighborhood().nodes('.entity').toArray()) {
      const there = node.position();
      const turn = Math.atan2(there.y - here.y, there.x - here.x) - angle;
      const off = Math.abs(Math.atan2(Math.sin(turn), Math.cos(turn)));
      // Past a right angle the key would lead away from where it points.
      if (off < Math.PI / 2 && (best === undefined || off < best.off)) best = { id: node.id(), off };
    }
    return best?.id;
  }

  destroy() {
    this.#cy.destroy();
  }

  #listen() {
    const cy = this.#cy;
    cy.on('tap', 'node.entity', (event) => this.#events.onNode(event.target.id()));
    cy.on('tap', 'edge', (event) => this.#events.onEdge(event.target.id()));
    cy.on('tap', (event) => {
      if (event.target === cy) this.#events.onBackground();
    });
    cy.on('mouseover', 'node.entity, edge', (event) => this.#hover(event));
    cy.on('mouseout', 'node.entity, edge', () => this.#unhover());
    cy.on('pan zoom grab tap', () => this.#events.onHover({ type: 'none' }));
    cy.on('dragfree', 'node.entity', (event) => {
      const { x, y } = event.target.position();
      this.#events.onMoved(new Map([[event.target.id(), { x, y }]]));
    });
    cy.on('resize', () => this.#events.onResize({ width: cy.width(), height: cy.height() }));
  }

  #hover({ target, renderedPosition }: EventObject) {
    this.#cy.container()?.classList.add('pointing');
    const type = target.isNode() ? 'node' : 'edge';
    const near = type === 'node' ? target.closedNeighborhood() : target.union(target.connectedNodes());
    const keep = near
      .union(this.#cy.$('.picked').closedNeighborhood())
      .union(this.#cy.$('edge.picked').connectedNodes());
    this.#cy.batch(() => {
      this.#cy.elements().not('.caption').not(keep).addClass('dimmed');
      near.edges().addClass('lit');
    });
    this.#events.onHover({
      type,
      id: target.id(),
      at: type === 'node' ? target.renderedPosition() : renderedPosition,
    });
  }

  #unhover() {
    this.#cy.container()?.classList.remove('pointing');
    this.#cy.elements().removeClass('dimmed lit');
    this.#pick();
    this.#events.onHover({ type: 'none' });
  }

  /** Marks what is selected; of a selection of several, everything else steps back. */
  #pick() {
    const selection = this.#scene?.selection;
    const cy = this.#cy;
    cy.batch(() => {
      cy.elements().removeClass('picked dimmed lit');
      if (selection?.type === 'facts') {
        const isShown = (id: string) =>
          this.#scene?.edges.get(id)?.statements.some((fact) => selection.ids.includes(fact));
        cy.edges()
          .filter((edge) => isShown(edge.id()) ?? false)
          .addClass('picked');
      } else if (selection?.type === 'node' || selection?.type === 'edge') {
        cy.getElementById(selection.id).addClass('picked');
        cy.getElementById(selection.id).filter('node').connectedEdges().addClass('lit');
      } else if (selection?.type === 'several') {
        const picked = cy
          .elements()
          .filter((element) => selection.nodes.has(element.id()) || selection.edges.has(element.id()));
        picked.addClass('picked');
        cy.elements().not('.caption').not(picked.union(picked.edges().connectedNodes())).addClass('dimmed');
      }
    });
  }
}
