import { existsSync, statfsSync } from 'node:fs';
import { mkdir, rm, writeFile } from 'node:fs/promises';
import { createServer } from 'node:http';
import { dirname, join } from 'node:path';
import type { Config } from '../../server/config.ts';
import { listen } from '../../server/listen.ts';
import { installedAt } from '../../server/neo4j/fetch.ts';
import { findJava } from '../../server/neo4j/java.ts';
import { faultOfJars } from '../../server/neo4j/manifest.ts';
import { OUR_RELEASE } from '../../server/neo4j/release.ts';
import { needTrust } from '../../server/neo4j/trust.ts';
import { openEntrance } from '../../server/open-server.ts';
import { programPath } from '../../server/program/program.ts';
import { VERSION } from '../../server/program/version.ts';
import { SETTINGS } from '../../server/settings.ts';
import type { Examination } from './finding.ts';

const ANSWER_MS = 3_000;
const LEAST_DATA_MB = 64;
const LEAST_CACHE_MB = 400; // Neo4j, and what makes later starts quicker

/** What the program needs of the machine before a database runs. */
export const machine = (config: Config): readonly Examination[] => [
  { what: { en: 'versions', zh: '版本' }, examine: async () => [versions()] },
  { what: { en: 'settings', zh: '设置' }, examine: async () => [settings()] },
  { what: { en: 'page', zh: '页面' }, examine: async () => [page()] },
  { what: { en: 'data folder', zh: '数据文件夹' }, examine: async () => [await dataFolder(config)] },
  { what: { en: 'entrance', zh: '访问控制' }, examine: async () => [await entrance(config)] },
  { what: { en: 'port', zh: '端口' }, examine: async () => [await port(config)] },
  ...(config.existingNeo4j === null ? own(config) : []),
];

const own = (config: Config): readonly Examination[] => [
  { what: { en: 'Java', zh: 'Java' }, examine: async () => [await java()] },
  { what: { en: 'Neo4j', zh: 'Neo4j' }, examine: async () => [neo4j(config)] },
];

function versions() {
  const text = `Yinzheng ${VERSION}, Node ${process.version}, ${process.platform} ${process.arch}`;
  if (Number(process.versions.node.split('.')[0]) >= 20) return { en: text, zh: text };
  const wrong = { en: `${text}; install Node 20 or newer.`, zh: `${text}；请安装 Node 20 或更新版本。` };
  return { ...wrong, state: 'wrong' as const };
}

/** Names alone: a password is one of them. */
function settings() {
  const set = SETTINGS.map(({ name }) => name).filter((name) => process.env[name]);
  return { en: set.join(', ') || 'all by default', zh: set.join('、') || '全部为默认值' };
}

function page() {
  if (existsSync(programPath('client/dist/index.html'))) return { en: 'built', zh: '已构建' };
  const root = programPath('');
  return {
    state: 'wrong' as const,
    en: `not built; in ${root}: npm run build`,
    zh: `尚未构建；请在 ${root} 中运行：npm run build`,
  };
}

async function dataFolder({ dataDir }: Config) {
  await mkdir(dataDir, { recursive: true, mode: 0o700 });
  const probe = join(dataDir, `.doctor-${process.pid}`);
  try {
    await writeFile(probe, 'x');
  } finally {
    await rm(probe, { force: true });
  }
  const free = freeMegabytes(dataDir);
  if (free >= LEAST_DATA_MB)
    return {
      en: `${dataDir} may be written, ${free} MB are free`,
      zh: `${dataDir} 可写，剩余 ${free} MB`,
    };
  return {
    state: 'wrong' as const,
    en: `${dataDir}: only ${free} MB are free, ${LEAST_DATA_MB} are needed. Free some space, or set DATA_DIR.`,
    zh: `${dataDir}：仅剩 ${free} MB，至少需要 ${LEAST_DATA_MB} MB。请腾出空间，或设置 DATA_DIR。`,
  };
}

function freeMegabytes(folder: string): number {
  if (!existsSync(folder)) return freeMegabytes(dirname(folder));
  const { bavail, bsize } = statfsSync(folder);
  return Math.floor((bavail * bsize) / 1e6);
}

async function entrance(config: Config) {
  const { app, tls } = await openEntrance(config, () => {});
  const who =
    app.access === undefined ? ['anybody on this computer', '本机任何人'] : ['who signs in', '登录者'];
  const how = tls === null ? 'HTTP' : 'HTTPS';
  return { en: `${who[0]}, by ${how}`, zh: `${who[1]}，${how}` };
}

/** Free, or taken by a Yinzheng that answers. */
async function port(config: Config) {
  const server = createServer();
  try {
    await listen(server, config);
    return { en: `${config.host}:${config.port} is free`, zh: `${config.host}:${config.port} 空闲` };
  } catch (error) {
    const signal = AbortSignal.timeout(ANSWER_MS); // whoever took it may never say a word
    const health = await fetch(`http://127.0.0.1:${config.port}/api/health`, { signal }).catch(() => null);
    if (health?.headers.get('content-type')?.includes('json') !== true) throw error;
    const { port: taken } = config;
    return { en: `Yinzheng answers on ${taken} already`, zh: `引证已在端口 ${taken} 上运行` };
  } finally {
    server.close();
  }
}

async function java() {
  const { command, major } = await findJava({ majors: OUR_RELEASE.java });
  return { en: `${command}, version ${major}`, zh: `${command}，版本 ${major}` };
}

function neo4j({ neo4jCache }: Config) {
  const installed = installedAt(neo4jCache, OUR_RELEASE);
  for (const folder of [neo4jCache, installed]) needTrust(folder);
  if (!existsSync(installed)) return notFetched(neo4jCache);
  const fault = faultOfJars(installed, OUR_RELEASE);
  if (fault === null) {
    const text = `${OUR_RELEASE.version}, ${installed}`;
    return { en: `${text}: every file as published`, zh: `${text}：每个文件均与发布时一致` };
  }
  return {
    state: 'wrong' as const,
    en: `${installed}: ${fault}. Delete that folder; the next start fetches it again.`,
    zh: `${installed}：文件有误（${fault}）。请删除该文件夹，下次启动会重新下载。`,
  };
}

function notFetched(cache: string) {
  const free = freeMegabytes(cache);
  const en = `the first start fetches it into ${cache}, where ${free} MB are free`;
  const zh = `首次启动时会下载到 ${cache}，该处剩余 ${free} MB`;
  if (free >= LEAST_CACHE_MB) return { en, zh, state: 'note' as const };
  return {
    state: 'wrong' as const,
    en: `${en}; ${LEAST_CACHE_MB} are needed. Free some space, or set NEO4J_CACHE.`,
    zh: `${zh}，需要 ${LEAST_CACHE_MB} MB。请腾出空间，或设置 NEO4J_CACHE。`,
  };
}
