import { createHash, randomBytes } from 'node:crypto';
import { mkdir, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { z } from 'zod';
import type { Connection, GraphDatabase } from '../graph/database.ts';
import { query } from '../graph/query.ts';
import { inTransaction, openImporter } from '../import/importer.ts';
import { prepareImporter } from '../import/prepare.ts';
import type { ReportText } from '../texts/report-text.ts';
import { foldPassage, gramsOf, gramsSought, tokenMaker } from './tokens.ts';

const FIND_PASSAGES = query('words/find-passages', {
  params: z.object({ tokens: z.string(), limit: z.int() }),
  row: z.object({ report: z.string(), sha256: z.string(), order: z.int() }),
});
const LIST_INDEXED = query('words/list-indexed', {
  params: z.object({}),
  row: z.object({ report: z.string(), sha256: z.string(), key: z.string() }),
});
const nothing = z.object({});
const DELETE_WORDS = query('words/delete-words', { params: z.object({ report: z.string() }), row: nothing });
const WRITE_WORDS = query('words/write-words', {
  params: z.object({
    report: z.string(),
    sha256: z.string(),
    key: z.string(),
    rows: z.array(z.object({ order: z.int(), tokens: z.string() })),
  }),
  row: nothing,
});

/** A passage in whose text words may stand. */
export interface CandidatePassage {
  readonly report: string;
  readonly sha256: string;
  readonly order: number;
}

/** Finds the passages of attached texts by their words. */
export interface WordIndex {
  /** False where words may not be searched: nobody is told what stands in a text that they may not see. */
  readonly isOn: boolean;
  /** Passages that may hold the folded words, up to `limit`. Whether they do, only their text tells. */
  find(words: string, reports: readonly string[] | null, limit: number): Promise<readonly CandidatePassage[]>;
  /** Indexes those of these texts that are not indexed yet. */
  update(texts: readonly IndexedText[]): Promise<void>;
  /** Waits for what is being written. */
  close(): Promise<void>;
}

export interface IndexedText {
  readonly report: string;
  readonly sha256: string;
  readonly passages: ReportText['passages'];
}

export const NO_WORDS: WordIndex = {
  isOn: false,
  find: async () => [],
  update: async () => {},
  close: async () => {},
};

export interface WordIndexOptions {
  readonly connection: Connection;
  readonly graph: GraphDatabase;
  /** Where the key is kept. */
  readonly dataDir: string;
}

/**
 * The store holds, of each passage, what a secret key makes of its characters and pairs, sorted: enough to find the passage
 * by, too little to read it. The key stays in the data folder, as the texts do.
 */
export async function openWordIndex({ connection, graph, dataDir }: WordIndexOptions): Promise<WordIndex> {
  const key = await readKey(dataDir);
  const keyId = createHash('sha256').update(key).digest('hex').slice(0, 12);
  const tokenOf = tokenMaker(key);
  let last: Promise<unknown> = Promise.resolve();
  return {
    isOn: true,
    find(words, reports, limit) {
      const sought = gramsSought(words).map((gram) => `+${tokenOf(gram)}`);
      if (sought.length === 0) return Promise.resolve([]);
      const within = reports === null ? '' : ` +report:(${reports.map(quoted).join(' OR ')})`;
      return graph.read(FIND_PASSAGES, { tokens: `+tokens:(${sought.join(' ')})${within}`, limit });
    },
    update(texts) {
      const next = last.then(() => write(texts));
      last = next.catch(() => {});
      return next;
    },
    close: async () => {
      await last;
    },
  };

  async function write(texts: readonly IndexedText[]): Promise<void> {
    const indexed = await graph.read(LIST_INDEXED, {});
    const isDone = ({ report, sha256 }: Pick<IndexedText, 'report' | 'sha256'>) =>
      indexed.some((one) => one.report === report && one.sha256 === sha256 && one.key === keyId);
    const missing = texts.filter((text) => !isDone(text));
    if (missing.length === 0) return;
    const importer = openImporter(connection);
    try {
      await prepareImporter(importer);
      for (const { report, sha256, passages } of missing)
        await inTransaction(
          importer,
          `words of ${report}`,
          async (transaction) => {
            await transaction.run(DELETE_WORDS, { report });
            const rows = passages.map((passage, order) => ({ order, tokens: tokensOf(passage, tokenOf) }));
            await transaction.run(WRITE_WORDS, { report, sha256, key: keyId, rows });
            return { keep: true, result: undefined };
          },
          async () => false,
        );
    } finally {
      await importer.close();
    }
  }
}

const quoted = (report: string) => `"${report}"`;

/** Sorted, so that nothing of the order of the words is left. */
const tokensOf = (passage: readonly string[], tokenOf: (gram: string) => string): string =>
  [...new Set(gramsOf(foldPassage(passage).text).map(tokenOf))].sort().join(' ');

const KEY_BYTES = 32;

async function readKey(dataDir: string): Promise<Uint8Array> {
  const path = join(dataDir, 'words.key');
  const kept = await readFile(path).catch(() => null);
  if (kept?.length === KEY_BYTES) return kept;
  const made = randomBytes(KEY_BYTES);
  await mkdir(dataDir, { recursive: true, mode: 0o700 });
  await writeFile(path, made, { mode: 0o600 });
  return made;
}
