import type { Arrangement } from './layout.ts';

/** What the worker says while and after it computes a task. */
export type FromWorker =
  | { readonly type: 'progress'; readonly share: number }
  | { readonly type: 'done'; readonly arrangement: Arrangement };
