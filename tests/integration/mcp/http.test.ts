import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from '@jest/globals';
import type { Person } from '../../../server/access/people.ts';
import { type Console, createConsole } from '../../../server/console/console.ts';
import { TOOLS } from '../../../server/mcp/server.ts';
import { parseText } from '../../../server/texts/report-text.ts';
import { type LoadedApi, serveReports } from '../../helpers/loaded.ts';
import { type Asked, CALLS, CASE, connectByHttp, placesOf } from '../../helpers/mcp.ts';
import { testConnection } from '../../helpers/neo4j.ts';
import { REPORT, reportFolder, SAMPLES } from '../../helpers/reports.ts';
import { REFUSED } from '../../unit/guard/refusals.ts';

let api: LoadedApi;
let console: Console;
let mcp: Asked;
let person: Person | undefined;

beforeAll(async () => {
  console = createConsole({
    database: {
      connection: testConnection,
      own: false,
      restart: async () => {},
      state: () => 'ready',
      crashes: () => 0,
      cpuMs: () => null,
    },
    limits: { explainMs: 8_000 },
    log: () => {},
  });
  api = await serveReports([REPORT, ...SAMPLES], {
    askConsole: () => console.ask,
    access: (_request, response, next) => {
      response.locals.person = person;
      next();
    },
  });
  mcp = await connectByHttp(api.origin);
}, 240_000);
afterAll(async () => {
  await mcp.client.close();
  await api.stop();
  await console.close();
});

const texts = new Map(
  SAMPLES.map((id) => [id as string, parseText(readFileSync(join(reportFolder(id), 'text.txt')))]),
);

/** The words at a place, by the text itself. */
function wordsAt({ passage, start, end }: { passage: string; start: number; end: number }): string {
  const [report = '', order = ''] = passage.split('#');
  return (texts.get(report)?.passages[Number(order)] ?? []).slice(start, end).join('');
}

test('every tool is listed with its schemas, and says that it only reads', async () => {
  const { tools } = await mcp.client.listTools();
  expect(tools.map(({ name }) => name).sort()).toEqual(TOOLS.map(({ name }) => name).sort());
  expect(tools).toHaveLength(11);
  for (const tool of tools) {
    expect(tool.annotations).toMatchObject({ readOnlyHint: true, destructiveHint: false });
    expect(tool.inputSchema.properties).toHaveProperty('language');
    expect(tool.outputSchema?.properties).toHaveProperty('not_stated');
  }
});

test('the resources are the reports, the schema and the questions', async () => {
  const { resources } = await mcp.client.listResources();
  expect(resources.map(({ uri }) => uri).sort()).toEqual([
    'yinzheng://questions',
    'yinzheng://reports',
    'yinzheng://schema',
  ]);
  for (const { uri } of resources) {
    const { contents } = await mcp.client.readResource({ uri });
    const [content] = contents;
    const value: unknown = JSON.parse(content !== undefined && 'text' in content ? content.text : 'null');
    expect(Object.keys(value as object).length).toBeGreaterThan(1);
  }
});

test('the prompts are the ready questions, each with its Cypher', async () => {
  const { questions } = await api.call('questions', {});
  const { prompts } = await mcp.client.listPrompts();
  expect(prompts.map(({ name }) => name)).toEqual(questions.map(({ id }) => id));
  const [first] = questions;
  const { messages } = await mcp.client.getPrompt({ name: first?.id ?? '' });
  expect(JSON.stringify(messages)).toContain(JSON.stringify(first?.cypher).slice(1, -1));
});

test.each(TOOLS.map(({ name }) => name))('%s answers in the one shape, in both languages', async (name) => {
  const input = CALLS[name];
  if (input === undefined) throw new Error(`nothing is asked of ${name} here`);
  for (const language of ['zh', 'en']) {
    const { items } = await mcp.ask(name, { ...input, language });
    expect(items.length).toBeGreaterThan(0);
    for (const item of items) {
      expect(item.fact).toMatch(/\S/);
      expect(item.link.startsWith(`${api.origin}/`)).toBe(true);
      if (item.basis === 'counted') expect(item.words).toEqual([]);
      else expect(item.place).toMatch(/\d/);
    }
  }
});

test('every quotation lies in the text exactly where its place says', async () => {
  let compared = 0;
  for (const id of SAMPLES) {
    const { facts } = await api.call('reportStatements', { id });
    for (const fact of facts.slice(0, 12)) {
      const { items } = await mcp.ask('statements', { id: fact.id });
      for (const item of items) {
        const own = placesOf(item).filter(({ role }) => role === 'words');
        const [, paragraph] = /paragraph (\d+)/.exec(item.place) ?? [];
        expect(Number(paragraph)).toBe(Number(own[0]?.passage.split('#')[1]) + 1);
        expect([item.exact, item.words]).toEqual([true, own.map(wordsAt)]);
        compared += own.length;
      }
    }
  }
  expect(compared).toBeGreaterThan(20);
});

test('whoever may not see attached texts hears anchor terms, and that they are no quotations', async () => {
  const { facts } = await api.call('reportStatements', { id: 'sample-2023' });
  const asked = { id: facts[0]?.id };
  const [seen] = (await mcp.ask('statements', asked)).items;
  person = { name: 'li', seesTexts: false, edits: false };
  const { items, not_stated } = await mcp.ask('statements', asked).finally(() => {
    person = undefined;
  });
  expect([seen?.exact, items[0]?.exact]).toEqual([true, false]);
  expect(items[0]?.words).not.toEqual(seen?.words);
  expect(not_stated.join(' ')).toContain('not attached');
});

test('what was cut is said, and the rest is got by what it says', async () => {
  const first = await mcp.ask('neighbours', { id: CASE, limit: 1 });
  const cursor = /cursor: (\S+)$/.exec(first.cut ?? '')?.[1];
  const second = await mcp.ask('neighbours', { id: CASE, limit: 1, cursor });
  expect(second.items.map(({ id }) => id)).not.toEqual(first.items.map(({ id }) => id));
  const all = await mcp.ask('passages', { report: 'sample-2023', limit: 60 });
  expect(all.cut).toBeNull();
  expect((await mcp.ask('passages', { report: 'sample-2023', limit: 2 })).cut).toContain('from: 2');
});

test('in a scope only its reports are told of, and counted', async () => {
  const scope = 'report:sample-2023';
  for (const tool of ['stories', 'figures']) {
    const { items } = await mcp.ask(tool, { scope });
    expect(items.length).toBeGreaterThan(0);
    expect(new Set(items.map(({ details }) => details?.report))).toEqual(new Set(['sample-2023']));
  }
  const { items: named } = await mcp.ask('search', { q: '公安局', scope });
  expect(named.length).toBeGreaterThan(0);
  for (const { details } of named) expect(details?.reports).toContain('sample-2023');
  const { items: counted } = await mcp.ask('counts', { of: 'reports', scope });
  const { reports } = await api.call('reports', { scope });
  expect(counted.filter(({ id }) => id !== '').map(({ id }) => id)).toEqual(['sample-2023']);
  const totals = counted.filter(({ id }) => id === '').map(({ details }) => details?.count);
  expect(totals.slice(1)).toEqual([reports[0]?.statements, reports[0]?.observations, 1]);
  expect(await mcp.refused('stories', { scope: 'everything' })).toMatch(/scope/);
});

test('what no report says is named, and not made up', async () => {
  const { stories, others } = await api.call('stories', {});
  const giverless = stories.find(({ agent_stated }) => !agent_stated);
  const { not_stated } = await mcp.ask('stories', { about: giverless?.act, limit: 25 });
  expect(not_stated.some((line) => line.includes(giverless?.act ?? 'none'))).toBe(true);
  const causeless = await mcp.ask('stories', { about: others[0]?.act, limit: 25 });
  expect(causeless.not_stated.some((line) => line.includes(others[0]?.act ?? 'none'))).toBe(true);
  expect((await mcp.ask('search', { q: '没有这个名字' })).not_stated).toHaveLength(1);
});

test('a wrong id or word is answered in words', async () => {
  expect(await mcp.refused('describe', { id: 'case-no-such' })).toMatch(/not-found[\s\S]*没有/);
  expect(await mcp.refused('cypher', { statement: 'MATCH (n' })).toMatch(/Neo\.ClientError|not-understood/);
  expect(await mcp.refused('cypher', { statement: 'MATCH (n) DELETE n' })).toMatch(
    /clause-not-allowed[\s\S]*"line":1/,
  );
});

test('nothing that the guard refuses gets through', async () => {
  const state = async () => (await api.call('health', {})).dataset;
  const before = await state();
  const passed: string[] = [];
  for (const { text } of REFUSED)
    await mcp
      .refused('cypher', { statement: text })
      .catch((error: Error) => passed.push(`${text}: ${error.message}`));
  expect(passed).toEqual([]);
  expect(REFUSED.length).toBeGreaterThan(700);
  expect(await state()).toEqual(before);
}, 600_000);

const QUESTIONS = [1, 2, 4, 8, 11];

/** What a program in a conversation does: takes a question's prompt, runs what it says, and quotes. */
async function answered(number: number) {
  const { questions } = await api.call('questions', {});
  const question = questions.find((each) => each.number === number);
  const { messages } = await mcp.client.getPrompt({ name: question?.id ?? '' });
  const [message] = messages;
  const text = message?.content.type === 'text' ? message.content.text : '';
  const statement = /on:\n\n([\s\S]*)\n\nThen ask/.exec(text)?.[1];
  const rows = await mcp.ask('cypher', { statement });
  const [row] = rows.items;
  const ids = row?.details?.statements as readonly string[];
  const told = await Promise.all(ids.map((id) => mcp.ask('statements', { id })));
  return { id: question?.id ?? '', ids, sentences: told.flatMap(({ items }) => items) };
}

test.each(QUESTIONS)('an agent answers question %i with sentence and place', async (number) => {
  const { id, ids, sentences } = await answered(number);
  const answer = await api.call('answer', { id });
  const known = answer.rows.flatMap((row) =>
    row.flatMap((cell) => (cell.type === 'statements' ? cell.ids : [])),
  );
  expect(ids.length).toBeGreaterThan(0);
  expect(known).toEqual(expect.arrayContaining([...ids]));
  for (const { words, place, fact } of sentences) {
    expect(fact).toMatch(/\S/);
    expect(words.every((each) => each !== '')).toBe(true);
    expect(place).toMatch(/paragraph \d+, characters \d+–\d+/);
  }
});
