import { request } from 'node:http';
import type { Page } from 'playwright-core';

export interface Travelled {
  readonly path: string;
  /** All that came over the wire for it: headers, and the body as it was sent. */
  readonly bytes: number;
}

/** Counts from now on what the page loads, but for scripts of workers. Returns what has come so far. */
export async function countTravelled(page: Page): Promise<() => readonly Travelled[]> {
  const paths = new Map<string, string>();
  const come: Travelled[] = [];
  const session = await page.context().newCDPSession(page);
  session.on('Network.requestWillBeSent', ({ requestId, request }) =>
    paths.set(requestId, new URL(request.url).pathname),
  );
  session.on('Network.loadingFinished', ({ requestId, encodedDataLength }) =>
    come.push({ path: paths.get(requestId) ?? '?', bytes: encodedDataLength }),
  );
  await session.send('Network.enable');
  return () => [...come];
}

/** What a browser would get: for scripts of workers, of which the page is not told when they have come. */
export const askFor = (address: string, path: string): Promise<Travelled> =>
  new Promise((resolve, reject) => {
    const headers = { 'accept-encoding': 'gzip, deflate, br, zstd' };
    request(new URL(path, address), { headers }, (response) => {
      let bytes = response.rawHeaders.join('').length + 2 * response.rawHeaders.length; // `: ` and the line's end
      response.on('data', (part: Buffer) => {
        bytes += part.length;
      });
      response.on('end', () => resolve({ path, bytes }));
    })
      .on('error', reject)
      .end();
  });

export const sumOf = (travelled: readonly Travelled[]) =>
  travelled.reduce((sum, { bytes }) => sum + bytes, 0);
