/** No answer came in time. What was asked may still be under way, or never end. */
export class LateError extends Error {
  constructor(ms: number) {
    super(`no answer within ${ms} ms`);
    this.name = 'LateError';
  }
}

/** @throws LateError after `ms`, whatever the promise does; it may stay pending for ever. */
export function within<T>(ms: number, promise: Promise<T>): Promise<T> {
  let timer: NodeJS.Timeout;
  const late = new Promise<never>((_, reject) => {
    timer = setTimeout(() => reject(new LateError(ms)), ms);
  });
  return Promise.race([promise, late]).finally(() => clearTimeout(timer));
}
