import { Agent, request } from 'node:http';
import neo4j, { type Driver } from 'neo4j-driver';
import { type GraphDatabase, openGraphDatabase } from '../../server/graph/database.ts';
import { loadDataset } from '../../server/import/load.ts';
import { readDataset } from '../../server/import/read.ts';
import { REPORT, reportFolder } from '../helpers/reports.ts';
import { serve } from '../helpers/serve.ts';
import { startHttpNeo4j } from '../integration/console/http-neo4j.ts';
import { serveConsole } from '../integration/console/served-console.ts';
import { type Measured, row } from './measure.ts';

const SIZES = [1, 10, 100, 1_000, 10_000] as const;
const ROUNDS = 40;
const WARM_UP = 30;

/** One way to have the same statement answered. */
interface Way {
  readonly name: string;
  ask(): Promise<unknown>;
}

/**
 * The same statement by the bare driver, by our console or endpoint, and by Neo4j's own Query API, in turn, so that noise
 * falls on all alike. The reference of each group is its first way; ratios are of medians.
 */
export async function query(): Promise<readonly Measured[]> {
  const database = await startHttpNeo4j();
  const read = await readDataset(reportFolder(REPORT), { textFolders: [] });
  if (!('dataset' in read)) throw new Error('the dataset has problems');
  await loadDataset(database.connection, read.dataset);
  const graph = openGraphDatabase(database.connection);
  const heard: Heard[] = [];
  const [api, console] = await Promise.all([
    serve(listening(graph, heard)),
    serveConsole({ connection: database.connection }),
  ]);
  const { uri, user, password } = database.connection;
  const driver = neo4j.driver(uri, neo4j.auth.basic(user, password));
  const asked = { api: api.origin, console: console.origin, http: database.http, driver };
  try {
    const rows: Measured[] = [];
    for (const size of SIZES) rows.push(...(await compare(`${size} rows`, statementWays(size, asked))));
    for (const [name, ways] of await endpointWays(asked, heard)) rows.push(...(await compare(name, ways)));
    return rows;
  } finally {
    await Promise.all([driver.close(), graph.close(), api.stop(), console.close()]);
    await database.stop();
  }
}

interface Asked {
  readonly api: string;
  readonly console: string;
  readonly http: { readonly url: string; readonly authorization: string };
  readonly driver: Driver;
}

const STATEMENT = 'UNWIND range(1, $rows) AS i RETURN i, toString(i) AS word, i / 2.0 AS half';

function statementWays(size: number, { console, http, driver }: Asked): Way[] {
  const body = JSON.stringify({ statement: STATEMENT, parameters: { rows: size } });
  const json = { 'content-type': 'application/json', accept: 'application/json' };
  return [
    { name: 'driver', ask: () => readAll(driver, STATEMENT, { rows: neo4j.int(size) }) },
    { name: 'Query API', ask: () => ask(http.url, { ...json, authorization: http.authorization }, body) },
    { name: 'console', ask: () => ask(`${console}/api/query`, json, body) },
  ];
}

const ENDPOINTS: Readonly<Record<string, string>> = {
  search: `/api/search?q=${encodeURIComponent('袁家军')}`,
  node: '/api/nodes/yongkang-psb-2021%2Funit-yongkang-psb',
  neighbours: '/api/nodes/yongkang-psb-2021%2Funit-yongkang-psb/neighbours?limit=30',
  figures: '/api/figures?limit=100',
  stories: '/api/stories',
};

/** Each endpoint beside the bare driver, asked the very statements that the endpoint asks. */
async function endpointWays({ api, driver }: Asked, heard: Heard[]): Promise<[string, Way[]][]> {
  const groups: [string, Way[]][] = [];
  for (const [name, path] of Object.entries(ENDPOINTS)) {
    const askApi = () => ask(`${api}${path}`, {});
    heard.length = 0;
    await askApi();
    const statements = [...heard];
    const askDriver = async () => {
      for (const { text, parameters } of statements) await readAll(driver, text, parameters);
    };
    groups.push([
      `${name} (${statements.length})`,
      [
        { name: 'driver', ask: askDriver },
        { name: 'API', ask: askApi },
      ],
    ]);
  }
  return groups;
}

interface Heard {
  readonly text: string;
  readonly parameters: Record<string, unknown>;
}

/** The database, with a note of everything that is asked of it. */
function listening(graph: GraphDatabase, heard: Heard[]): GraphDatabase {
  return {
    read(wanted, params) {
      heard.push({ text: wanted.text, parameters: wanted.toParameters(params) });
      return graph.read(wanted, params);
    },
    close: () => graph.close(),
  };
}

async function readAll(driver: Driver, text: string, parameters: Record<string, unknown>): Promise<void> {
  await driver.executeQuery(text, parameters, { routing: 'READ', database: 'neo4j' });
}

async function compare(what: string, ways: readonly Way[]): Promise<Measured[]> {
  const times = ways.map((): number[] => []);
  for (let round = -WARM_UP; round < ROUNDS; round += 1) {
    for (const [index, way] of ways.entries()) {
      const began = performance.now();
      await way.ask();
      if (round >= 0) times[index]?.push(performance.now() - began);
    }
  }
  return ways.map((way, index) => row(`${what}: ${way.name}`, 'ms', times[index] ?? []));
}

const agent = new Agent({ keepAlive: true });

/** A plain request on a kept connection; resolves with the whole body. */
function ask(url: string, headers: Record<string, string>, body?: string): Promise<string> {
  return new Promise((resolve, reject) => {
    const sent = request(url, { method: body === undefined ? 'GET' : 'POST', headers, agent }, (response) => {
      const parts: Buffer[] = [];
      response.on('data', (part: Buffer) => parts.push(part));
      response.on('error', reject);
      response.on('end', () => {
        const text = Buffer.concat(parts).toString('utf8');
        if ((response.statusCode ?? 500) < 300) resolve(text);
        else reject(new Error(`${url}: ${response.statusCode} ${text.slice(0, 200)}`));
      });
    });
    sent.on('error', reject);
    sent.end(body);
  });
}
