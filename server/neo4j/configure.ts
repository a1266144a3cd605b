import { chmodSync, mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { FOLLOWS_MACHINE, type Memory, memoryFor } from './memory.ts';

/** The folders and files of our own Neo4j within the data folder. */
export interface Home {
  /** What Neo4j calls its home. */
  readonly folder: string;
  readonly passwordFile: string;
  readonly lockFile: string;
  /** Standard output and error of the JVM; Neo4j's own logs are in `<folder>/logs`. */
  readonly processLog: string;
  /** The store itself; or a copy of it, to which nothing is written, for typed statements. */
  readonly use: 'store' | 'copy';
  readonly memory: Memory;
}

export function homeIn(
  dataDir: string,
  use: Home['use'] = 'store',
  memory = memoryFor(FOLLOWS_MACHINE),
): Home {
  return {
    use,
    memory: use === 'copy' ? OF_A_COPY : memory,
    folder: join(dataDir, 'neo4j'),
    passwordFile: join(dataDir, 'neo4j.password'),
    lockFile: join(dataDir, 'neo4j.lock'),
    processLog: join(dataDir, 'logs', 'neo4j-process.log'),
  };
}

/** Makes the data folder, for its owner alone. */
export function makeDataFolder(dataDir: string): void {
  mkdirSync(dataDir, { recursive: true, mode: 0o700 });
  chmodSync(dataDir, 0o700); // it may have been there with other rights
}

/** Neo4j's settings for a run on `port`. All were tried together; strict validation refuses an unknown one. */
export const settings = (port: number, memory: Memory): Readonly<Record<string, string>> => ({
  // Nobody but this machine, by Bolt alone, with a password.
  'server.default_listen_address': '127.0.0.1',
  'server.bolt.enabled': 'true',
  'server.bolt.listen_address': `127.0.0.1:${port}`,
  'server.bolt.advertised_address': `127.0.0.1:${port}`,
  'server.http.enabled': 'false',
  'server.https.enabled': 'false',
  'dbms.security.auth_enabled': 'true',
  'dbms.security.auth_minimum_password_length': '32',
  // Cypher typed by a person reaches no file, no network, no loaded procedure.
  'dbms.security.allow_csv_import_from_file_urls': 'false',
  'server.directories.import': 'import',
  'server.directories.plugins': 'plugins',
  'internal.dbms.cypher_ip_blocklist': '0.0.0.0/0,::/0',
  'dbms.security.procedures.allowlist': 'none.none',
  // Nothing runs or grows without end.
  'db.transaction.timeout': '30s',
  'db.transaction.monitor.check.interval': '500ms',
  'db.lock.acquisition.timeout': '10s',
  'db.transaction.concurrent.maximum': '32',
  'db.memory.transaction.max': `${memory.transaction}m`,
  'dbms.memory.transaction.total.max': `${memory.transactions}m`,
  'server.memory.heap.initial_size': `${firstHeap(memory)}m`,
  'server.memory.heap.max_size': `${memory.heap}m`,
  'server.memory.pagecache.size': `${memory.pageCache}m`,
  'server.bolt.thread_pool_max_size': '40',
  // What was committed stays, and a fresh store takes 2 MB rather than 500.
  'db.recovery.fail_on_missing_files': 'true',
  'db.tx_log.preallocate': 'false',
  'db.tx_log.rotation.retention_policy': '7 days 2G',
  'db.checkpoint.interval.time': '5m',
  'db.shutdown_transaction_end_timeout': '10s',
  // By then the databases are closed: without this it sleeps for ten seconds more before it ends.
  'internal.server.bolt.thread_pool_shutdown_wait_time': '0s',
  'dbms.usage_report.enabled': 'false',
  'client.allow_telemetry': 'false',
  'server.config.strict_validation.enabled': 'true',
});

/** With how much of its heap it starts: it takes the rest when it needs it. */
const firstHeap = ({ heap }: Memory) => Math.min(heap, heap > 1_024 ? 512 : 128);

/** It is thrown away and made again, and holds what typed statements may ask: it takes less. Read only it cannot be: a copy is recovered first. */
const OF_A_COPY: Memory = { heap: 1_024, pageCache: 64, transactions: 768, transaction: 512 };

/** Writes `conf/` and makes the folders that the settings name. */
export function configure({ folder, memory }: Home, port: number): void {
  for (const name of ['conf', 'data', 'logs', 'run', 'import', 'plugins'])
    mkdirSync(join(folder, name), { recursive: true });
  const lines = Object.entries(settings(port, memory)).map(([name, value]) => `${name}=${value}\n`);
  writeFileSync(join(folder, 'conf', 'neo4j.conf'), lines.join(''));
  writeFileSync(join(folder, 'conf', 'hosts'), '127.0.0.1 localhost\n');
}

/** The JVM's arguments. `server.jvm.additional` is read by Neo4j's own script only, which we do not use. */
export function jvmFlags({ folder, memory }: Home, javaMajor: number): string[] {
  return [
    `-Xms${firstHeap(memory)}m`,
    `-Xmx${memory.heap}m`,
    '-XX:+UseG1GC',
    '-XX:+ExitOnOutOfMemoryError', // a JVM short of memory ends, and is started again, rather than limp on
    '-Dfile.encoding=UTF-8',
    ...['java.nio', 'java.io', 'sun.nio.ch', 'java.util.concurrent'].map(
      (name) => `--add-opens=java.base/${name}=ALL-UNNAMED`,
    ),
    '-Dio.netty.tryReflectionSetAccessible=true',
    `-Djdk.net.hosts.file=${join(folder, 'conf', 'hosts')}`, // the JVM resolves no other name
    ...(javaMajor >= 24 ? ['--enable-native-access=ALL-UNNAMED'] : []), // else it warns, later it will refuse
  ];
}
