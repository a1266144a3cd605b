import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { type Api, api, type EndpointName } from '#contract/api.ts';
import type { CallOf, JsonEndpoint, OutputOf } from '#contract/endpoint.ts';
import { openGraphDatabase } from '../../server/graph/database.ts';
import { loadDataset } from '../../server/import/load.ts';
import { readDataset } from '../../server/import/read.ts';
import { textsAtHand } from '../../server/search/texts-at-hand.ts';
import { openWordIndex } from '../../server/search/word-index.ts';
import { openTexts } from '../../server/texts/text-store.ts';
import type { AppOptions } from '../../server/web/app.ts';
import { emptyDatabase, runCypher, testConnection } from './neo4j.ts';
import { reportFolder, SAMPLES, TEXT_FOLDERS } from './reports.ts';
import { type Served, serve } from './serve.ts';

const NO_FOLDER = fileURLToPath(new URL('../../.data/none', import.meta.url));

/** Endpoints that are read by an address and answer with JSON. */
type Asked = {
  [Name in EndpointName]: Api[Name] extends JsonEndpoint & { readonly method: 'GET' } ? Name : never;
}[EndpointName];

export interface LoadedApi extends Served {
  /** Calls an endpoint by its name; throws on any answer but 2xx. */
  call<Name extends Asked>(name: Name, input: CallOf<Api[Name]>): Promise<OutputOf<Api[Name]>>;
}

/**
 * The real app over the real Neo4j, which holds these reports and nothing else, their texts attached. What a file before
 * this one has loaded stays: loading takes far longer than asking. Whoever changes the graph in another way than by
 * loading empties it at the end.
 */
export async function serveReports(
  reports: readonly string[],
  { indexesWords = false, ...options }: Partial<AppOptions> & { readonly indexesWords?: boolean } = {},
): Promise<LoadedApi> {
  const held = await runCypher('MATCH (load:Load) RETURN load.report AS report');
  if (held.length === 0 || held.some(({ report }) => !reports.includes(String(report))))
    await emptyDatabase();
  for (const id of reports) {
    const read = await readDataset(reportFolder(id), { textFolders: TEXT_FOLDERS });
    if ('problems' in read) throw new Error(`${id}: ${JSON.stringify(read.problems.slice(0, 3))}`);
    await loadDataset(testConnection(), read.dataset);
  }
  const graph = openGraphDatabase(testConnection());
  const texts = await openTexts(NO_FOLDER, [...TEXT_FOLDERS, ...SAMPLES.map(reportFolder)]);
  const dataDir = await mkdtemp(join(tmpdir(), 'yinzheng-words-'));
  const wordIndex = await openWordIndex({ connection: testConnection(), graph, dataDir });
  if (indexesWords) await wordIndex.update(await textsAtHand({ graph, texts }));
  const served = await serve(graph, { texts, ...(indexesWords && { wordIndex }) }, options);
  return {
    ...served,
    async call(name, input) {
      const endpoint = api[name];
      const response = await served.get(urlOf(endpoint.path, input as Record<string, unknown>));
      const body: unknown = await response.json();
      if (!response.ok) throw new Error(`${response.status} ${JSON.stringify(body)}`);
      return endpoint.output.parse(body) as OutputOf<Api[typeof name]>;
    },
    async stop() {
      await served.stop();
      await graph.close();
      if (indexesWords) await runCypher('MATCH (n:PassageWords|IndexedText) DELETE n');
      await rm(dataDir, { recursive: true });
    },
  };
}

function urlOf(template: string, input: Readonly<Record<string, unknown>>): string {
  const rest = new Map(Object.entries(input).filter(([, value]) => value !== undefined));
  const filled = template.replace(/:(\w+)/g, (_, name: string) => {
    const value = String(rest.get(name));
    rest.delete(name);
    return encodeURIComponent(value);
  });
  const query = new URLSearchParams([...rest].map(([name, value]) => [name, String(value)]));
  return query.size > 0 ? `${filled}?${query}` : filled;
}
