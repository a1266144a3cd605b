/** Counts the bytes of answers that lie in our memory until their readers take them. */
export interface Unsent {
  /** False when that would be too much, of this client or of all; nothing is counted then. */
  add(client: string, bytes: number): boolean;
  remove(client: string, bytes: number): void;
}

export interface UnsentLimits {
  readonly unsentBytes: number;
  readonly unsentBytesPerClient: number;
}

export function countUnsent({ unsentBytes, unsentBytesPerClient }: UnsentLimits): Unsent {
  const held = new Map<string, number>();
  let all = 0;
  return {
    add(client, bytes) {
      const own = (held.get(client) ?? 0) + bytes;
      if (own > unsentBytesPerClient || all + bytes > unsentBytes) return false;
      held.set(client, own);
      all += bytes;
      return true;
    },
    remove(client, bytes) {
      const own = (held.get(client) ?? 0) - bytes;
      if (own > 0) held.set(client, own);
      else held.delete(client);
      all -= bytes;
    },
  };
}
