import { mkdirSync, utimesSync, writeFileSync } from 'node:fs';
import { request } from 'node:http';
import { join } from 'node:path';
import { brotliCompressSync, brotliDecompressSync, gunzipSync, gzipSync } from 'node:zlib';
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { fakeGraph } from '../../helpers/fake-graph.ts';
import { temporaryFolder } from '../../helpers/folders.ts';
import { type Served, serve } from '../../helpers/serve.ts';

const SCRIPT = `export const words = '${'引证 proof '.repeat(500)}';\n`;
const PAGE = `<!doctype html><title>引证</title>${'<p>words</p>'.repeat(200)}`;
const SMALL = 'export {};\n';

let served: Served;
beforeAll(async () => {
  const folder = temporaryFolder();
  mkdirSync(join(folder, 'assets'));
  for (const [name, text] of [
    ['index.html', PAGE],
    ['assets/page-1.js', SCRIPT],
  ] as const) {
    writeFileSync(join(folder, name), text);
    writeFileSync(join(folder, `${name}.br`), brotliCompressSync(text));
    writeFileSync(join(folder, `${name}.gz`), gzipSync(text));
  }
  writeFileSync(join(folder, 'assets/small-1.js'), SMALL);
  utimesSync(join(folder, 'index.html'), 1, 1);
  served = await serve(fakeGraph({}), {}, { pageFolder: folder });
});
afterAll(() => served.stop());

interface Received {
  readonly status: number;
  readonly headers: Readonly<Record<string, string | string[] | undefined>>;
  readonly body: Buffer;
}

/** Not `fetch`, which asks for encodings of its own and decodes what comes. */
function ask(path: string, headers: Record<string, string> = {}, method = 'GET'): Promise<Received> {
  return new Promise((resolve, reject) => {
    request(served.origin + path, { method, headers }, (response) => {
      const parts: Buffer[] = [];
      response.on('data', (part: Buffer) => parts.push(part));
      response.on('end', () =>
        resolve({
          status: response.statusCode ?? 0,
          headers: response.headers,
          body: Buffer.concat(parts),
        }),
      );
    })
      .on('error', reject)
      .end();
  });
}

const FORMS = {
  br: brotliDecompressSync,
  gzip: gunzipSync,
  identity: (bytes: Buffer) => bytes,
} as const;

describe.each([
  ['/', PAGE, 'text/html; charset=utf-8', 'no-cache'],
  ['/assets/page-1.js', SCRIPT, 'text/javascript; charset=utf-8', 'public, max-age=31536000, immutable'],
])('%s', (path, text, type, cache) => {
  test.each(['br', 'gzip', 'identity'] as const)('comes as %s', async (encoding) => {
    const { status, headers, body } = await ask(path, { 'accept-encoding': encoding });
    expect(status).toBe(200);
    expect(headers['content-encoding']).toBe(encoding === 'identity' ? undefined : encoding);
    expect(headers['content-length']).toBe(String(body.length));
    expect(headers['content-type']).toBe(type);
    expect(headers['cache-control']).toBe(cache);
    expect(headers.vary).toBe('Accept-Encoding');
    expect(FORMS[encoding](body).toString()).toBe(text);
  });

  test.each(['br', 'gzip', 'identity'])('as %s is not sent again to whoever has it', async (encoding) => {
    const accepting = { 'accept-encoding': encoding };
    const { etag } = (await ask(path, accepting)).headers;
    const again = await ask(path, { ...accepting, 'if-none-match': String(etag) });
    expect([again.status, again.body.length]).toEqual([304, 0]);
    expect(again.headers.vary).toBe('Accept-Encoding');
    expect(again.headers.etag).toBe(etag);
    expect(again.headers['cache-control']).toBe(cache);
    const other = { 'accept-encoding': encoding === 'br' ? 'gzip' : 'br', 'if-none-match': String(etag) };
    expect((await ask(path, other)).status).toBe(200);
  });

  test.each(['br', 'gzip', 'identity'])('as %s tells a HEAD what a GET would bring', async (encoding) => {
    const accepting = { 'accept-encoding': encoding };
    const [head, got] = [await ask(path, accepting, 'HEAD'), await ask(path, accepting)];
    expect(head.body.length).toBe(0);
    const { date: _, ...fixed } = head.headers;
    expect(got.headers).toMatchObject(fixed);
  });
});

test.each([
  ['gzip, deflate, br, zstd', 'br'],
  ['br;q=0.5, gzip', 'gzip'],
  ['br;q=0, gzip;q=0.1', 'gzip'],
  ['gzip;q=0.8, br;q=0.8', 'br'],
  ['BR', 'br'],
  ['*', 'br'],
  ['br;q=0, *', 'gzip'],
  ['gzip;q=0.5, identity', undefined],
  ['br;q=0, gzip; q=0.000', undefined],
  ['*;q=0', undefined],
  ['deflate', undefined],
  ['', undefined],
])('Accept-Encoding: %s is answered with %s', async (header, encoding) => {
  const { headers } = await ask('/assets/page-1.js', { 'accept-encoding': header });
  expect(headers['content-encoding']).toBe(encoding);
});

test('a client that names no encoding gets the file as it is', async () => {
  const { headers, body } = await ask('/assets/page-1.js');
  expect(headers['content-encoding']).toBeUndefined();
  expect(body.toString()).toBe(SCRIPT);
});

test('a range is one of the form that is sent', async () => {
  const accepting = { 'accept-encoding': 'br' };
  const whole = (await ask('/assets/page-1.js', accepting)).body;
  const part = await ask('/assets/page-1.js', { ...accepting, range: 'bytes=5-14' });
  expect(part.status).toBe(206);
  expect(part.headers['content-encoding']).toBe('br');
  expect(part.headers['content-range']).toBe(`bytes 5-14/${whole.length}`);
  expect(part.body).toEqual(whole.subarray(5, 15));
  const past = await ask('/assets/page-1.js', { ...accepting, range: `bytes=${whole.length}-` });
  expect(past.status).toBe(416);
});

test('a file that the build left as it is comes so', async () => {
  const { status, headers, body } = await ask('/assets/small-1.js', { 'accept-encoding': 'br' });
  expect(status).toBe(200);
  expect(headers['content-encoding']).toBeUndefined();
  expect(headers.vary).toBe('Accept-Encoding');
  expect(body.toString()).toBe(SMALL);
});

test('what is not there is not there in any encoding', async () => {
  for (const encoding of ['br', 'gzip', 'identity'])
    for (const path of ['/assets/none.js', '/assets/', '/assets', '/assets/../../package.json', '/%E0%A4'])
      expect((await ask(path, { 'accept-encoding': encoding })).status).toBe(404);
});
