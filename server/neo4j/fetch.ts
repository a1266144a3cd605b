import { mkdirSync, mkdtempSync, readdirSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as delay } from 'node:timers/promises';
import { cancelled, say, startFailure } from './failure.ts';
import type { Java } from './java.ts';
import { type Lock, takeLock } from './lock.ts';
import { adopt, faultOfJars, isWhole, libOf, writeManifest } from './manifest.ts';
import { runMaven } from './maven.ts';
import { progress } from './progress.ts';
import type { Release } from './release.ts';
import { needTrust } from './trust.ts';

export interface FetchOptions {
  readonly release: Release;
  readonly cacheDir: string;
  readonly java: Java;
  readonly log: (line: string) => void;
  readonly environment?: NodeJS.ProcessEnv | undefined;
  readonly signal?: AbortSignal | undefined;
}

/** Where a release lies once fetched. */
export const installedAt = (cacheDir: string, release: Release): string =>
  join(cacheDir, `neo4j-${release.version}`);

/**
 * Makes sure that a release is in the cache, whole; fetches it by Maven where it is not.
 * It appears under its name by one rename: an interrupted fetch leaves nothing that looks like a server.
 * @returns the folder of its jars.
 * @throws AppError `fetch-…` when it cannot be had, with what to do about it.
 */
export async function fetchNeo4j(options: FetchOptions): Promise<string> {
  const { release, cacheDir } = options;
  const target = installedAt(cacheDir, release);
  for (const folder of [cacheDir, target]) needTrust(folder);
  if (isWhole(target, release)) return libOf(target);
  mkdirSync(cacheDir, { recursive: true });
  const lock = await takeFetchLock(options);
  try {
    // The other start may have fetched it.
    if (!isWhole(target, release) && !adopt(target, release)) await install(target, options);
    return libOf(target);
  } finally {
    lock.release();
  }
}

async function takeFetchLock({ release, cacheDir, log, signal }: FetchOptions): Promise<Lock> {
  for (let isSaid = false; ; isSaid = true) {
    const lock = takeLock(join(cacheDir, `neo4j-${release.version}.lock`));
    if ('release' in lock) return lock;
    if (!isSaid)
      say(log, {
        en: `Process ${lock.heldBy.pid} is fetching Neo4j ${release.version} already; waiting for it.`,
        zh: `进程 ${lock.heldBy.pid} 正在下载 Neo4j ${release.version}，等待其完成。`,
      });
    await delay(300);
    if (signal?.aborted) throw cancelled();
  }
}

async function install(target: string, options: FetchOptions): Promise<void> {
  const { release, cacheDir, java, log, signal, environment = process.env } = options;
  const prefix = `.fetching-${release.version}-`;
  removeAll(cacheDir, prefix); // left by a fetch that was killed: we hold the lock, nobody is at work there
  const work = mkdtempSync(join(cacheDir, prefix));
  try {
    say(log, {
      en: `Fetching Neo4j ${release.version} Community (GPLv3) with Maven, about ${release.megabytes} MB, this once…`,
      zh: `正在用 Maven 下载 Neo4j ${release.version} 社区版（GPLv3），约 ${release.megabytes} MB，仅此一次……`,
    });
    const folder = join(work, 'installed');
    mkdirSync(folder);
    writeFileSync(join(work, 'pom.xml'), pom(release));
    // By default Maven only warns of a wrong check sum, and keeps the file.
    const words = ['-B', '--strict-checksums', '-f', 'pom.xml', 'dependency:copy-dependencies'];
    await runMaven({
      java,
      folder: work,
      environment,
      signal,
      arguments: [...words, '-DincludeScope=runtime', `-DoutputDirectory=${libOf(folder)}`],
      onLine: progress(release, log),
    });
    const { files, bytes } = check(folder, release);
    rmSync(target, { recursive: true, force: true });
    renameSync(folder, target);
    say(log, {
      en: `Neo4j ${release.version} is there: ${files} files, ${Math.round(bytes / 1e6)} MB.`,
      zh: `Neo4j ${release.version} 已就绪：${files} 个文件，${Math.round(bytes / 1e6)} MB。`,
    });
  } finally {
    rmSync(work, { recursive: true, force: true });
  }
}

function check(folder: string, release: Release): { files: number; bytes: number } {
  mkdirSync(libOf(folder), { recursive: true }); // Maven makes it only when it has something to put in
  const fault = faultOfJars(folder, release);
  if (fault === null) return writeManifest(folder, release);
  throw startFailure('fetch-incomplete', {
    en: `What Maven fetched is not the whole of Neo4j ${release.version}: ${fault}. Nothing was installed. Look at your Maven settings and mirrors, then start again.`,
    zh: `Maven 取得的 Neo4j ${release.version} 不完整：${fault}。没有安装任何东西。请检查 Maven 设置和镜像后再启动。`,
  });
}

function removeAll(folder: string, prefix: string): void {
  for (const name of readdirSync(folder))
    if (name.startsWith(prefix)) rmSync(join(folder, name), { recursive: true, force: true });
}

const pom = (release: Release) => `<project xmlns="http://maven.apache.org/POM/4.0.0">
  <modelVersion>4.0.0</modelVersion>
  <groupId>yinzheng</groupId><artifactId>neo4j-of-yinzheng</artifactId><version>1</version><packaging>pom</packaging>
  <dependencies>
    <dependency><groupId>org.neo4j</groupId><artifactId>neo4j</artifactId><version>${release.version}</version></dependency>
  </dependencies>
  <build><plugins><plugin>
    <groupId>org.apache.maven.plugins</groupId><artifactId>maven-dependency-plugin</artifactId><version>3.8.1</version>
  </plugin></plugins></build>
</project>
`;
