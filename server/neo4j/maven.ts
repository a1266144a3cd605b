import { spawn } from 'node:child_process';
import { delimiter, join } from 'node:path';
import { cancelled, type Said, startFailure, withoutSecrets } from './failure.ts';
import { isProgram, type Java } from './java.ts';
import { prepareWrapper } from './wrapper.ts';

/** One run of Maven. */
export interface MavenRun {
  readonly java: Java;
  /** Holds `pom.xml`; the wrapper's files go here too. */
  readonly folder: string;
  readonly arguments: readonly string[];
  readonly environment: NodeJS.ProcessEnv;
  readonly signal?: AbortSignal | undefined;
  onLine(line: string): void;
}

/**
 * Runs the user's own `mvn`, with their settings.xml, MAVEN_ARGS and proxies; where there is none, the Maven
 * Wrapper's script fetches one.
 * @throws AppError `fetch-offline`, `fetch-failed` or `start-cancelled`.
 */
export async function runMaven(run: MavenRun): Promise<void> {
  if (run.signal?.aborted) throw cancelled();
  const mvn = (run.environment.PATH ?? '')
    .split(delimiter)
    .map((folder) => join(folder, 'mvn'))
    .find(isProgram);
  const [command, ...before] = mvn ? [mvn] : ['sh', prepareWrapper(run.folder, run.environment)];
  const lines: string[] = [];
  const code = await execute(command ?? 'sh', [...before, ...run.arguments], run, (line) => {
    lines.push(line);
    run.onLine(line);
  });
  if (run.signal?.aborted) throw cancelled();
  if (code !== 0) throw mavenFailed(lines, code, mvn === undefined);
}

const STALL_MS = 5 * 60_000; // Maven's own time limits are far shorter: past this it hangs

function execute(
  command: string,
  words: readonly string[],
  { java, folder, environment, signal }: MavenRun,
  onLine: (line: string) => void,
): Promise<number | string> {
  return new Promise((resolve) => {
    const child = spawn(command, words, {
      cwd: folder,
      env: { ...environment, JAVA_HOME: java.home },
      stdio: ['ignore', 'pipe', 'pipe'],
    });
    const stop = () => child.kill('SIGTERM');
    process.once('exit', stop);
    signal?.addEventListener('abort', stop);
    let stalled = setTimeout(stop, STALL_MS);
    const hear = lineReader((line) => {
      clearTimeout(stalled);
      stalled = setTimeout(stop, STALL_MS);
      onLine(line);
    });
    child.stdout.on('data', hear);
    child.stderr.on('data', hear);
    const done = (result: number | string) => {
      clearTimeout(stalled);
      process.off('exit', stop);
      signal?.removeEventListener('abort', stop);
      resolve(result);
    };
    child.on('error', (error) => done(error.message));
    // Its output may be held open by a download of the wrapper's, for which nobody waits any more.
    child.on('exit', () => signal?.aborted && done('cancelled'));
    child.on('close', (code, ended) => done(code ?? ended ?? 'unknown'));
  });
}

function lineReader(onLine: (line: string) => void) {
  let rest = '';
  return (data: Buffer) => {
    const parts = (rest + data.toString('utf8')).split(/\r?\n/);
    rest = parts.pop() ?? '';
    for (const line of parts) if (line.trim() !== '') onLine(line);
  };
}

const OFFLINE =
  /unknown host|unknownhost|unable to resolve|could not resolve|name resolution|connection refused|connect timed out|network is unreachable|no route to host|in offline mode|could not transfer artifact|failed to fetch/i;

function mavenFailed(lines: readonly string[], code: number | string, wrapped: boolean) {
  const reason =
    lines.find((line) => line.includes('[ERROR]')) ??
    lines.find((line) => /^(wget|curl|error|exception)\b|failed/i.test(line)) ?? // the wrapper's script
    lines.at(-1) ??
    `it ended with ${code}.`;
  const because = withoutSecrets(reason.trim()).slice(0, 400);
  const offline = lines.some((line) => OFFLINE.test(line));
  const remedy: Said = offline
    ? {
        en: 'Is this machine offline, or behind a proxy or mirror that ~/.m2/settings.xml (or MVNW_REPOURL) must name? Connect it and start again; once fetched, no network is needed.',
        zh: '是否离线，或需要在 ~/.m2/settings.xml（或 MVNW_REPOURL）里写明代理或镜像？联网后再启动一次即可，取得之后不再需要网络。',
      }
    : {
        en: `${wrapped ? 'Installing Maven (https://maven.apache.org) may help; else s' : 'S'}et NEO4J_URI to use a Neo4j that runs already.`,
        zh: `${wrapped ? '可以先安装 Maven（https://maven.apache.org）；或' : '可'}设 NEO4J_URI 使用已在运行的 Neo4j。`,
      };
  return startFailure(offline ? 'fetch-offline' : 'fetch-failed', {
    en: `Maven could not fetch Neo4j, and nothing was installed: ${because} ${remedy.en}`,
    zh: `Maven 未能取得 Neo4j，没有安装任何东西：${because} ${remedy.zh}`,
  });
}
