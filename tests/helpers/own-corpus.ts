import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { type Corpus, openCorpus } from '../../server/corpus/corpus.ts';
import { openScopes, SCOPES_FILE, type Scopes } from '../../server/corpus/scopes.ts';
import type { Dataset } from '../../server/dataset/dataset.ts';
import type { GraphDatabase } from '../../server/graph/database.ts';
import type { Context } from '../../server/handlers/context.ts';
import type { Loader } from '../../server/import/load.ts';
import { openQueue } from '../../server/suggest/queue.ts';
import { parseText, type ReportText } from '../../server/texts/report-text.ts';
import type { TextStore } from '../../server/texts/text-store.ts';
import { fakeGraph } from './fake-graph.ts';
import { type Served, serve } from './serve.ts';
import { SMALL_WORDS } from './small-words.ts';

/** A project in a folder of its own behind the real app, whose store only notes what it is given. */
export interface OwnCorpus extends Served {
  readonly root: string;
  readonly corpus: Corpus;
  readonly scopes: Scopes;
  /** What the store holds, by report. */
  readonly stored: ReadonlyMap<string, Dataset>;
  /** From now on the store throws this, or nothing any more. */
  fail(error: Error | null): void;
  send(method: string, path: string, body?: object, tag?: string): Promise<Answer>;
}

export interface Answer {
  readonly status: number;
  // biome-ignore lint/suspicious/noExplicitAny: what a test looks at is said by the test
  readonly body: any;
}

interface Store {
  readonly loader: Loader;
  readonly graph: GraphDatabase;
}

/** @param root  where the project is; a folder that goes at the end where none is named */
export async function ownCorpus(
  root?: string,
  real?: Store,
  more: Partial<Context> = {},
): Promise<OwnCorpus> {
  const folder = root ?? (await mkdtemp(join(tmpdir(), 'yinzheng-corpus-')));
  const stored = new Map<string, Dataset>();
  let fault: Error | null = null;
  const loader: Loader = {
    async load(dataset) {
      if (fault !== null) throw fault;
      stored.set(dataset.report.id, dataset);
      return {
        report: dataset.report.id,
        changed: true,
        counts: { passages: 0, entities: 0, statements: 0, observations: 0 },
      };
    },
    async remove(report) {
      if (fault !== null) throw fault;
      return stored.delete(report);
    },
    async close() {},
  };
  const texts = new Map<string, ReportText['passages']>();
  const hold = (text: string) => {
    const { sha256, passages } = parseText(Buffer.from(text));
    texts.set(sha256, passages);
  };
  const corpus = await openCorpus({
    ...{
      root: folder,
      words: SMALL_WORDS,
      judgements: async () => [],
      loader: real?.loader ?? loader,
      onText: hold,
      log: () => {},
    },
  });
  await corpus.load();
  const store: TextStore = { passages: (sha256) => texts.get(sha256) ?? null, hold, attach: async () => '' };
  const scopes = await openScopes(join(folder, SCOPES_FILE));
  const suggestions = openQueue(`${folder}-suggestions`);
  const own = { corpus, words: SMALL_WORDS, texts: store, scopes, suggestions, ...more };
  const served = await serve(real?.graph ?? fakeGraph({}), own);
  return {
    ...served,
    ...{ root: folder, corpus, scopes, stored },
    fail: (error) => {
      fault = error;
    },
    async send(method, path, body, tag) {
      const headers = {
        'Content-Type': 'application/json',
        ...(tag === undefined ? {} : { 'If-Match': `"${tag}"` }),
      };
      const response = await fetch(served.origin + path, {
        method,
        headers,
        ...(body === undefined ? {} : { body: JSON.stringify(body) }),
      });
      return { status: response.status, body: await response.json().catch(() => null) };
    },
    async stop() {
      await served.stop();
      await rm(`${folder}-suggestions`, { recursive: true, force: true });
      if (root === undefined) await rm(folder, { recursive: true, force: true });
    },
  };
}
