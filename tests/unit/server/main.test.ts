import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdirSync, writeFileSync } from 'node:fs';
import { type AddressInfo, createServer, type Server } from 'node:net';
import { dirname } from 'node:path';
import { afterEach, expect, test } from '@jest/globals';
import { freePort } from '../../../server/neo4j/bolt.ts';
import { homeIn } from '../../../server/neo4j/configure.ts';
import { takeLock } from '../../../server/neo4j/lock.ts';
import { type FakeAnswer, type FakeBolt, NO_ROWS, startFakeBolt } from '../../helpers/fake-bolt.ts';
import { temporaryFolder } from '../../helpers/folders.ts';
import { until } from '../../helpers/processes.ts';
import { program, ROOT } from '../../helpers/program.ts';

let bolt: FakeBolt | undefined;
let taken: Server | undefined;
afterEach(async () => {
  await bolt?.stop();
  taken?.close();
});

/** The product as a person starts it, with these settings. */
function start(environment: Readonly<Record<string, string>>) {
  const child: ChildProcess = spawn(process.execPath, program('server/main'), {
    cwd: ROOT,
    env: { ...process.env, DATA_DIR: temporaryFolder(), ...environment },
    stdio: ['ignore', 'ignore', 'pipe'],
  });
  let said = '';
  child.stderr?.on('data', (chunk: Buffer) => {
    said += chunk.toString('utf8');
  });
  const ended = once(child, 'close').then(([code]) => ({ code: Number(code), said }));
  return { child, ended };
}

async function fakeNeo4j(answer: (statement: string) => FakeAnswer | Promise<FakeAnswer>) {
  bolt = await startFakeBolt(answer);
  return { NEO4J_URI: bolt.connection.uri, NEO4J_PASSWORD: 'x' };
}

async function takenPort(): Promise<number> {
  const server = createServer();
  taken = server;
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  return (server.address() as AddressInfo).port;
}

const kernel = (statement: string): FakeAnswer =>
  statement.includes('dbms.components')
    ? { fields: ['name', 'versions', 'edition'], rows: [['Neo4j Kernel', ['5.26.0'], 'community']] }
    : NO_ROWS;

test('a port that is taken ends the start with another one to try', async () => {
  const port = await takenPort();
  const { code, said } = await start({ ...(await fakeNeo4j(kernel)), PORT: String(port) }).ended;
  expect(said).toContain(`PORT=${port + 1} npm start`);
  expect(said).toMatch(/端口 \d+ 已被占用/);
  expect(code).toBe(1);
}, 60_000);

test('where the data folder is in use too, that is what is told: its holder has the port', async () => {
  const dataDir = temporaryFolder();
  const { lockFile } = homeIn(dataDir);
  mkdirSync(dirname(lockFile), { recursive: true });
  takeLock(lockFile);
  const { code, said } = await start({ DATA_DIR: dataDir, PORT: String(await takenPort()) }).ended;
  expect(said).toContain(`is in use by process ${process.pid}`);
  expect(said).not.toContain('npm start');
  expect(code).toBe(1);
}, 60_000);

test('who comes before the reports are loaded is asked to come again', async () => {
  let open = (_: FakeAnswer) => {};
  const opened = new Promise<FakeAnswer>((resolve) => {
    open = resolve;
  });
  const settings = await fakeNeo4j((statement) => (statement.includes('hash') ? opened : kernel(statement)));
  const port = await freePort();
  const { child, ended } = start({ ...settings, PORT: String(port) });
  const ask = () => fetch(`http://127.0.0.1:${port}/api/health`, { headers: { host: `127.0.0.1:${port}` } });
  let status = 0;
  await until(async () => {
    status = await ask().then(
      (response) => response.status,
      () => 0,
    );
    return status > 0;
  }, 30_000);
  expect(status).toBe(503);
  child.kill('SIGTERM');
  open({ failure: 'Neo.DatabaseError.General.UnknownError' });
  await ended;
}, 60_000);

const keys = () => {
  const file = `${temporaryFolder()}/keys`;
  writeFileSync(file, `li scrypt$131072$8$1$${'s'.repeat(22)}$${'k'.repeat(43)}\n`, { mode: 0o600 });
  return file;
};
const notPem = () => {
  const file = `${temporaryFolder()}/cert.pem`;
  writeFileSync(file, 'no certificate');
  return file;
};

test.each([
  ['an open address without people', () => ({ HOST: '0.0.0.0' }), /nobody has been named.*npm run user/],
  ['an open address of IPv6', () => ({ HOST: '::' }), /nobody has been named/],
  ['people without encryption', () => ({ HOST: '0.0.0.0', EDITORS: keys() }), /sent in the clear.*TLS_CERT/],
  [
    'a key file that is not there',
    () => ({ READERS: '/nowhere/keys' }),
    /\/nowhere\/keys cannot be read \(ENOENT\)/,
  ],
  ['a key file of no use', () => ({ READERS: notPem() }), /Line 1 of|chmod 600/],
  ['a certificate without its key', () => ({ TLS_CERT: notPem() }), /TLS_CERT, TLS_KEY: one needs the other/],
  ['no certificate', () => ({ TLS_CERT: notPem(), TLS_KEY: notPem() }), /do not work together/],
  ['a proxy by name', () => ({ TRUSTED_PROXY: 'proxy.example' }), /TRUSTED_PROXY: must be an IP address/],
] as const)(
  '%s ends the start in words, before anything else is started',
  async (_, settings, words) => {
    const { code, said } = await start({ ...(await fakeNeo4j(kernel)), PORT: '0', ...settings() }).ended;
    expect(said).toMatch(words);
    expect(said.trim().split('\n').at(-1)).toMatch(/\p{Script=Han}/u);
    expect(said.trim().split('\n').length).toBeLessThan(4);
    expect(code).toBe(1);
  },
  60_000,
);
