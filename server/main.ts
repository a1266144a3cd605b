import type { Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { type Config, readConfig } from './config.ts';
import { unavailable } from './errors/app-error.ts';
import type { Connection } from './graph/database.ts';
import { listen } from './listen.ts';
import { cancelled as startCancelled } from './neo4j/failure.ts';
import type { Neo4jServer } from './neo4j/server.ts';
import { startNeo4j } from './neo4j/start.ts';
import { buildPage } from './page.ts';
import type { Service } from './service.ts';
import { openTerminal, stamped } from './terminal.ts';
import { openLogFile } from './web/log-file.ts';

const CONSOLE_WAIT_MS = 3_000; // the first page comes first; who types a query so soon starts it at once

const HELP = `npm start -- [--texts <folder>] [--samples]

Starts Yinzheng until Ctrl+C. --texts attaches the report texts (.txt) of a folder; --samples adds three invented reports. Settings are
environment variables: see the README. npm run doctor says what is wrong when it does not start.

启动引证，按 Ctrl+C 停止。--texts 附上文件夹中的报道原文（.txt）；--samples 另外载入三篇虚构的报道。设置为环境变量，见 README。
无法启动时，npm run doctor 会指出问题所在。`;

const say = openTerminal((line) => process.stdout.write(`${line}\n`));

/**
 * Config → Neo4j, our own code and the page side by side → say the address → run until told to stop. Neo4j takes
 * longest, so it is started before the rest of this program is even read.
 */
async function main(): Promise<void> {
  const { values } = parseArgs({
    options: { texts: { type: 'string' }, samples: { type: 'boolean' }, help: { type: 'boolean' } },
  });
  if (values.help) return say(HELP);
  const config = readConfig(process.env, values.texts === undefined ? {} : { texts: values.texts });
  const { addressOf, createListener, openEntrance } = await import('./open-server.ts');
  const record = openLogFile(join(config.dataDir, 'logs', 'requests.log'));
  const log = (line: string) => {
    record(stamped(line));
    say(stamped(line));
  };
  const audit = (line: string) => log(`audit: ${line}`);
  const entrance = await openEntrance(config, audit);
  const cancelled = new AbortController();
  const asked = stopSignal();
  void asked.then(() => cancelled.abort());
  const { neo4j, answering } = openNeo4j(config, cancelled.signal);
  neo4j.catch(() => cancelled.abort()); // who waits for it hears of it; until then nobody may
  let service: Service | null = null;
  const { createApp } = await import('./web/app.ts');
  const app = createApp(
    () => {
      if (service === null) throw unavailable();
      return service.context;
    },
    {
      port: () => (server.address() as AddressInfo).port,
      ...entrance.app,
      console: () => service?.console() ?? null,
      askConsole: () => service?.askConsole() ?? null,
      log,
      record,
    },
  );
  const server = createListener(entrance.tls, app);
  await listen(server, config).catch(async (error: unknown) => {
    // A data folder in use tells more than the port that its holder took.
    const failedBefore = cancelled.signal.aborted;
    cancelled.abort();
    await neo4j.then(
      (running) => running.stop(),
      (reason: unknown) => {
        if (failedBefore) throw reason;
      },
    );
    throw error;
  });

  const { openService } = await import('./service.ts');
  const { signal } = cancelled;
  const opening = openService(config, {
    neo4j,
    answering,
    samples: values.samples ?? false,
    log: say,
    signal,
  });
  const stopped = asked.then(() => stop(server, opening));
  stopped.catch(() => undefined); // what goes wrong with the opening is handled below
  // With somebody else's Neo4j nothing has to be ended first: a start that is called off is left where it is.
  const leaving = asked.then(() => Promise.reject(startCancelled()));
  leaving.catch(() => undefined);
  const own = config.existingNeo4j === null;
  const [opened] = await Promise.all([
    own ? opening : Promise.race([opening, leaving]),
    buildPage(signal),
  ]).catch(async (error: unknown) => {
    // One that does not hear the signal of our end, as on a full disk, would go on without us.
    cancelled.abort();
    if (own)
      await neo4j.then(
        (running) => running.stop(),
        () => undefined,
      );
    throw error;
  });
  service = opened;
  say.ready();
  if (!signal.aborted) say(`Yinzheng 引证 is ready: ${addressOf(server, config)}`);
  setTimeout(() => void opened.prepareConsole(), CONSOLE_WAIT_MS).unref();
  await stopped;
}

interface Opening {
  readonly neo4j: Promise<Neo4jServer>;
  /** It can be asked things; our own is still being held to its settings. Need not settle when `neo4j` fails. */
  readonly answering: Promise<Connection>;
}

function openNeo4j({ existingNeo4j, dataDir, neo4jCache, memory }: Config, signal: AbortSignal): Opening {
  if (existingNeo4j !== null) {
    const neo4j = import('./neo4j/existing.ts').then((module) => module.openExistingNeo4j(existingNeo4j));
    const answering = neo4j.then((server) => server.connection);
    answering.catch(() => undefined); // handled by whoever waits for either
    return { neo4j, answering };
  }
  let onAnswer = (_: Connection) => {};
  const answering = new Promise<Connection>((resolve) => {
    onAnswer = resolve;
  });
  const neo4j = startNeo4j({
    dataDir,
    cacheDir: neo4jCache,
    memory,
    log: say,
    signal,
    onAnswer,
    prepareNext: true,
  });
  return { neo4j, answering };
}

/** Resolves when we are asked to stop. Listens from the first moment, also while everything is only starting. */
function stopSignal(): Promise<void> {
  return new Promise((resolve) => {
    const stop = () => {
      resolve();
      say.stopping();
    };
    for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) process.on(signal, stop);
  });
}

/** Stops all that was started. */
async function stop(server: Server, opening: Promise<Service>): Promise<void> {
  server.close();
  server.closeAllConnections();
  await opening.then((service) => service.stop());
}

async function fail(error: unknown): Promise<never> {
  const { wordsOf } = await import('./start-failure.ts');
  const { en, zh } = wordsOf(error);
  process.stderr.write(`${en}\n${zh}\n`);
  process.exit(1);
}

// A rejection that nobody handles concerns one request at most: it is logged, and everything else goes on.
process.on('unhandledRejection', (reason) =>
  say(stamped(`error: ${reason instanceof Error ? reason.message : reason}`)),
);
process.on('uncaughtException', (error) => void fail(error));
main().then(() => process.exit(0), fail);
