import { existsSync, mkdirSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from '@jest/globals';
import { fetchNeo4j, installedAt } from '../../../server/neo4j/fetch.ts';
import { bytesOf } from '../../../server/neo4j/progress.ts';
import type { Release } from '../../../server/neo4j/release.ts';
import { fakeProgram, temporaryFolder } from '../../helpers/folders.ts';

const RELEASE: Release = { version: '0.0.0', java: [17], mainClass: 'Main', jars: 6, megabytes: 1 };
const CORE = ['neo4j', 'neo4j-server', 'neo4j-kernel', 'neo4j-bolt', 'neo4j-cypher'];

// Where Maven would copy to: the word after -DoutputDirectory=.
const OUT = `out=$(echo "$*" | sed 's/.*-DoutputDirectory=//'); mkdir -p "$out"`;
const COPY_ALL = [
  OUT,
  ...[...CORE, 'further'].map((name) => `printf 'PK\\003\\004..' > "$out/${name}-0.0.0.jar"`),
];

/** A fetch whose `mvn` is this script. */
function fetchWith(...script: readonly string[]) {
  const bin = temporaryFolder();
  const cacheDir = temporaryFolder();
  const logged: string[] = [];
  const mvn = (...lines: readonly string[]) => fakeProgram(join(bin, 'mvn'), ...lines);
  mvn(...script);
  const run = (signal?: AbortSignal) =>
    fetchNeo4j({
      release: RELEASE,
      cacheDir,
      java: { command: '/java', home: '/java-home', major: 17 },
      environment: { ...process.env, PATH: `${bin}:${process.env.PATH}` },
      log: (line) => logged.push(line),
      signal,
    });
  return { run, mvn, cacheDir, logged, installed: installedAt(cacheDir, RELEASE) };
}

async function until(condition: () => boolean): Promise<void> {
  for (const deadline = Date.now() + 4_000; !condition(); ) {
    if (Date.now() > deadline) throw new Error('it did not come to pass');
    await new Promise((resolve) => setTimeout(resolve, 5));
  }
}

describe('a fetch that fails', () => {
  test.each([
    ['[ERROR] Unknown host repo.example: Name or service not known', 'fetch-offline'],
    [
      '[ERROR] Cannot access central in offline mode and the artifact has not been downloaded',
      'fetch-offline',
    ],
    ['[ERROR] Non-parseable settings /home/x/.m2/settings.xml', 'fetch-failed'],
  ])('"%s" is %s, said in both languages, and leaves nothing', async (line, code) => {
    const { run, cacheDir } = fetchWith(
      OUT,
      'echo half > "$out/neo4j-0.0.0.jar"',
      `echo '${line}'`,
      'exit 1',
    );

    await expect(run()).rejects.toMatchObject({
      code,
      message: expect.stringContaining(line),
      message_zh: expect.stringContaining('没有安装任何东西'),
    });

    expect(readdirSync(cacheDir)).toEqual([]);
  });

  test('never shows the password of a mirror', async () => {
    const { run } = fetchWith("echo '[ERROR] https://me:secret@mirror.example/x: 401'", 'exit 1');

    await expect(run()).rejects.toMatchObject({
      message: expect.not.stringContaining('secret'),
      message_zh: expect.stringContaining('https://…@mirror.example'),
    });
  });

  test.each([
    ['nothing', [OUT], 'neo4j-0.0.0.jar is missing'],
    ['too few jars', [...COPY_ALL, 'rm "$out/further-0.0.0.jar"'], '5 files instead of 6'],
    ['a web page for a jar', [...COPY_ALL, 'echo "<html>" > "$out/further-0.0.0.jar"'], 'is not a jar'],
  ])('%s copied counts as incomplete and leaves nothing', async (_, script, reason) => {
    const { run, cacheDir } = fetchWith(...script);

    await expect(run()).rejects.toMatchObject({
      code: 'fetch-incomplete',
      message: expect.stringContaining(reason),
    });

    expect(readdirSync(cacheDir)).toEqual([]);
  });

  test('when it is cancelled, Maven is ended and nothing is left', async () => {
    const { run, cacheDir, installed } = fetchWith(...COPY_ALL, 'exec sleep 60');
    const cancelled = new AbortController();
    const fetching = run(cancelled.signal);
    await until(() => readdirSync(cacheDir, { recursive: true }).some((name) => `${name}`.endsWith('.jar')));
    expect(existsSync(installed)).toBe(false);

    cancelled.abort();

    await expect(fetching).rejects.toMatchObject({ code: 'start-cancelled' });
    expect(readdirSync(cacheDir)).toEqual([]);
  });

  test('when it was cancelled before, Maven is not even begun', async () => {
    const { run, logged } = fetchWith('echo "Maven was here"');

    await expect(run(AbortSignal.abort())).rejects.toMatchObject({ code: 'start-cancelled' });
    expect(logged.join('\n')).not.toContain('Maven was here');
  });

  test('one that waits for another is cancelled at once, and the other goes on', async () => {
    const { run, installed } = fetchWith(...COPY_ALL, 'sleep 1');
    const cancelled = new AbortController();
    const first = run();
    const second = run(cancelled.signal);

    cancelled.abort();

    await expect(second).rejects.toMatchObject({ code: 'start-cancelled' });
    expect(await first).toBe(join(installed, 'lib'));
  });
});

describe('a fetch that succeeds', () => {
  test('is not repeated: the next start needs neither Maven nor a network', async () => {
    const { run, mvn, installed, cacheDir } = fetchWith(...COPY_ALL);
    expect(await run()).toBe(join(installed, 'lib'));
    mvn('echo "[ERROR] Unknown host"', 'exit 1');

    expect(await run()).toBe(join(installed, 'lib'));

    expect(readdirSync(cacheDir)).toEqual(['neo4j-0.0.0']);
  });

  test('is repeated when a file of it has been cut short or taken away since', async () => {
    const { run, installed } = fetchWith(...COPY_ALL);
    await run();
    writeFileSync(join(installed, 'lib', 'further-0.0.0.jar'), 'PK');

    await run();
    rmSync(join(installed, 'lib', 'neo4j-0.0.0.jar'));
    await run();

    expect(readdirSync(join(installed, 'lib'))).toHaveLength(6);
  });

  test('takes away what a fetch that was killed had begun', async () => {
    const { run, cacheDir } = fetchWith(...COPY_ALL);
    mkdirSync(join(cacheDir, '.fetching-0.0.0-xyz', 'installed', 'lib'), { recursive: true });

    await run();

    expect(readdirSync(cacheDir)).toEqual(['neo4j-0.0.0']);
  });

  test('two at once run Maven once: the second waits for the first', async () => {
    const { run, logged } = fetchWith(...COPY_ALL, 'sleep 0.5');

    const [first, second] = await Promise.all([run(), run()]);

    expect(first).toBe(second);
    expect(logged.filter((line) => line.startsWith('Fetching'))).toHaveLength(1);
    expect(logged.filter((line) => line.includes('is fetching Neo4j'))).toHaveLength(1);
  });
});

test.each([
  ['[INFO] Downloaded from central: https://x/org/neo4j/a.jar (512 kB at 168 kB/s)', 512_000],
  ['Downloaded from mirror: https://x/a.jar (1.2 MB at 4.2 MB/s)', 1_200_000],
  ['[INFO] Downloading from central: https://x/a.jar', 0],
  ['[INFO] BUILD SUCCESS', 0],
])('"%s" says that %i bytes have come', (line, bytes) => {
  expect(bytesOf(line)).toBe(bytes);
});
