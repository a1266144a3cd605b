import type { ServerResponse } from 'node:http';
import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import type { FileAnswer } from '../handlers/context.ts';

const BYTES = /^application\/(?:zip|vnd\.openxmlformats-)/;

/** Sends a file piece by piece. What fails on the way breaks the connection, so that nobody takes a half for the whole. */
export async function sendFile(response: ServerResponse, { name, type, pieces }: FileAnswer): Promise<void> {
  response.setHeader('Content-Type', BYTES.test(type) ? type : `${type}; charset=utf-8`);
  response.setHeader('Content-Disposition', contentDisposition(name));
  response.setHeader('Cache-Control', 'no-store');
  // The checks before, compression and the stream itself each listen for the response's end: more than Node takes for a leak.
  response.setMaxListeners(30);
  try {
    await pipeline(Readable.from(pieces, { objectMode: true }), response);
  } catch (error) {
    if (!response.destroyed || !isClosed(error)) throw error;
  }
}

/** RFC 6266: a name for old programs, and the real one. */
export const contentDisposition = ({ ascii, utf8 }: FileAnswer['name']): string =>
  `attachment; filename="${ascii.replace(/[^\x20-\x7e]|["\\%]/g, '_')}"; filename*=UTF-8''${encode(utf8)}`;

/** RFC 8187: what `encodeURIComponent` leaves but the header does not allow is encoded too. */
const encode = (text: string) =>
  encodeURIComponent(text).replace(
    /['()*]/g,
    (character) => `%${character.charCodeAt(0).toString(16).toUpperCase()}`,
  );

/** The reader has gone: nobody is left to hear of it. */
const isClosed = (error: unknown) =>
  error instanceof Error && 'code' in error && error.code === 'ERR_STREAM_PREMATURE_CLOSE';
