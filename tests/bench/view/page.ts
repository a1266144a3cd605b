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
async function paint(graph: typeof scene.whole): Promise<number> {
  const began = performance.now();
  contestant.show(graph, scene.positions);
  while (contestant.count() < graph.nodes.length + graph.edges.length) await frame();
  await frame();
  await frame();
  while (contestant.isDrawing?.()) await frame();
  return performance.now() - began;
}

/** Frames between the calls of `start` and `stop`, and tasks of more than 50 ms. */
class Watch {
  #frames: number[] = [];
  #tasks: number[] = [];
  #isOn = false;
  readonly #observer = new PerformanceObserver((list) => {
    this.#tasks.push(...list.getEntries().map(({ duration }) => duration));
  });

  start() {
    this.#frames = [];
    this.#tasks = [];
    this.#isOn = true;
    this.#observer.observe({ type: 'longtask' });
    const look = (now: number) => {
      this.#frames.push(now);
      if (this.#isOn) requestAnimationFrame(look);
    };
    requestAnimationFrame(look);
  }

  async stop() {
    await frame();
    await new Promise((resolve) => setTimeout(resolve, 30)); // long tasks are told of a little later
    this.#isOn = false;
    this.#observer.disconnect();
    const gaps = this.#frames.slice(1).map((at, index) => at - (this.#frames[index] ?? at));
    return {
      meanFrame: gaps.reduce((sum, gap) => sum + gap, 0) / Math.max(1, gaps.length),
      longestTask: Math.max(0, ...this.#tasks),
    };
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
  bench: { paintWhole: () => paint(scene.whole), paintExpanded: () => paint(scene.expanded), watch },
});
