import { randomUUID } from 'node:crypto';
import { rm } from 'node:fs/promises';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Corpus } from '../../server/corpus/corpus.ts';
import type { Scopes } from '../../server/corpus/scopes.ts';
import { notFound } from '../../server/errors/app-error.ts';
import type { GraphDatabase } from '../../server/graph/database.ts';
import type { Context } from '../../server/handlers/context.ts';
import type { Judging } from '../../server/import/judging.ts';
import { NO_WORDS } from '../../server/search/word-index.ts';
import type { SuggestionQueue } from '../../server/suggest/queue.ts';
import type { TextStore } from '../../server/texts/text-store.ts';
import { openVersions } from '../../server/versions/versions.ts';
import { readVocabulary } from '../../server/vocabulary/read-vocabulary.ts';
import { type AppOptions, createApp } from '../../server/web/app.ts';

export interface Served {
  /** `http://127.0.0.1:<port>` */
  readonly origin: string;
  readonly logged: readonly string[];
  get(path: string, headers?: Record<string, string>): Promise<Response>;
  stop(): Promise<void>;
}

const noJudging: Judging = { read: async () => [], judge: async () => {}, takeBack: async () => {} };
const noTexts: TextStore = { passages: () => null, hold: () => {}, attach: async () => '' };

const none = (id: string): never => {
  throw notFound({ en: 'report of the project', zh: '项目报道' }, id);
};
/** A project without reports, that takes none. */
const NO_CORPUS: Corpus = {
  journal: { entries: [], isUndone: () => false },
  root: '/nowhere',
  reports: () => [],
  folder: none,
  examine: async () => {},
  create: async ({ report }) => none(report.id),
  change: async (report) => none(report),
  remove: async (report) => none(report),
  undo: async () => none('undo'),
  still: (work) => work(),
};

/** Nothing is saved, nor kept. */
const NO_SCOPES: Scopes = {
  list: () => [],
  find: () => undefined,
  save: async () => {},
  drop: async () => false,
};

/** No model has proposed anything, and nobody decided. */
const NO_SUGGESTIONS: SuggestionQueue = {
  ...{ proposed: async () => [], decided: async () => ({}), add: async () => 0 },
  ...{ decide: async () => {}, precision: async () => [] },
};

/** Not there yet: it is made with the first version that is kept. Benchmarks serve too, outside Jest. */
const newFolder = () => join(tmpdir(), `yinzheng-versions-${randomUUID()}`);

/** What handlers use, over the given database; no texts, no judgements. */
export const contextOver = (
  graph: GraphDatabase,
  { words, ready }: Pick<Context, 'words' | 'ready'>,
  versions = newFolder(),
): Context => ({
  graph,
  texts: noTexts,
  wordIndex: NO_WORDS,
  words,
  ready,
  judging: noJudging,
  versions: openVersions(graph, versions),
  corpus: NO_CORPUS,
  ownWords: { remove: async ({ pack }) => none(pack), restore: async ({ pack }) => none(pack) },
  scopes: NO_SCOPES,
  suggestions: NO_SUGGESTIONS,
  model: null,
  neo4j: { version: '5.26.28', edition: 'community', own: true, memory: null, state: () => 'ready' },
  warnings: () => [],
});

/** The real app on a free port, over the given database. */
export async function serve(
  graph: GraphDatabase,
  overrides: Partial<Context> = {},
  options: Partial<AppOptions> = {},
): Promise<Served> {
  const logged: string[] = [];
  let port = 0;
  const versions = newFolder();
  const context: Context = { ...contextOver(graph, await readVocabulary(), versions), ...overrides };
  const app = createApp(() => context, {
    port: () => port,
    allowedHosts: [],
    log: (line) => logged.push(line),
    ...options,
  });
  const server = createServer(app);
  // A client that was busy for a few seconds would else ask over a connection that is just being closed.
  server.keepAliveTimeout = 120_000;
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  port = (server.address() as AddressInfo).port;
  const origin = `http://127.0.0.1:${port}`;
  return {
    origin,
    logged,
    get: (path, headers = {}) => fetch(origin + path, { headers }),
    async stop() {
      await new Promise<void>((resolve) => {
        server.close(() => resolve());
        server.closeAllConnections();
      });
      await rm(versions, { recursive: true, force: true });
    },
  };
}
