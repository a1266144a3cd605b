import type { Response } from 'express';
import type { Unsent } from './unsent.ts';

/** Gives a response its bytes only as fast as the reader takes them, and counts those that wait. */
export interface Outbox {
  /** Keeps bytes for later. False when too many wait already; they are not kept then. */
  keep(bytes: Uint8Array): boolean;
  /** Bytes that are kept and not yet sent. */
  readonly kept: number;
  /** Puts bytes before those that are kept. Small: they are not counted. */
  begin(bytes: Uint8Array): void;
  /** From now on what is kept is sent as it is taken. */
  send(): void;
  /** The last bytes; the response ends after them. Small: they are not counted. */
  end(bytes: string): void;
}

export function openOutbox(response: Response, unsent: Unsent, client: string): Outbox {
  const waiting: Uint8Array[] = [];
  let head: Uint8Array | undefined;
  let last: string | undefined;
  let kept = 0;
  let isSending = false;
  let isFull = false; // what the response says when it is written to: it waits for its reader
  const free = (bytes: number) => {
    kept -= bytes;
    unsent.remove(client, bytes);
  };
  const write = (bytes: Uint8Array) => {
    isFull = !response.write(bytes);
  };
  const pump = () => {
    if (!isSending || response.destroyed) return;
    if (head !== undefined) write(head);
    head = undefined;
    for (let bytes = next(); bytes !== undefined; bytes = next()) {
      write(bytes);
      free(bytes.length);
    }
    if (waiting.length > 0 || last === undefined) return;
    isSending = false;
    response.end(last);
  };
  const next = () => (isFull ? undefined : waiting.shift());
  response.on('drain', () => {
    isFull = false;
    pump();
  });
  response.once('close', () => {
    waiting.length = 0;
    free(kept);
  });
  return {
    get kept() {
      return kept;
    },
    keep(bytes) {
      if (response.destroyed || !unsent.add(client, bytes.length)) return false;
      kept += bytes.length;
      waiting.push(bytes);
      pump();
      return true;
    },
    begin(bytes) {
      head = bytes;
    },
    send() {
      isSending = true;
      pump();
    },
    end(bytes) {
      last = bytes;
      pump();
    },
  };
}
