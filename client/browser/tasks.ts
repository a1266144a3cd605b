/** Milliseconds of work after which the page gets a chance to answer a person. */
export const SLICE_MS = 16;

/** Does something as soon as the page has had a look at what else there is, also in a window that is out of sight. */
export function queueTask(act: () => void): () => void {
  // Timers within timers wait for four milliseconds at least.
  const { port1, port2 } = new MessageChannel();
  port1.onmessage = () => {
    port1.close();
    act();
  };
  port2.postMessage(null);
  return () => port1.close();
}

/** Resolves in a task of its own: what comes before and what comes after keep the page from answering for less long. */
export const yieldToMain = () => new Promise<void>((resolve) => void queueTask(resolve));
