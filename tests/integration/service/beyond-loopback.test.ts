import { execFileSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { request } from 'node:https';
import { join } from 'node:path';
import { setTimeout } from 'node:timers/promises';
import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { URI } from 'otpauth';
import { runCommand, testNeo4j } from '../../helpers/command.ts';
import { temporaryFolder } from '../../helpers/folders.ts';
import { emptyDatabase } from '../../helpers/neo4j.ts';
import { install } from '../../helpers/program.ts';
import { type Product, startProduct, stopProduct } from '../../helpers/start-product.ts';

// The product as a department runs it: beyond loopback, by HTTPS, for people whom `npm run user` has named.
const folder = temporaryFolder();
const file = (name: string) => join(folder, name);
const passwords = new Map<string, string>();
const authenticators = new Map<string, string>();
let product: Product;

function addPerson(keys: string, name: string, ...flags: readonly string[]): void {
  const { code, said } = runCommand('commands/user', [file(keys), name, ...flags]);
  expect(code).toBe(0);
  passwords.set(name, /: ([\w-]{24})$/m.exec(said)?.[1] ?? '');
  authenticators.set(name, /otpauth:\S+/.exec(said)?.[0] ?? '');
}

beforeAll(async () => {
  install();
  await emptyDatabase();
  addPerson('readers', 'reader');
  addPerson('readers', 'texts-reader', '--texts');
  addPerson('editors', 'editor', '--code');
  const address = authenticators.get('editor') ?? '';
  addPerson('editors', 'editor'); // another password, the same authenticator
  authenticators.set('editor', address);
  const subject = [
    '-x509',
    '-newkey',
    'ec',
    '-pkeyopt',
    'ec_paramgen_curve:P-256',
    '-nodes',
    '-days',
    '2',
    '-subj',
    '/CN=localhost',
  ];
  execFileSync('openssl', ['req', ...subject, '-keyout', file('key.pem'), '-out', file('cert.pem')], {
    stdio: 'ignore',
  });
  const lock = {
    READERS: file('readers'),
    EDITORS: file('editors'),
    TLS_CERT: file('cert.pem'),
    TLS_KEY: file('key.pem'),
  };
  product = await startProduct(['--samples'], { ...testNeo4j(), ...lock, HOST: '0.0.0.0' });
}, 300_000);
afterAll(async () => {
  await stopProduct(product);
  await emptyDatabase();
}, 60_000);

interface Answer {
  readonly status: number;
  readonly headers: Readonly<Record<string, string | string[] | undefined>>;
  readonly body: string;
}

function ask(
  path: string,
  headers: Readonly<Record<string, string>> = {},
  method = 'GET',
  body = '',
): Promise<Answer> {
  return new Promise((resolve, reject) => {
    const call = request(
      new URL(path, product.url),
      { method, headers, ca: readFileSync(file('cert.pem')), servername: 'localhost' },
      (response) => {
        const parts: Buffer[] = [];
        response.on('data', (part: Buffer) => parts.push(part));
        response.on('end', () =>
          resolve({
            status: response.statusCode ?? 0,
            headers: response.headers,
            body: Buffer.concat(parts).toString('utf8'),
          }),
        );
      },
    );
    call.once('error', reject);
    call.end(body);
  });
}

async function signIn(name: string): Promise<Record<string, string>> {
  const authenticator = authenticators.get(name) ?? '';
  const left = 30_000 - (Date.now() % 30_000);
  if (authenticator !== '' && left < 10_000) await setTimeout(left); // a code is good for its half minute
  const code = authenticator === '' ? '' : URI.parse(authenticator).generate();
  const form = new URLSearchParams({ name, password: passwords.get(name) ?? '', code }).toString();
  const headers = {
    'Content-Type': 'application/x-www-form-urlencoded',
    Origin: product.url.replace(/\/$/, ''),
  };
  const { status, headers: answered } = await ask('/sign-in', headers, 'POST', form);
  expect(status).toBe(303);
  return { Cookie: answered['set-cookie']?.[0]?.split(';')[0] ?? '' };
}

const PASSAGES = '/api/reports/sample-2023/passages';
const textsIn = ({ body }: Answer) =>
  (JSON.parse(body) as { passages: { text?: string }[] }).passages.filter(
    ({ text }) => typeof text === 'string',
  ).length;

test('it is reached by HTTPS alone, and by nobody who has not signed in, whatever Host they name', async () => {
  expect(product.url).toMatch(/^https:/);
  for (const headers of [{}, { Host: `localhost:${new URL(product.url).port}` }])
    expect((await ask(PASSAGES, headers)).status).toBe(401);
  expect((await ask(PASSAGES, { Host: 'evil.example' })).status).toBe(421);
  await expect(fetch(product.url.replace('https', 'http'))).rejects.toThrow();
});

test('a reader sees no attached text, one who may does, and an editor', async () => {
  expect(textsIn(await ask(PASSAGES, await signIn('reader')))).toBe(0);
  expect(textsIn(await ask(PASSAGES, await signIn('texts-reader')))).toBeGreaterThan(5);
  const answer = await ask(PASSAGES, await signIn('editor'));
  expect(textsIn(answer)).toBeGreaterThan(5);
  expect(answer.headers['cache-control']).toBe('private, no-store');
  expect(answer.headers['strict-transport-security']).toBe('max-age=31536000; includeSubDomains');
}, 60_000);

async function said(what: RegExp): Promise<void> {
  for (let left = 100; left > 0 && !what.test(product.output()); left -= 1) await setTimeout(50);
}

test('whoever signs in or is refused stands in the record, with time and place and no secret', async () => {
  const headers = { ...(await signIn('reader')), 'Content-Type': 'application/json' };
  expect((await ask('/api/reports/sample-2023/text', headers, 'PUT', '{"text":"x"}')).status).toBe(403);
  await said(/ audit: refused /); // printed by another process, a moment after the answer
  expect(product.output()).toMatch(/^\d{4}-\S+Z audit: sign-in 127\.0\.0\.1 reader$/m);
  expect(product.output()).toMatch(
    /^\d{4}-\S+Z audit: refused 127\.0\.0\.1 reader PUT \/api\/reports\/sample-2023\/text$/m,
  );
  for (const password of passwords.values()) expect(product.output()).not.toContain(password);
});
