import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { StdioClientTransport } from '@modelcontextprotocol/client/stdio';
import { type Console, createConsole } from '../../../server/console/console.ts';
import { TOOLS } from '../../../server/mcp/server.ts';
import { testNeo4j } from '../../helpers/command.ts';
import { temporaryFolder } from '../../helpers/folders.ts';
import { type LoadedApi, serveReports } from '../../helpers/loaded.ts';
import { type Asked, CALLS, connectTo } from '../../helpers/mcp.ts';
import { testConnection } from '../../helpers/neo4j.ts';
import { program, ROOT } from '../../helpers/program.ts';
import { REPORT, SAMPLES } from '../../helpers/reports.ts';
import { REFUSED } from '../../unit/guard/refusals.ts';

let api: LoadedApi;
let console: Console;
let mcp: Asked | undefined;

/** `npm run mcp`, as a program of conversations starts it. */
const connectByStdio = (words: readonly string[], settings: Readonly<Record<string, string>> = {}) =>
  connectTo(
    new StdioClientTransport({
      command: process.execPath,
      args: [...program('commands/mcp'), ...words],
      cwd: ROOT,
      env: { PATH: process.env.PATH ?? '', ...settings },
      stderr: 'ignore',
    }),
  );

beforeAll(async () => {
  const database = {
    connection: testConnection,
    own: false,
    restart: async () => {},
    state: () => 'ready' as const,
    crashes: () => 0,
    cpuMs: () => null,
  };
  console = createConsole({ database, limits: { explainMs: 8_000 }, log: () => {} });
  api = await serveReports([REPORT, ...SAMPLES], { console: () => console.router });
  mcp = await connectByStdio([`${api.origin}/`]);
}, 240_000);
afterAll(async () => {
  await mcp?.client.close();
  await api.stop();
  await console.close();
});

const asked = (): Asked => {
  if (mcp === undefined) throw new Error('not connected');
  return mcp;
};

test('every tool of a running Yinzheng is listed and answers', async () => {
  const { tools } = await asked().client.listTools();
  expect(tools.map(({ name }) => name).sort()).toEqual(TOOLS.map(({ name }) => name).sort());
  for (const { name } of tools) {
    const { items } = await asked().ask(name, CALLS[name]);
    expect([name, items.length > 0]).toEqual([name, true]);
    expect(items.every(({ link }) => link.startsWith(`${api.origin}/`))).toBe(true);
  }
}, 60_000);

test('nothing that the guard refuses gets through', async () => {
  const passed: string[] = [];
  for (const { text } of REFUSED)
    await asked()
      .refused('cypher', { statement: text })
      .catch((error: Error) => passed.push(`${text}: ${error.message}`));
  expect(passed).toEqual([]);
}, 600_000);

test('where none runs, it starts one and stops it at the end', async () => {
  const settings = { ...testNeo4j(), PORT: '0', DATA_DIR: temporaryFolder() };
  const alone = await connectByStdio([], settings);
  const { items } = await alone.ask('counts', {});
  const [first] = items;
  expect(first?.details?.count).toBeGreaterThan(200);
  const page = first?.link ?? '';
  expect((await fetch(`${page}api/health`)).status).toBe(200);
  await alone.client.close();
  await expect(fetch(`${page}api/health`)).rejects.toThrow();
}, 120_000);
