import neo4j, { type Driver, type Result, type ResultSummary, type Record as Row } from 'neo4j-driver';
import type { AnswerForm, Ending, Job } from './protocol.ts';
import { plainNotification, plainPlan } from './summary.ts';
import { type WriteValue, writePlain, writeTyped } from './values.ts';

/** Where rows go. `rows` resolves when the next may come. */
export interface RowSink {
  fields(fields: readonly string[]): void;
  rows(bytes: Uint8Array): Promise<void>;
}

export interface RunLimits {
  readonly form: AnswerForm;
  readonly rows: number;
  readonly bytes: number;
}

const CHUNK_BYTES = 128 * 1024;
const CLOSE_MS = 3_000; // session.close() waits for an answer that may never come
/** The mark of the console's transactions in the database's list. */
export const APP = 'yinzheng-console';

/** A transaction that can only read, with a deadline of the server's, always rolled back and never repeated. */
export async function inTransaction<T>(
  driver: Driver,
  database: string,
  job: Job,
  work: (run: (text: string, parameters: Record<string, unknown>) => Result) => Promise<T>,
): Promise<T> {
  const session = driver.session({ database, defaultAccessMode: neo4j.session.READ, fetchSize: 200 });
  try {
    const transaction = session.beginTransaction({
      timeout: Math.max(1, Math.round(job.timeoutMs)),
      metadata: { app: APP, query: job.queryId, deadline: Math.round(job.timeoutMs) },
    });
    try {
      return await work((text, parameters) => transaction.run(text, parameters));
    } finally {
      await within(CLOSE_MS, transaction.rollback()).catch(() => undefined);
    }
  } finally {
    await within(CLOSE_MS, session.close()).catch(() => undefined);
  }
}

/** Runs the statement and writes its rows until a limit is met. */
export async function streamRows(result: Result, limits: RunLimits, sink: RowSink): Promise<Ending> {
  const write = limits.form.typed ? writeTyped : writePlain;
  let truncated: Ending['truncated'] = null;
  let count = 0;
  let bytes = 0;
  let pending: string[] = [];
  let pendingLength = 0;
  const flush = async () => {
    if (pending.length === 0) return;
    const chunk = Buffer.from(pending.join(''));
    pending = [];
    pendingLength = 0;
    await sink.rows(chunk);
  };
  sink.fields(await result.keys());
  const iterator = result[Symbol.asyncIterator]();
  let summary: ResultSummary | undefined;
  for (;;) {
    const next = await iterator.next();
    if (next.done === true) {
      summary = next.value;
      break;
    }
    if (count >= limits.rows) {
      truncated = 'rows';
      break;
    }
    const line = writeRow(next.value, write, limits.form.lines, count === 0);
    const size = Buffer.byteLength(line);
    if (bytes + size > limits.bytes) {
      truncated = 'bytes';
      break;
    }
    count += 1;
    bytes += size;
    pending.push(line);
    pendingLength += size;
    if (pendingLength >= CHUNK_BYTES) await flush();
  }
  await flush();
  // A result that was cut has more rows to come: the rest is discarded on the server, which then tells the summary.
  if (summary === undefined) summary = (await iterator.return?.())?.value as ResultSummary | undefined;
  return endingOf(summary, count, truncated);
}

function writeRow(row: Row, write: WriteValue, lines: boolean, first: boolean): string {
  const values: unknown[] = [];
  row.forEach((value: unknown) => {
    values.push(value);
  });
  const body = `[${values.map(write).join(',')}]`;
  return lines ? `{"$event":"Record","_body":${body}}\n` : first ? body : `,${body}`;
}

function endingOf(summary: ResultSummary | undefined, rows: number, truncated: Ending['truncated']): Ending {
  const counters = summary?.counters;
  return {
    rows,
    truncated,
    updated: counters !== undefined && (counters.containsUpdates() || counters.containsSystemUpdates()),
    counters: {
      containsUpdates: counters?.containsUpdates() ?? false,
      ...counters?.updates(),
      containsSystemUpdates: counters?.containsSystemUpdates() ?? false,
      systemUpdates: counters?.systemUpdates() ?? 0,
    },
    notifications: (summary?.notifications ?? []).map(plainNotification),
    plan: summary?.plan ? plainPlan(summary.plan) : null,
    profile: summary?.profile ? plainPlan(summary.profile) : null,
  };
}

/** @throws Error after `ms`, whatever the promise does; it may stay pending for ever. */
export function within<T>(ms: number, promise: Promise<T>): Promise<T> {
  let timer: NodeJS.Timeout;
  const late = new Promise<never>((_, reject) => {
    timer = setTimeout(() => reject(new Error(`no answer within ${ms} ms`)), ms);
  });
  return Promise.race([promise, late]).finally(() => clearTimeout(timer));
}
