import type { PackData } from '#contract/pack.ts';
import { wrapLabel } from '../layout/label-text.ts';
import { tintOf } from '../theme/palette.ts';
import { shapeOf } from '../theme/shapes.ts';
import { edgeText } from '../words/edge-text.ts';
import { drawnName, LANG_TAG, type Language, nameOf } from '../words/language.ts';
import { isStrong, labelTitle, mannerOf } from '../words/vocabulary.ts';
import { arrows } from './arrows.ts';
import { svg } from './dom.ts';
import { agentMissing } from './gaps.ts';
import { type Box, boxAround, linePath, panBy, placesOf, zoomAt } from './places.ts';
import { followPointer } from './pointer.ts';

export interface Picked {
  readonly type: 'node' | 'edge';
  readonly id: string;
}

/** What is shown of the graph. */
export interface Shown {
  readonly language: Language;
  readonly picked: Picked | null;
  /** Ids of the nodes and edges that a search leaves; null without one. */
  readonly found: ReadonlySet<string> | null;
}

const STEP = 60;
const ZOOM = 1.3;

/** The drawing: pans, zooms, and reports what was clicked. */
export class PackGraph {
  readonly element = svg('svg', { class: 'drawing', tabindex: 0, role: 'group' });
  readonly #data: PackData;
  readonly #places: ReturnType<typeof placesOf>;
  readonly #onPick: (picked: Picked | null) => void;
  #box: Box;

  constructor(data: PackData, onPick: (picked: Picked | null) => void) {
    this.#data = data;
    this.#onPick = onPick;
    this.#places = placesOf(data.nodes);
    this.#box = boxAround(this.#places.values());
    followPointer(this.element, {
      box: () => this.#box,
      onMove: (box) => this.#look(box),
      onClick: (target) => this.#onPick(pickedIn(target)),
    });
    this.element.addEventListener('keydown', (event) => this.#onKey(event));
    this.fit();
  }

  fit() {
    this.#look(boxAround(this.#places.values()));
  }

  zoom(factor: number) {
    const { x, y, width, height } = this.#box;
    this.#look(zoomAt(this.#box, factor, { x: x + width / 2, y: y + height / 2 }));
  }

  /** Draws everything anew: a pack is small, and what is drawn only at a click needs no difference. */
  show({ language, picked, found }: Shown, name: string) {
    this.element.setAttribute('aria-label', name);
    const dim = (id: string) => (found !== null && !found.has(id) ? ' dim' : '');
    const on = (id: string) => (picked?.id === id ? ' picked' : '');
    const ranks = new Map<string, number>();
    this.element.replaceChildren(
      arrows(),
      ...this.#data.edges.flatMap((edge) => {
        const pair = [edge.from, edge.to].toSorted().join(' ');
        const rank = ranks.get(pair) ?? 0;
        ranks.set(pair, rank + 1);
        return this.#edge(edge, rank, language, dim(edge.id) + on(edge.id)) ?? [];
      }),
      ...this.#data.nodes.flatMap((node) => this.#node(node, language, dim(node.id) + on(node.id)) ?? []),
    );
  }

  #edge(edge: PackData['edges'][number], rank: number, language: Language, marks: string) {
    const from = this.#places.get(edge.from);
    const to = this.#places.get(edge.to);
    if (from === undefined || to === undefined) return null;
    const path = linePath(from, to, rank);
    const manner = mannerOf(edge);
    const story = isStrong(edge.type) ? ' led' : '';
    const said = `${this.#nameOf(edge.from, language)} — ${edgeText(edge, language)} → ${this.#nameOf(edge.to, language)}`;
    const arrow = manner === 'planned' ? 'url(#hollow)' : 'url(#full)';
    return svg(
      'g',
      {
        class: `edge ${manner}${story}${marks}`,
        'data-edge': edge.id,
        tabindex: 0,
        role: 'button',
        'aria-label': said,
      },
      svg('title', {}, said),
      svg('path', { class: 'hit', d: path }),
      svg('path', { class: 'line', d: path, 'marker-end': arrow }),
      manner === 'planned' ? svg('path', { class: 'core', d: path }) : null,
    );
  }

  #nameOf(id: string, language: Language): string {
    const node = this.#data.nodes.find((each) => each.id === id);
    return node === undefined ? id : nameOf(node, language);
  }

  #node(node: PackData['nodes'][number], language: Language, marks: string) {
    const place = this.#places.get(node.id);
    if (place === undefined) return null;
    const name = nameOf(node, language);
    const said = `${labelTitle(node.label, language)}: ${name}`;
    const { legend, border } = shapeOf(node.label);
    const shape = svg('path', {
      d: legend,
      transform: 'translate(-17 -17) scale(1.417)',
      'stroke-dasharray': border === 'dashed' ? '3 2' : undefined,
    });
    // Colours by the object model: the policy of the file forbids style attributes.
    const light = tintOf(node.label, { brightness: 'light' });
    const dark = tintOf(node.label, { brightness: 'dark' });
    shape.style.fill = `light-dark(${light.fill}, ${dark.fill})`;
    shape.style.stroke = `light-dark(${light.line}, ${dark.line})`;
    const lines = wrapLabel(drawnName(node, language), language, 2).split('\n');
    const drawn = svg(
      'g',
      {
        class: `node${marks}`,
        'data-node': node.id,
        transform: `translate(${place.x} ${place.y})`,
        tabindex: 0,
        role: 'button',
        'aria-label': said,
      },
      svg('title', {}, said),
      shape,
      svg(
        'text',
        { lang: LANG_TAG[language], y: 34 },
        ...lines.map((line, index) => svg('tspan', { x: 0, dy: index === 0 ? 0 : 16 }, line)),
      ),
    );
    if (!this.#data.giverless.includes(node.id)) return [drawn];
    // Beside the node, not in it: it is no part of its name.
    const at = { x: place.x, y: place.y + 34 + 16 * lines.length };
    return [drawn, svg('text', { class: `remark${marks}`, ...at }, agentMissing(node.label, language))];
  }

  #onKey(event: KeyboardEvent) {
    const { width, height } = this.#box;
    const step = (Math.min(width, height) / 900) * STEP;
    const moves: Record<string, () => void> = {
      ArrowLeft: () => this.#look(panBy(this.#box, -step, 0)),
      ArrowRight: () => this.#look(panBy(this.#box, step, 0)),
      ArrowUp: () => this.#look(panBy(this.#box, 0, -step)),
      ArrowDown: () => this.#look(panBy(this.#box, 0, step)),
      '+': () => this.zoom(ZOOM),
      '-': () => this.zoom(1 / ZOOM),
      '0': () => this.fit(),
      Enter: () => this.#onPick(pickedIn(event.target)),
      Escape: () => this.#onPick(null),
    };
    const move = moves[event.key];
    if (move === undefined) return;
    event.preventDefault();
    move();
  }

  #look(box: Box) {
    this.#box = box;
    this.element.setAttribute('viewBox', `${box.x} ${box.y} ${box.width} ${box.height}`);
  }
}

function pickedIn(target: EventTarget | null): Picked | null {
  const group = target instanceof Element ? target.closest('[data-node], [data-edge]') : null;
  const node = group?.getAttribute('data-node');
  const edge = group?.getAttribute('data-edge');
  if (node) return { type: 'node', id: node };
  return edge ? { type: 'edge', id: edge } : null;
}
