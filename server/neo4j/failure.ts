import { AppError } from '../errors/app-error.ts';

/** A sentence in both languages. */
export interface Said {
  readonly en: string;
  readonly zh: string;
}

/** Our Neo4j cannot start; the message says what to do about it. `code` is stable, for tests and scripts. */
export const startFailure = (code: string, said: Said, cause?: unknown): AppError =>
  new AppError(503, code, said, { cause });

/** Both languages, a line each. */
export function say(log: (line: string) => void, said: Said): void {
  log(said.en);
  log(said.zh);
}

/** The start was cancelled (SIGINT, SIGTERM) before it was done. */
export const cancelled = (): AppError =>
  startFailure('start-cancelled', { en: 'The start was cancelled.', zh: '启动已取消。' });

/** @throws AppError `start-cancelled` as soon as the start is cancelled, whatever is still waited for. */
export function unlessCancelled<T>(waiting: Promise<T>, signal: AbortSignal | undefined): Promise<T> {
  if (signal === undefined) return waiting;
  return new Promise((resolve, reject) => {
    const cancel = () => reject(cancelled());
    if (signal.aborted) cancel();
    signal.addEventListener('abort', cancel, { once: true });
    waiting.then(resolve, reject).finally(() => signal.removeEventListener('abort', cancel));
  });
}

/** The address of a mirror or a server may hold a user and password: not for a log. */
export const withoutSecrets = (line: string): string => line.replaceAll(/\/\/[^/@\s]+@/g, '//…@');
