import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { type Connection, openDriver } from '../../../server/graph/database.ts';
import { cacheDir, type HttpNeo4j, startHttpNeo4j } from './http-neo4j.ts';
import { type Answer, type ServedConsole, serveConsole } from './served-console.ts';
import { fetchTck, readScenarios, type Scenario } from './tck.ts';
import { KNOWN_DEVIATIONS } from './tck-deviations.ts';

// The kit says what a query language does; Neo4j's own Query API, asked the same at the same time, what ours should say.

const TYPED = 'application/vnd.neo4j.query';
const AT_ONCE = 4;
let neo4j: HttpNeo4j;
let served: ServedConsole;
let scenarios: readonly Scenario[];

beforeAll(async () => {
  [neo4j, scenarios] = await Promise.all([startHttpNeo4j(), fetchTck(cacheDir).then(readScenarios)]);
  const limits = { running: AT_ONCE, explainMs: 8_000 }; // a cold and busy machine is no fault here
  served = await serveConsole({ connection: neo4j.connection, limits });
}, 300_000);

afterAll(async () => {
  await served.close();
  await neo4j.stop();
});

const ask = (scenario: Scenario, parameters: object): Promise<Answer> =>
  served.ask({ statement: scenario.query, parameters }, { accept: TYPED, 'content-type': TYPED });

test('the kit is whole', () => {
  expect(scenarios).toHaveLength(3897);
});

test('every statement with side effects is refused, and so is every statement that sets a graph up', async () => {
  const writes = [
    ...scenarios.filter((scenario) => scenario.sideEffects && !scenario.procedures).map((s) => s.query),
    ...new Set(scenarios.flatMap((scenario) => scenario.setup)),
  ];
  const before = await fingerprint(neo4j.connection);
  const answers = await inParallel(writes, (statement) => served.ask({ statement }));
  const passed = writes.filter((_, index) => answers[index]?.status !== 403);
  expect(passed).toEqual([]);
  expect(await fingerprint(neo4j.connection)).toEqual(before);
}, 120_000);

test('statements that need a procedure of the kit are refused', async () => {
  const calls = scenarios.filter((scenario) => /\bCALL\s+test\./i.test(scenario.query));
  const answers = await inParallel(calls, (scenario) => served.ask({ statement: scenario.query }));
  expect(calls.length).toBeGreaterThan(30);
  expect(answers.filter((answer) => answer.status < 400)).toEqual([]);
}, 60_000);

test("reads are answered as Neo4j's own Query API answers them", async () => {
  const tally = { reads: 0, equal: 0, refusedWrites: 0, errors: 0 };
  const deviations: string[] = [];
  const driver = openDriver(neo4j.connection, 1);
  const session = driver.session({ database: neo4j.connection.database });
  for (const group of bySetup(scenarios)) {
    await session.run('MATCH (n) DETACH DELETE n');
    for (const statement of group[0]?.setup ?? []) await session.run(statement);
    const results = await inParallel(group, compare);
    for (const [index, result] of results.entries()) {
      tally[result.type] += 1;
      if (result.type === 'reads') tally.equal += result.equal ? 1 : 0;
      if (!result.equal) deviations.push(`${group[index]?.name}: ${result.why}`);
    }
  }
  await driver.close();
  process.stderr.write(`openCypher TCK: ${JSON.stringify(tally)}, ${deviations.length} deviations\n`);
  const unknown = deviations.filter(
    (line) => !KNOWN_DEVIATIONS.some((known) => line.startsWith(known.scenario)),
  );
  expect(unknown).toEqual([]);
  expect(tally.reads).toBeGreaterThan(2800);
  expect(tally.equal / tally.reads).toBeGreaterThanOrEqual(0.99);
}, 600_000);

interface Comparison {
  readonly type: 'reads' | 'refusedWrites' | 'errors';
  readonly equal: boolean;
  readonly why: string;
}

async function compare(scenario: Scenario): Promise<Comparison> {
  const parameters = await readLiterals(scenario.parameters);
  const ours = await ask(scenario, parameters);
  const first = ours.json?.errors?.[0];
  const why = `${ours.status} ${first?.code ?? ''} ${first?.message ?? ''}`.slice(0, 200);
  if (/\b(?:CREATE|MERGE|DELETE|SET|REMOVE)\b/.test(scenario.query) && ours.status === 403)
    return { type: 'refusedWrites', equal: true, why };
  if (scenario.expects === 'error') return { type: 'errors', equal: ours.status >= 400, why };
  const theirs = await neo4j.ask({ statement: scenario.query, parameters }, TYPED);
  const { data, errors } = JSON.parse(theirs.text) as {
    data?: { values: unknown[] };
    errors?: { code: string }[];
  };
  if (errors !== undefined) {
    // Neo4j itself deviates from the kit: then with the same words.
    return {
      type: 'reads',
      equal: errors[0]?.code === first?.code,
      why: `${why} | theirs ${errors[0]?.code}`,
    };
  }
  const equal = ours.status === 202 && sameRows(ours.json?.data, data);
  return { type: 'reads', equal, why: `${why} | ${ours.text.slice(0, 200)} | ${theirs.text.slice(0, 200)}` };
}

/** A map's keys have no order; rows have one only where it was asked for, and the plans are the same. */
const sameRows = (ours: unknown, theirs: unknown): boolean =>
  canonical(ours) === canonical(theirs) || sorted(ours) === sorted(theirs);

function canonical(value: unknown): string {
  return JSON.stringify(value, (_, item: unknown) =>
    item !== null && typeof item === 'object' && !Array.isArray(item)
      ? Object.fromEntries(Object.entries(item).sort(([a], [b]) => (a < b ? -1 : 1)))
      : item,
  );
}

function sorted(data: unknown): string {
  const { fields, values } = data as { fields: string[]; values: unknown[] };
  return JSON.stringify([fields, ...values.map(canonical).sort()]);
}

async function readLiterals(literals: Readonly<Record<string, string>>): Promise<Record<string, unknown>> {
  const values: Record<string, unknown> = {};
  for (const [name, literal] of Object.entries(literals)) {
    const { text } = await neo4j.ask({ statement: `RETURN ${literal} AS value` }, TYPED);
    values[name] = (JSON.parse(text) as { data: { values: unknown[][] } }).data.values[0]?.[0];
  }
  return values;
}

/** Scenarios with the same graph, together. */
function bySetup(all: readonly Scenario[]): Scenario[][] {
  const groups = new Map<string, Scenario[]>();
  for (const scenario of all) {
    if (scenario.sideEffects || scenario.procedures) continue;
    const key = scenario.setup.join(';\n');
    groups.set(key, [...(groups.get(key) ?? []), scenario]);
  }
  return [...groups.values()];
}

async function inParallel<T, R>(items: readonly T[], work: (item: T) => Promise<R>): Promise<R[]> {
  const results: R[] = [];
  let next = 0;
  const worker = async () => {
    for (let at = next++; at < items.length; at = next++) results[at] = await work(items[at] as T);
  };
  await Promise.all(Array.from({ length: AT_ONCE }, worker));
  return results;
}

async function fingerprint(connection: Connection): Promise<unknown> {
  const driver = openDriver(connection, 1);
  const session = driver.session({ database: connection.database });
  try {
    const result = await session.run('MATCH (n) RETURN count(n) AS nodes, sum(size(keys(n))) AS properties');
    return { bookmarks: session.lastBookmarks(), counts: result.records.map((record) => record.toObject()) };
  } finally {
    await session.close();
    await driver.close();
  }
}
