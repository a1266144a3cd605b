import neo4j, { type Driver } from 'neo4j-driver';
import { z } from 'zod';
import { openDriver } from '../graph/database.ts';
import { fromBody, ParameterError } from './parameters.ts';
import type { Failure, FromRunner, Job, ToRunner } from './protocol.ts';
import { plainPlan } from './summary.ts';
import { inTransaction, streamRows } from './transaction.ts';

// A process of its own: a row of five million numbers keeps it busy for seconds, or ends it, and nobody else notices.

const Start = z.object({
  connection: z.object({ uri: z.string(), user: z.string(), password: z.string(), database: z.string() }),
  mostMemoryBytes: z.int(),
});

const MEMORY_CHECK_MS = 100;

interface Opened {
  readonly driver: Driver;
  readonly database: string;
}

process.once('message', (message: unknown) => {
  const { connection, mostMemoryBytes } = Start.parse(message);
  const opened: Opened = { driver: openDriver(connection, 1), database: connection.database };
  watchMemory(mostMemoryBytes);
  process.on('message', (next: ToRunner) => {
    void handle(next, opened);
  });
  send({ type: 'ready', id: 0 });
});
process.on('disconnect', () => process.exit(0));

const send = (message: FromRunner): void => {
  process.send?.(message);
};

async function handle(message: ToRunner, opened: Opened): Promise<void> {
  if (message.type === 'cancel')
    process.exit(0); // the server rolls back what a lost connection leaves
  else {
    try {
      await (message.type === 'explain' ? explain(message, opened) : run(message, opened));
    } catch (error) {
      send({ type: 'failed', id: message.id, failure: failureOf(error), broken: !isServerError(error) });
    }
    send({ type: 'idle', id: message.id });
  }
}

async function explain(job: Job, { driver, database }: Opened): Promise<void> {
  const parameters = parametersOf(job);
  const summary = await inTransaction(driver, database, job, async ({ run }) => {
    const result = await run(job.text, parameters);
    return result.summary;
  });
  if (summary.plan === false) throw new Error('The server sent no plan.');
  send({ type: 'opinion', id: job.id, queryType: summary.queryType, plan: plainPlan(summary.plan) });
}

async function run(job: ToRunner & { readonly type: 'run' }, { driver, database }: Opened): Promise<void> {
  const parameters = parametersOf(job);
  await inTransaction(driver, database, job, async (reading) => {
    const sink = {
      fields: (fields: readonly string[]) => send({ type: 'fields', id: job.id, fields }),
      rows: (bytes: Uint8Array) => send({ type: 'rows', id: job.id, bytes }),
    };
    const ending = await streamRows(reading.run(job.text, parameters), job, sink, reading.rollback);
    send({ type: 'ended', id: job.id, ending }); // the answer does not wait for the rollback
  });
}

let last:
  | { readonly body: string; readonly typed: boolean; readonly parameters: Record<string, unknown> }
  | undefined;

/** A statement is planned and then run: the same parameters twice. */
function parametersOf({ body, typedParameters: typed }: Job): Record<string, unknown> {
  const parameters = last?.body === body && last.typed === typed ? last.parameters : fromBody(body, typed);
  last = { body, typed, parameters };
  return parameters;
}

/** Rows still on their way in are outside the heap that V8 limits. */
function watchMemory(most: number): void {
  setInterval(() => {
    const { rss } = process.memoryUsage();
    if (rss > most) process.exit(9);
  }, MEMORY_CHECK_MS).unref();
}

const isServerError = (error: unknown): boolean =>
  error instanceof ParameterError ||
  (error instanceof neo4j.Neo4jError &&
    error.code.startsWith('Neo.') &&
    !error.code.startsWith('Neo.Database'));

function failureOf(error: unknown): Failure {
  if (error instanceof ParameterError)
    return { code: 'Neo.ClientError.Request.Invalid', message: `Parameters: ${error.message}` };
  if (error instanceof neo4j.Neo4jError) return { code: error.code, message: error.message };
  return { code: 'N/A', message: error instanceof Error ? error.message : String(error) };
}
