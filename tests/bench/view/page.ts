import { CONTESTANTS } from './contestants.ts';
import { benchScene } from './scene.ts';

const stage = document.getElementById('stage');
const fields = new URLSearchParams(location.search);
const make = CONTESTANTS[fields.get('contestant') ?? ''];
if (stage === null || make === undefined) throw new Error('?contestant=… names nobody');

const scene = benchScene(Number(fields.get('count')));
const contestant = make(stage);

const frame = () => new Promise<number>((resolve) => requestAnimationFrame(resolve));

/** Milliseconds from asking until everything has been taken in and the frame after that has been drawn. */
async function paint(graph: typeof scene.whole, positions = scene.positions): Promise<number> {
  const began = performance.now();
  contestant.show(graph, positions);
  while (contestant.count() < graph.nodes.length + graph.edges.length) await frame();
  await frame();
  await frame();
  while (contestant.isDrawing?.()) await frame();
  return performance.now() - began;
}

/** Everything elsewhere, as after another layout. */
const mirrored = () => new Map([...scene.positions].map(([id, { x, y }]) => [id, { x: -x, y }]));

/** Frames between the calls of `start` and `stop`. */
class Watch {
  #frames: number[] = [];
  #isOn = false;
  start() {
    this.#frames = [];
    this.#isOn = true;
    const look = (now: number) => {
      this.#frames.push(now);
      if (this.#isOn) requestAnimationFrame(look);
    };
    requestAnimationFrame(look);
  }

  async stop() {
    await frame();
    this.#isOn = false;
    const gaps = this.#frames.slice(1).map((at, index) => at - (this.#frames[index] ?? at));
    return gaps.reduce((sum, gap) => sum + gap, 0) / Math.max(1, gaps.length);
  }
}

/** Until the browser can draw at all: starting what it draws with is its own affair, and takes it up to a quarter second. */
function warmUp() {
  const context = document.createElement('canvas').getContext('2d');
  context?.fillRect(0, 0, 1, 1);
  context?.getImageData(0, 0, 1, 1);
}

const watch = new Watch();
warmUp();
Object.assign(globalThis, {
  bench: {
    paintWhole: () => paint(scene.whole),
    paintExpanded: () => paint(scene.expanded),
    paintMoved: () => paint(scene.expanded, mirrored()),
    watch,
  },
});
