import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import express from 'express';
import { type ConsoleLogEntry, type ConsoleOptions, createConsole } from '../../../server/console/console.ts';
import type { Connection } from '../../../server/graph/database.ts';
import { boundConnections, type ReaderLimits } from '../../../server/web/connections.ts';
import { sendError } from '../../../server/web/http.ts';

export interface Answer {
  readonly status: number;
  readonly headers: Headers;
  readonly text: string;
  /** The body as JSON; null where it is none. */
  readonly json: AnswerBody | null;
}

export interface AnswerBody {
  readonly data?: { readonly fields: readonly string[]; readonly values: readonly unknown[][] };
  readonly errors?: readonly { readonly code: string; readonly message: string; readonly layer?: string }[];
  readonly [key: string]: unknown;
}

export interface ServedConsole {
  readonly origin: string;
  readonly log: readonly ConsoleLogEntry[];
  ask(body: object, headers?: Record<string, string>): Promise<Answer>;
  close(): Promise<void>;
}

export interface ServeOptions
  extends Omit<ConsoleOptions, 'log' | 'database'>,
    Partial<WatchedDatabaseOptions> {
  readonly connection: Connection;
  readonly readers?: Partial<ReaderLimits>;
}

type WatchedDatabaseOptions = Omit<ConsoleOptions['database'], 'connection'>;

/** The console behind a real socket; the database is somebody else's unless it is said otherwise. */
export async function serveConsole(options: ServeOptions): Promise<ServedConsole> {
  const log: ConsoleLogEntry[] = [];
  const { connection, own = false, restart = async () => {}, readers, ...rest } = options;
  const { state = () => 'ready' as const, crashes = () => 0, cpuMs = () => null, ...further } = rest;
  const console = createConsole({
    ...further,
    database: { connection: () => connection, own, restart, state, crashes, cpuMs },
    log: (entry) => log.push(entry),
  });
  const app = express();
  app.use(console.router);
  app.use(sendError(() => {}));
  const server = createServer(app);
  boundConnections(server, readers);
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const origin = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  return {
    origin,
    log,
    async ask(body, headers = {}) {
      const response = await fetch(`${origin}/api/query`, {
        method: 'POST',
        headers: { 'content-type': 'application/json', ...headers },
        body: JSON.stringify(body),
      });
      const text = await response.text();
      return { status: response.status, headers: response.headers, text, json: parse(text) };
    },
    async close() {
      server.closeAllConnections();
      await new Promise((resolve) => server.close(resolve));
      await console.close();
    },
  };
}

function parse(text: string): AnswerBody | null {
  try {
    return JSON.parse(text) as AnswerBody;
  } catch {
    return null;
  }
}
