import type { Core } from 'cytoscape';
import { subjectOf } from '../layout/layout.ts';
import { PALETTES } from '../theme/palette.ts';
import type { ElementSpec } from './element-spec.ts';
import { paintText } from './paint-text.ts';
import { placeTexts } from './place-texts.ts';
import type { Scene } from './scene.ts';
import type { Written } from './texts.ts';
import { wantedTexts } from './wanted-texts.ts';

/** How much nearer or farther a large picture is before its texts are placed anew while it still moves. */
const MUCH = 1.06;
/** From this many elements on a picture is large. */
const LARGE = 1500;

/**
 * Writes all texts of the picture over it, on a canvas of its own: letters are never smaller than can be read, lie sharp on
 * the pixels of the screen, and where there is too little room the less important are left out.
 */
export class TextLayer {
  readonly #cy: Core;
  readonly #drawn: ReadonlyMap<string, ElementSpec>;
  readonly #canvas: HTMLCanvasElement | undefined;
  #scene: Scene | undefined;
  #written: readonly Written[] | undefined;
  #zoom = 1;
  #frame = 0;

  /** @param drawn everything on the canvas; kept by whoever draws it. */
  constructor(cy: Core, drawn: ReadonlyMap<string, ElementSpec>) {
    this.#cy = cy;
    this.#drawn = drawn;
    const container = cy.container();
    if (container === null) return;
    this.#canvas = document.createElement('canvas');
    this.#canvas.className = 'texts';
    container.append(this.#canvas);
    cy.on('render', () => this.#paint());
  }

  /** What is drawn or marked has changed. */
  update(scene: Scene) {
    this.#scene = scene;
    this.#written = undefined;
    if (this.#canvas === undefined || this.#frame !== 0) return;
    this.#frame = requestAnimationFrame(() => this.#paint());
  }

  /** What is written now. */
  written(): readonly Written[] {
    const scene = this.#scene;
    const zoom = this.#cy.zoom();
    if (scene === undefined) return [];
    const ratio = zoom / this.#zoom;
    const isNear =
      ratio === 1 || (this.#drawn.size > LARGE && ratio < MUCH && ratio > 1 / MUCH && this.#cy.animated());
    if (this.#written !== undefined && isNear) return this.#written;
    this.#zoom = zoom;
    const wanted = wantedTexts(this.#cy, scene, this.#drawn);
    this.#written = placeTexts({ scene, drawn: this.#drawn, zoom }, wanted);
    return this.#written;
  }

  destroy() {
    if (this.#canvas === undefined) return;
    cancelAnimationFrame(this.#frame);
    this.#canvas.remove();
  }

  #paint() {
    const [canvas, scene] = [this.#canvas, this.#scene];
    cancelAnimationFrame(this.#frame);
    this.#frame = 0;
    const pen = canvas?.getContext('2d');
    if (canvas === undefined || scene === undefined || !pen) return;
    const ratio = window.devicePixelRatio;
    const [width, height] = [this.#cy.width(), this.#cy.height()];
    const [across, down] = [Math.round(width * ratio), Math.round(height * ratio)];
    if (canvas.width !== across) canvas.width = across;
    if (canvas.height !== down) canvas.height = down;
    pen.setTransform(ratio, 0, 0, ratio, 0, 0);
    pen.clearRect(0, 0, width, height);
    for (const text of this.written()) this.#paintOne(pen, text, { scene, ratio });
    pen.globalAlpha = 1;
  }

  #paintOne(pen: CanvasRenderingContext2D, text: Written, { scene, ratio }: { scene: Scene; ratio: number }) {
    const palette = PALETTES[scene.brightness];
    const at = anchorOf(this.#cy, text);
    if (at === undefined) return;
    const [x, y] = [at.x + text.shift.x, at.y + text.shift.y];
    const isSeen =
      x + text.width > 0 && x - text.width < this.#cy.width() && y + text.height > 0 && y < this.#cy.height();
    if (!isSeen) return;
    const about = this.#cy.getElementById(text.kind === 'remark' ? subjectOf(text.id) : text.id);
    pen.globalAlpha = about.empty() ? 1 : about.numericStyle('opacity');
    paintText(pen, text, { x, y, ratio, palette, classes: this.#cy.getElementById(text.id).classes() });
  }
}

/** Where a text is written from, on the screen, while its node or line may be on the way. */
export function anchorOf(cy: Core, { id, kind }: Pick<Written, 'id' | 'kind'>) {
  const element = cy.getElementById(id);
  if (element.empty()) return undefined;
  if (kind !== 'edge' && kind !== 'sign') return element.renderedPosition();
  const edge = element.edges()[0];
  const [from, to] = [edge?.source().renderedPosition(), edge?.target().renderedPosition()];
  return from && to && { x: (from.x + to.x) / 2, y: (from.y + to.y) / 2 };
}
