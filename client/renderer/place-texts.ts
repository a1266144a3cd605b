import { CollisionGrid } from '../layout/collision-grid.ts';
import type { Box, Placed, Point } from '../layout/layout.ts';
import { edgeText } from '../words/edge-text.ts';
import { type LineAt, linesAt, placesOn } from './edge-places.ts';
import type { ElementSpec } from './element-spec.ts';
import { drawnWidth } from './measure.ts';
import type { Scene } from './scene.ts';
import { spokesOf } from './spokes.ts';
import { LINE, sizeAt, type Wanted, type Written } from './texts.ts';

/** Pixels between a shape and its name, and more where a ring is around the shape. */
const GAP = { usual: 5, ringed: 10 };
/** Pixels around what is written, and around names of lines with their paper. */
const AIR = { node: 2, edge: 4 };
/** Pixels on the screen under which a shape is a dot, on which a name may lie. */
const LEAST_SHAPE = 12;
/** Pixels from the shape at a line's beginning to its report's sign. */
const TO_SIGN = 16;

/** What texts are placed by. */
export interface Picture {
  readonly scene: Scene;
  /** Everything on the canvas. */
  readonly drawn: ReadonlyMap<string, ElementSpec>;
  readonly zoom: number;
}

/**
 * Where each text stands, as many as have room: the more important first, none on another or on a shape. Nodes' names come
 * before those of lines. What must be written is written in any case.
 */
export function placeTexts(picture: Picture, wanted: readonly Wanted[]): readonly Written[] {
  const board = new Board(picture);
  const inOrder = wanted.toSorted((one, other) => other.importance - one.importance);
  for (const each of inOrder) if (each.kind !== 'edge' && each.kind !== 'sign') board.writeAtNode(each);
  const onLines = inOrder.filter(({ kind }) => kind === 'edge' || kind === 'sign');
  board.writeOnLines(onLines);
  return board.written;
}

/** The screen while it fills up; places are in pixels of the screen from the picture's own origin. */
class Board {
  readonly written: Written[] = [];
  readonly #picture: Picture;
  readonly #shapes = new CollisionGrid<Placed>();
  readonly #texts = new CollisionGrid<Placed>();

  constructor(picture: Picture) {
    this.#picture = picture;
    for (const { group, data, classes, position } of picture.drawn.values()) {
      if (group !== 'nodes' || position === undefined || classes.startsWith('caption')) continue;
      const half = (data.height * picture.zoom) / 2;
      if (2 * half < LEAST_SHAPE) continue;
      const box = { width: data.width * picture.zoom, above: half, below: half };
      this.#shapes.add({ ...this.#onScreen(position), box });
    }
  }

  writeAtNode({ id, kind, isSure, isBold, isRinged }: Wanted) {
    const { zoom, drawn } = this.#picture;
    const spec = drawn.get(id);
    if (spec?.position === undefined || spec.data.text === '') return;
    const size = sizeAt(kind, zoom);
    const lines: string[] = spec.data.text.split('\n');
    const height = lines.length * size * LINE;
    const below = (spec.data.height * zoom) / 2 + (isRinged ? GAP.ringed : GAP.usual);
    const shift = { x: 0, y: kind === 'node' ? below : -height / 2 };
    const place = this.#onScreen(spec.position);
    const textOf = (width: number) => ({
      x: place.x,
      y: place.y + shift.y,
      box: boxAround(width, height, AIR.node),
    });
    // Measuring a thousand names takes a while, and in a full picture most have no room for two letters.
    if (!isSure && !this.#isFree(textOf(2 * size))) return;
    const width = Math.max(...lines.map((line) => drawnWidth(line, size, isBold)));
    const text = textOf(width);
    if (!isSure && !this.#isFree(text)) return;
    this.#texts.add(text);
    this.written.push({ id, kind, lines, size, isBold, width, height, shift });
  }

  writeOnLines(wanted: readonly Wanted[]) {
    const { scene, zoom } = this.#picture;
    const byId = new Map(wanted.filter(({ kind }) => kind === 'edge').map((each) => [each.id, each]));
    const lines = linesAt(scene, new Set(wanted.map(({ id }) => id)), zoom);
    for (const each of wanted) if (each.kind === 'sign') this.#writeSign(each, lines.get(each.id));
    const write = (each: Wanted | undefined) =>
      each !== undefined && this.#writeOnLine(each, lines.get(each.id));
    const edges = [...byId.keys()].flatMap((id) => scene.edges.get(id) ?? []);
    const sure = new Set(wanted.flatMap(({ id, isSure }) => (isSure ? [id] : [])));
    for (const id of sure) write(byId.get(id));
    const groups = spokesOf(edges, scene.positions, (edge) => edgeText(edge, scene.language));
    const spokes = new Set(groups.flat().map(({ id }) => id));
    // What is selected has said it already.
    const left = groups.filter((group) => !group.some(({ id }) => sure.has(id)));
    for (const group of left) group.some(({ id }) => write(byId.get(id)));
    for (const [id, each] of byId) if (!spokes.has(id) && !sure.has(id)) write(each);
  }

  /** True if it had room. */
  #writeOnLine({ id, kind, isBold, isSure }: Wanted, line: LineAt | undefined): boolean {
    const { scene, zoom } = this.#picture;
    const edge = scene.edges.get(id);
    if (edge === undefined || line === undefined) return false;
    const size = sizeAt(kind, zoom);
    const lines = [edgeText(edge, scene.language)];
    const width = drawnWidth(lines[0] ?? '', size, isBold);
    const height = size * LINE;
    const half = { x: (line.a.x + line.b.x) / 2, y: (line.a.y + line.b.y) / 2 };
    const box = boxAround(width, height, AIR.edge);
    const isLoop = edge.from === edge.to;
    let first: Point | undefined;
    for (const way of placesOn(line)) {
      first ??= way;
      const text = { x: half.x + way.x, y: half.y + way.y - height / 2, box };
      if (!(isLoop ? this.#texts.isFree(text) : this.#isFree(text))) continue;
      this.#texts.add(text);
      this.written.push({ id, kind, lines, size, isBold, width, height, shift: raised(way, height) });
      return true;
    }
    if (!isSure || first === undefined) return false;
    this.written.push({ id, kind, lines, size, isBold, width, height, shift: raised(first, height) });
    return true;
  }

  /** The letters of its reports, beside a line's beginning. */
  #writeSign({ id, kind, isBold }: Wanted, line: LineAt | undefined) {
    const { scene, drawn, zoom } = this.#picture;
    const edge = scene.edges.get(id);
    const [from, to] = [edge, edge].map(
      (one, at) => one && scene.positions.get(at === 0 ? one.from : one.to),
    );
    const start = drawn.get(edge?.from ?? '');
    if (line === undefined || !from || !to || start === undefined) return;
    const size = sizeAt(kind, zoom);
    const lines = [String(drawn.get(id)?.data.sign ?? '')];
    const width = drawnWidth(lines[0] ?? '', size);
    const height = size * LINE;
    const [across, down] = [(to.x - from.x) * zoom, (to.y - from.y) * zoom];
    const length = Math.hypot(across, down);
    const share = ((start.data.height * zoom) / 2 + TO_SIGN) / length - 0.5;
    if (!(share < 0)) return;
    const way = { x: share * across, y: share * down };
    const half = { x: (line.a.x + line.b.x) / 2, y: (line.a.y + line.b.y) / 2 };
    const text = { x: half.x + way.x, y: half.y + way.y - height / 2, box: boxAround(width, height, 1) };
    if (!this.#isFree(text)) return;
    this.#texts.add(text);
    this.written.push({ id, kind, lines, size, isBold, width, height, shift: raised(way, height) });
  }

  #onScreen({ x, y }: Point): Point {
    const { zoom } = this.#picture;
    return { x: x * zoom, y: y * zoom };
  }

  #isFree(text: Placed): boolean {
    return this.#texts.isFree(text) && this.#shapes.isFree(text);
  }
}

const boxAround = (width: number, height: number, air: number): Box => ({
  width: width + 2 * air,
  above: air,
  below: height + air,
});

/** From the middle of a text to the middle of its upper edge. */
const raised = ({ x, y }: Point, height: number): Point => ({ x, y: y - height / 2 });
