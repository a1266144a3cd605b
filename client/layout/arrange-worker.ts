import { computeTask } from './compute.ts';
import type { FromWorker } from './messages.ts';
import type { Task } from './task.ts';

/** Milliseconds between two words of progress. */
const SEND_EVERY_MS = 80;

const send = (message: FromWorker) => postMessage(message);

function answer({ data }: MessageEvent<Task>) {
  const work = computeTask(data);
  let sent = performance.now();
  let step = work.next();
  for (; !step.done; step = work.next()) {
    if (performance.now() - sent < SEND_EVERY_MS) continue;
    sent = performance.now();
    send({ type: 'progress', share: step.value });
  }
  send({ type: 'done', arrangement: step.value });
}

// Where no worker can start, the page runs this same file and takes the function from here: it is not sent twice.
if (typeof document === 'undefined') addEventListener('message', answer);
else Object.assign(globalThis, { yinzhengCompute: computeTask });
