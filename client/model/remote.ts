import type { ApiError } from '../api/api-error.ts';

/** Something asked of the server. */
export type Remote<Value> =
  | { readonly type: 'idle' }
  | { readonly type: 'loading' }
  | { readonly type: 'failed'; readonly error: ApiError }
  | { readonly type: 'loaded'; readonly value: Value };

export const idle = { type: 'idle' } as const;
export const loading = { type: 'loading' } as const;
export const failed = (error: ApiError) => ({ type: 'failed', error }) as const;
export const loaded = <Value>(value: Value) => ({ type: 'loaded', value }) as const;

/** The value, or undefined while there is none. */
export const loadedValue = <Value>(remote: Remote<Value>): Value | undefined =>
  remote.type === 'loaded' ? remote.value : undefined;
