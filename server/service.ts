import { existsSync } from 'node:fs';
import { mkdir } from 'node:fs/promises';
import { join } from 'node:path';
import type { RequestHandler } from 'express';
import type { Config } from './config.ts';
import type { Console } from './console/console.ts';
import { openCorpus } from './corpus/corpus.ts';
import type { Folder } from './corpus/folder.ts';
import { openOwnWords } from './corpus/own-words.ts';
import { openScopes, SCOPES_FILE } from './corpus/scopes.ts';
import { describeProblem } from './dataset/problem.ts';
import { type Connection, type GraphDatabase, openGraphDatabase, patiently } from './graph/database.ts';
import type { EvidenceSource } from './graph/facts.ts';
import { COUNT_STORE, LIST_LOADS } from './graph/store-queries.ts';
import type { Context } from './handlers/context.ts';
import { openJudging } from './import/judging.ts';
import { keptLoads, loadKept } from './import/kept-loads.ts';
import { openLoader } from './import/load.ts';
import { unlessCancelled } from './neo4j/failure.ts';
import type { Neo4jServer } from './neo4j/server.ts';
import { openConsole } from './open-console.ts';
import { programPath } from './program/program.ts';
import { textsAtHand } from './search/texts-at-hand.ts';
import { NO_WORDS, openWordIndex, type WordIndex } from './search/word-index.ts';
import { loadSeeds, readSeeds, reportFolders, type Stored } from './seeds.ts';
import { openQueue } from './suggest/queue.ts';
import { parseText } from './texts/report-text.ts';
import { openTexts } from './texts/text-store.ts';
import { openVersions } from './versions/versions.ts';
import { PROJECT_FILE } from './vocabulary/project-file.ts';
import { type ReadVocabulary, readVocabulary } from './vocabulary/read-vocabulary.ts';
import { needWords } from './vocabulary/words-in-use.ts';

export interface ServiceOptions {
  /** Load the invented reports too, beside the real ones. */
  readonly samples: boolean;
  readonly log: (line: string) => void;
  /** Already starting, or already there. */
  readonly neo4j: Promise<Neo4jServer>;
  /** Where it can be asked things, perhaps before it is ready. Need not settle when `neo4j` fails. */
  readonly answering: Promise<Connection>;
  /** Calls the opening off; what has been opened by then is closed. */
  readonly signal?: AbortSignal;
}

export interface Service {
  readonly context: Context;
  /** Where its store is. */
  readonly connection: Connection;
  /** The Cypher console's routes. It starts processes of its own, so only when first asked for. */
  readonly console: () => RequestHandler | null;
  /** Starts it before anybody has asked. */
  readonly prepareConsole: () => Promise<void>;
  /** What runs a statement there for another part of this program. */
  readonly askConsole: () => Console['ask'] | null;
  /** Stops everything that was started. */
  stop(): Promise<void>;
}

const SHARED = programPath('seeds/shared');

/**
 * Waits for the database, loads the seeds and gathers what handlers need.
 * @throws AppError or Error with a message for the person at the terminal; nothing keeps running then.
 */
export async function openService(config: Config, options: ServiceOptions): Promise<Service> {
  await mkdir(config.dataDir, { recursive: true, mode: 0o700 });
  const [folders, kept] = await Promise.all([reportFolders(), keptLoads(config.dataDir)]);
  const textFolders = [
    join(config.dataDir, 'texts'),
    ...(config.reportTexts === null ? [] : [config.reportTexts]),
  ];
  const corpus = join(config.dataDir, 'corpus');
  // Judgements hold for the whole store, so every report is loaded with those of all files.
  const others = kept.map((folder) => join(folder, '../../shared'));
  const identity = { sharedFolder: SHARED, identityFolders: [...others, corpus] };
  const reading = readWords([join(corpus, 'packs')]);
  const [{ graph, neo4j, stored }, read, seeds, texts, scopes] = await Promise.all([
    openGraph(options),
    reading,
    reading.then((vocabulary) => readSeeds(folders, { textFolders, vocabulary, ...identity }, options)),
    openTexts(join(config.dataDir, 'texts'), [...textFolders.slice(1), ...folders, ...kept]),
    openScopes(join(corpus, SCOPES_FILE)),
  ]);
  const console = openConsole(config, neo4j, options.log);
  const wordIndex: WordIndex = config.indexTexts
    ? await openWordIndex({ connection: neo4j.connection, graph, dataDir: config.dataDir })
    : NO_WORDS;
  const loader = openLoader(neo4j.connection);
  const stop = async () => {
    await Promise.all([wordIndex.close(), loader.close()]);
    await Promise.all([console.close(), graph.close()]);
    await neo4j.stop();
  };
  const judging = openJudging({ connection: neo4j.connection, ours: [SHARED, ...others], own: corpus });
  const ownWords = openOwnWords(join(corpus, 'packs'), read, graph);
  const project = await openCorpus({
    root: corpus,
    get words() {
      return ownWords.now.words;
    },
    judgements: judging.read,
    loader,
    onText: texts.hold,
    onStored: wordsOf(wordIndex),
    log: options.log,
  });
  const load = async () => {
    await loadSeeds(neo4j.connection, seeds, { ...options, stored, judgements: judging.read });
    await loadKept(neo4j.connection, kept, { stored, identity, log: options.log });
    await project.load();
    // What comes with the program has its words with it; only a project's own may have lost some.
    if (existsSync(join(corpus, 'packs')) || existsSync(join(corpus, PROJECT_FILE)))
      await needWords(graph, read.words.vocabulary);
  };
  try {
    // A load that is cut off leaves nothing behind: its transaction ends with the connection.
    await unlessCancelled(load(), options.signal);
  } catch (error) {
    await stop();
    throw error;
  }
  const versions = openVersions(graph, join(config.dataDir, 'versions'));
  // Nobody waits for this: words are found as soon as their text is indexed.
  void indexTexts(wordIndex, { graph, texts }, options.log);
  const warnings = () => [...neo4j.warnings, ...console.warnings()];
  return {
    context: {
      ...{ graph, texts, wordIndex, judging, corpus: project, ownWords, versions, scopes, neo4j, warnings },
      suggestions: openQueue(join(config.dataDir, 'suggestions')),
      model: config.model,
      get words() {
        return ownWords.now.words;
      },
      get ready() {
        return ownWords.now.ready;
      },
    },
    connection: neo4j.connection,
    console: console.router,
    prepareConsole: console.prepare,
    askConsole: console.ask,
    stop,
  };
}

/** Its words are found as soon as a report is stored: what is not indexed yet is. */
function wordsOf(wordIndex: WordIndex): (folder: Folder) => Promise<void> {
  const indexed = new Map<string, string>();
  return async ({ report: { id, text }, text: words }) => {
    if (!wordIndex.isOn || indexed.get(id) === text.sha256) return;
    const { passages } = parseText(Buffer.from(words));
    await wordIndex.update([{ report: id, sha256: text.sha256, passages }]);
    indexed.set(id, text.sha256);
  };
}

async function indexTexts(
  wordIndex: WordIndex,
  source: EvidenceSource,
  log: (line: string) => void,
): Promise<void> {
  try {
    if (wordIndex.isOn) await wordIndex.update(await textsAtHand(source));
  } catch (error) {
    log(`the words of the texts are not indexed: ${error instanceof Error ? error.message : String(error)}`);
  }
}

interface OpenGraph {
  readonly graph: GraphDatabase;
  readonly neo4j: Neo4jServer;
  /** What the store notes of each report in it, by the report's id. */
  readonly stored: ReadonlyMap<string, Stored>;
}

/** In a JVM that has just started the first queries take long: they are asked while the server is being looked at. */
async function openGraph({ neo4j, answering }: ServiceOptions): Promise<OpenGraph> {
  const connection = await Promise.race([answering, neo4j.then((server) => server.connection)]);
  const graph = openGraphDatabase(connection);
  try {
    const [server, loads] = await Promise.all([
      neo4j,
      patiently(() => graph.read(LIST_LOADS, {})),
      patiently(() => graph.read(COUNT_STORE, {})), // the first thing that is asked of us
    ]);
    return { graph, neo4j: server, stored: new Map(loads.map((load) => [load.report, load])) };
  } catch (error) {
    await graph.close();
    const server = await neo4j; // what is wrong with the server itself says more
    await server.stop();
    throw error;
  }
}

/** @throws Error that lists every problem of every pack. */
async function readWords(folders: readonly string[]): Promise<ReadVocabulary> {
  const read = await readVocabulary(folders);
  if (read.problems.length > 0) throw new Error(read.problems.map(describeProblem).join('\n'));
  return read;
}
