import { existsSync, readFileSync } from 'node:fs';
import { delimiter, join } from 'node:path';
import { afterEach, expect, test } from '@jest/globals';
import type { Release } from '../../../server/neo4j/release.ts';
import { startNeo4j } from '../../../server/neo4j/start.ts';
import { type FakeBolt, startFakeBolt } from '../../helpers/fake-bolt.ts';
import { fakeProgram, temporaryFolder } from '../../helpers/folders.ts';
import { until } from '../../helpers/processes.ts';

const RELEASE: Release = { version: '0.0.0', java: [17], mainClass: 'Main', jars: 5, megabytes: 1 };
const JARS = ['neo4j', 'neo4j-server', 'neo4j-kernel', 'neo4j-bolt', 'neo4j-cypher'];
const SAYS_WHAT_IT_IS = 'java.home = /x\njava.specification.version = 17';

let bolt: FakeBolt | undefined;
afterEach(async () => {
  await bolt?.stop();
  bolt = undefined;
});

interface Fake {
  /** What the JVM does that sets the password. */
  readonly setsPassword?: string;
  /** What the JVM does that is to be the server. */
  readonly serves: string;
  readonly signal?: AbortSignal;
}

/** Starts a Neo4j whose Maven and Java are scripts. */
function startWith({ setsPassword = 'exit 0', serves, signal }: Fake) {
  const bin = temporaryFolder();
  const dataDir = temporaryFolder();
  fakeProgram(
    join(bin, 'mvn'),
    `out=$(echo "$*" | sed 's/.*-DoutputDirectory=//'); mkdir -p "$out"`,
    ...JARS.map((name) => `printf 'PK\\003\\004..' > "$out/${name}-0.0.0.jar"`),
  );
  fakeProgram(
    join(bin, 'java'),
    'case "$1" in',
    `-XshowSettings*) echo "${SAYS_WHAT_IT_IS}" ;;`,
    `@*) ${setsPassword} ;;`,
    `*) ${serves} ;;`,
    'esac',
  );
  const environment = { ...process.env, JAVA_HOME: '', PATH: `${bin}${delimiter}${process.env.PATH}` };
  const starting = startNeo4j({
    dataDir,
    cacheDir: temporaryFolder(),
    log: () => {},
    release: RELEASE,
    java: { environment, wellKnown: [] },
    ...(signal ? { signal } : {}),
  });
  return { starting, settings: join(dataDir, 'neo4j', 'conf', 'neo4j.conf'), dataDir };
}

/** A server that says that it is of this version, on the port that its settings name. */
async function answerAs(version: string, settings: string): Promise<void> {
  await until(() => existsSync(settings) && readFileSync(settings, 'utf8').endsWith('\n'), 10_000);
  const port = /^server\.bolt\.listen_address=.*:(\d+)$/m.exec(readFileSync(settings, 'utf8'))?.[1];
  bolt = await startFakeBolt(
    (statement) =>
      statement.includes('dbms.components')
        ? { fields: ['name', 'versions', 'edition'], rows: [['Neo4j Kernel', [version], 'community']] }
        : { fields: ['name', 'value'], rows: [] },
    Number(port),
  );
}

test('a Neo4j that ends before it answers is told with how it ended, and the folder is free again', async () => {
  const { starting, dataDir } = startWith({ serves: 'exit 3' });
  await expect(starting).rejects.toMatchObject({
    code: 'neo4j-ended',
    message: expect.stringContaining('(3)'),
  });
  expect(existsSync(join(dataDir, 'neo4j.lock'))).toBe(false);
});

test('a Neo4j of another version than was fetched is stopped', async () => {
  const { starting, settings } = startWith({ serves: 'exec sleep 60' });
  const answering = answerAs('9.9.9', settings);
  await expect(starting).rejects.toMatchObject({
    code: 'neo4j-not-as-promised',
    message: expect.stringContaining('version 9.9.9 ≠ 0.0.0'),
  });
  await answering;
});

test('a Neo4j whose settings are not in force is stopped', async () => {
  const { starting, settings } = startWith({ serves: 'exec sleep 60' });
  const answering = answerAs('0.0.0', settings);
  await expect(starting).rejects.toMatchObject({
    code: 'neo4j-not-as-promised',
    message: expect.stringContaining('server.default_listen_address: ? ≠'),
  });
  await answering;
});

test('a start that is called off while the password is set starts no server', async () => {
  const cancelled = new AbortController();
  const { starting, settings } = startWith({
    setsPassword: 'sleep 1',
    serves: 'exit 3',
    signal: cancelled.signal,
  });
  void until(() => existsSync(settings), 10_000).then(() => cancelled.abort());
  await expect(starting).rejects.toMatchObject({ code: 'start-cancelled' });
});
