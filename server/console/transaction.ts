import neo4j, { type Driver, type Result, type ResultSummary, type Record as Row } from 'neo4j-driver';
import { within } from '../graph/within.ts';
import type { AnswerForm, Ending, Job } from './protocol.ts';
import { plainNotification, plainPlan } from './summary.ts';
import { type WriteValue, writePlain, writeTyped } from './values.ts';

/** Where rows go: some 128 KiB of them at a time, and never more in all than the limit of bytes. */
export interface RowSink {
  fields(fields: readonly string[]): void;
  rows(bytes: Uint8Array): void;
}

/** A transaction that is open. */
export interface Reading {
  run(text: string, parameters: Record<string, unknown>): Result;
  /** Ends it; rows that are still to come are thrown away by the server. Safe to call again. */
  rollback(): Promise<void>;
}

export interface RunLimits {
  readonly form: AnswerForm;
  readonly rows: number;
  readonly bytes: number;
}

const CHUNK_BYTES = 128 * 1024;
// Rows that the server sends before it is asked again. Each is written out as it arrives, so many cost no memory, but past
// a limit the rest of a batch still has to come in.
const FETCH_ROWS = 1_000;
const CLOSE_MS = 3_000; // session.close() waits for an answer that may never come
/** The mark of the console's transactions in the database's list. */
export const APP = 'yinzheng-console';

/** A transaction that can only read, with a deadline of the server's, always rolled back and never repeated. */
export async function inTransaction<T>(
  driver: Driver,
  database: string,
  job: Job,
  work: (reading: Reading) => Promise<T>,
): Promise<T> {
  const session = driver.session({ database, defaultAccessMode: neo4j.session.READ, fetchSize: FETCH_ROWS });
  try {
    const transaction = session.beginTransaction({
      timeout: Math.max(1, Math.round(job.timeoutMs)),
      metadata: { app: APP, query: job.queryId, hash: job.hash },
    });
    let end: Promise<void> | undefined;
    const rollback = () => {
      end ??= within(CLOSE_MS, transaction.rollback()).catch(() => undefined);
      return end;
    };
    try {
      return await work({ run: (text, parameters) => transaction.run(text, parameters), rollback });
    } finally {
      await rollback();
    }
  } finally {
    await within(CLOSE_MS, session.close()).catch(() => undefined);
  }
}

/** Writes rows as they arrive until a limit is met; then the transaction is ended, and the server sends its summary. */
export function streamRows(
  result: Result,
  limits: RunLimits,
  sink: RowSink,
  rollback: () => void,
): Promise<Ending> {
  const write = limits.form.typed ? writeTyped : writePlain;
  let truncated: Ending['truncated'] = null;
  let count = 0;
  let bytes = 0;
  let pending: string[] = [];
  let pendingLength = 0;
  const flush = () => {
    if (pending.length === 0) return;
    sink.rows(Buffer.from(pending.join('')));
    pending = [];
    pendingLength = 0;
  };
  const cut = (limit: 'rows' | 'bytes') => {
    truncated = limit;
    rollback();
  };
  const take = (row: Row) => {
    if (truncated !== null) return;
    if (count >= limits.rows) return cut('rows');
    const line = writeRow(row, write, limits.form.lines, count === 0);
    const size = Buffer.byteLength(line);
    if (bytes + size > limits.bytes) return cut('bytes');
    count += 1;
    bytes += size;
    pending.push(line);
    pendingLength += size;
    if (pendingLength >= CHUNK_BYTES) flush();
  };
  return new Promise((resolve, reject) => {
    result.subscribe({
      onKeys: sink.fields,
      onNext: take,
      onCompleted: (summary: ResultSummary) => {
        flush();
        resolve(endingOf(summary, count, truncated));
      },
      onError: reject,
    });
  });
}

/** By index and by adding up strings: three times as fast as `forEach` and `join`, which is most of what a long answer costs. */
function writeRow(row: Row, write: WriteValue, lines: boolean, first: boolean): string {
  let body = '[';
  for (let index = 0; index < row.length; index += 1) {
    if (index > 0) body += ',';
    body += write(row.get(index));
  }
  return lines ? `{"$event":"Record","_body":${body}]}\n` : first ? `${body}]` : `,${body}]`;
}

function endingOf(summary: ResultSummary, rows: number, truncated: Ending['truncated']): Ending {
  const { counters } = summary;
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
