import { z } from 'zod/mini';

const Reply = z.object({ id: z.int(), answer: z.unknown() });

/** Questions to a worker and its answers. What a broken worker leaves open is answered by null. */
export class WorkerCalls<Ask> {
  readonly #worker: Worker;
  readonly #waiting = new Map<number, (answer: unknown) => void>();
  #last = 0;
  #isBroken = false;

  constructor(worker: Worker) {
    this.#worker = worker;
    worker.addEventListener('message', ({ data }) => {
      const { id, answer } = Reply.parse(data);
      this.#waiting.get(id)?.(answer);
      this.#waiting.delete(id);
    });
    worker.addEventListener('error', () => {
      this.#isBroken = true;
      for (const resolve of this.#waiting.values()) resolve(null);
      this.#waiting.clear();
    });
  }

  /** `read` checks what comes back; what it does not know is null. */
  async ask<Answer>(ask: Ask, read: z.ZodMiniType<Answer>): Promise<Answer | null> {
    if (this.#isBroken) return null;
    this.#last += 1;
    const id = this.#last;
    const answer = await new Promise((resolve) => {
      this.#waiting.set(id, resolve);
      this.#worker.postMessage({ id, ask });
    });
    const parsed = read.safeParse(answer);
    return parsed.success ? parsed.data : null;
  }
}
