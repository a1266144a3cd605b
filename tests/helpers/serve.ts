import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import type { Corpus } from '../../server/corpus/corpus.ts';
import { notFound } from '../../server/errors/app-error.ts';
import type { GraphDatabase } from '../../server/graph/database.ts';
import type { Context } from '../../server/handlers/context.ts';
import type { Judging } from '../../server/import/judging.ts';
import { NO_WORDS } from '../../server/search/word-index.ts';
import type { TextStore } from '../../server/texts/text-store.ts';
import { openVersions } from '../../server/versions/versions.ts';
import { readVocabulary } from '../../server/vocabulary/read-vocabulary.ts';
import { type AppOptions, createApp } from '../../server/web/app.ts';
import { temporaryFolder } from './folders.ts';

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

/** What handlers use, over the given database; no texts, no judgements. */
export const contextOver = (
  graph: GraphDatabase,
  { words, ready }: Pick<Context, 'words' | 'ready'>,
): Context => ({
  graph,
  texts: noTexts,
  wordIndex: NO_WORDS,
  words,
  ready,
  judging: noJudging,
  versions: openVersions(graph, temporaryFolder()),
  corpus: NO_CORPUS,
  ownWords: { remove: async ({ pack }) => none(pack) },
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
  const context: Context = { ...contextOver(graph, await readVocabulary()), ...overrides };
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
    stop: () =>
      new Promise((resolve) => {
        server.close(() => resolve());
        server.closeAllConnections();
      }),
  };
}
