import { Worker } from 'node:worker_threads';
import { IS_SOURCE } from '../program/program.ts';
import type { TreeReply, TreeVerdict } from './tree-worker.ts';

/** Judges decoded texts by their parse tree, in a thread that is thrown away when it takes too long. */
export interface TreeJudge {
  /**
   * `too-slow` when the parser did not end in time; the text is then as good as refused. One text at a time, so that the
   * limit is each one's own; clients take turns.
   */
  judge(text: string, client?: string): Promise<TreeVerdict | { readonly type: 'too-slow' }>;
  close(): Promise<void>;
}

export interface TreeLimits {
  readonly parseMs: number;
  readonly startMs: number;
}

const LIMITS: TreeLimits = { parseMs: 2_000, startMs: 30_000 }; // a warm parse takes 2 ms, a new shape 60
const MEMORY = { maxOldGenerationSizeMb: 256, stackSizeMb: 16 };
const MOST_KEPT = 500; // verdicts by text; the oldest goes first

/** Starts the thread; the first verdict waits until it is ready. */
export function startTreeJudge(limits: TreeLimits = LIMITS): TreeJudge {
  const kept = new Map<string, TreeVerdict>();
  let thread = startThread(limits);
  const queue = takeTurns();
  let closed = false;

  async function ask(text: string): Promise<TreeVerdict | { readonly type: 'too-slow' }> {
    const known = kept.get(text);
    if (known !== undefined) return known;
    const verdict = await (await thread).ask(text);
    if (verdict === undefined) {
      if (!closed) thread = startThread(limits);
      return { type: 'too-slow' };
    }
    kept.set(text, verdict);
    for (const oldest of kept.keys()) {
      if (kept.size <= MOST_KEPT) break;
      kept.delete(oldest);
    }
    return verdict;
  }

  return {
    async judge(text, client = '') {
      const known = kept.get(text);
      if (known !== undefined) return known;
      const end = await queue.turn(client);
      try {
        return await ask(text);
      } catch (error) {
        if (!closed) thread = startThread(limits);
        throw error;
      } finally {
        end();
      }
    },
    async close() {
      closed = true;
      await thread.then(
        (running) => running.stop(),
        () => {},
      );
    },
  };
}

/** One after the other; whoever's turn it was does not come next while others wait. */
function takeTurns() {
  const waiting: { readonly client: string; start(): void }[] = [];
  let current: string | null = null;
  const next = () => {
    const before = current;
    const other = waiting.findIndex(({ client }) => client !== before);
    const [first] = waiting.splice(Math.max(0, other), 1);
    current = first?.client ?? null;
    first?.start();
  };
  return {
    /** Resolves, when it is this one's turn, to what ends the turn. */
    turn: (client: string) =>
      new Promise<() => void>((resolve) => {
        waiting.push({ client, start: () => resolve(next) });
        if (current === null) next();
      }),
  };
}

interface Thread {
  ask(text: string): Promise<TreeVerdict | undefined>;
  stop(): Promise<void>;
}

async function startThread(limits: TreeLimits): Promise<Thread> {
  const script = IS_SOURCE ? './typescript-worker.js' : './tree-worker.js';
  const worker = new Worker(new URL(script, import.meta.url), {
    workerData: { module: new URL('./tree-worker.ts', import.meta.url).href },
    resourceLimits: MEMORY,
  });
  worker.unref();
  const stop = async () => {
    await worker.terminate();
  };
  let lastId = 0;
  const reply = (id: number, ms: number) =>
    new Promise<TreeVerdict | undefined>((resolve) => {
      const end = (verdict: TreeVerdict | undefined) => {
        clearTimeout(timer);
        worker.off('message', onMessage);
        worker.off('error', onGone);
        worker.off('exit', onGone);
        resolve(verdict);
      };
      const onMessage = (message: TreeReply) => {
        if (message.id === id) end(message.verdict);
      };
      const onGone = () => end(undefined);
      const timer = setTimeout(() => {
        void stop();
        end(undefined);
      }, ms);
      worker.on('message', onMessage);
      worker.on('error', onGone);
      worker.on('exit', onGone);
    });
  if ((await reply(0, limits.startMs)) === undefined) throw new Error('The Cypher parser did not start.');
  return {
    ask(text) {
      lastId += 1;
      const answer = reply(lastId, limits.parseMs);
      worker.postMessage({ id: lastId, text });
      return answer;
    },
    stop,
  };
}
