import { isIP } from 'node:net';
import { homedir } from 'node:os';
import { join, resolve } from 'node:path';
import { z } from 'zod';
import { isLoopbackHost } from './access/address.ts';
import { AppError } from './errors/app-error.ts';
import { type MemoryWanted, parseSize } from './neo4j/memory.ts';

const cacheHome = () => {
  if (process.env.XDG_CACHE_HOME) return process.env.XDG_CACHE_HOME;
  if (process.platform === 'darwin') return join(homedir(), 'Library', 'Caches');
  if (process.platform === 'win32') return process.env.LOCALAPPDATA ?? join(homedir(), 'AppData', 'Local');
  return join(homedir(), '.cache');
};

const text = (fallback: string) => z.string().trim().default(fallback);
const file = () => text('').transform((path) => (path === '' ? null : resolve(path)));

/** Scheme, host and port, and nothing that a policy could read as more. */
const ORIGIN = /^https?:\/\/(?:[a-z0-9-]+(?:\.[a-z0-9-]+)*|\[[0-9a-f:]+\])(?::\d{1,5})?$/;

/** A size of memory in mebibytes; null where it is left to the machine. */
const size = (least: number) =>
  text('')
    .refine(
      (given) => given === '' || (parseSize(given) ?? 0) >= least,
      `must be a size of at least ${least}m, such as 512m or 2g`,
    )
    .transform(parseSize);

const Environment = z.object({
  PORT: z.coerce.number<string>('must be a port, 0 to 65535').int().min(0).max(65_535).default(4460),
  HOST: text('127.0.0.1'),
  EMBEDDERS: text('')
    .transform((list) =>
      list
        .split(',')
        .map((origin) => origin.trim().toLowerCase())
        .filter(Boolean),
    )
    .refine(
      (origins) => origins.every((origin) => ORIGIN.test(origin)),
      'must be origins: https://blog.example',
    ),
  ALLOWED_HOSTS: text('').transform((list) =>
    list
      .split(',')
      .map((name) => name.trim())
      .filter(Boolean),
  ),
  READERS: file(),
  EDITORS: file(),
  MODEL_URL: text('').refine(
    (url) => url === '' || /^https?:\/\/[^\s/@]+/.test(url),
    'must begin with http:// or https://',
  ),
  MODEL_NAME: text('').refine((name) => /^[\w.:/-]{0,80}$/.test(name), 'must be a name without spaces'),
  MODEL_KEY: z.string().default(''),
  TLS_CERT: file(),
  TLS_KEY: file(),
  TRUSTED_PROXY: text('')
    .refine((address) => address === '' || isIP(address) !== 0, 'must be an IP address')
    .transform((address) => address || null),
  DATA_DIR: text('.data').transform((folder) => resolve(folder)),
  REPORT_TEXTS: file(),
  INDEX_TEXTS: z.enum(['', 'yes', 'no'], 'must be yes or no').default(''),
  NEO4J_URI: text('')
    .refine(
      (uri) => uri === '' || /^(neo4j|bolt)(\+s|\+ssc)?:\/\/[^\s/]+/.test(uri),
      'must begin with neo4j://, neo4j+s://, bolt:// or bolt+s://',
    )
    .refine((uri) => !uri.includes('@'), 'must name no user: NEO4J_USER and NEO4J_PASSWORD do'),
  NEO4J_USER: text('neo4j'),
  NEO4J_PASSWORD: z.string().default(''),
  NEO4J_DATABASE: text('neo4j'),
  CONSOLE_NEO4J: z.enum(['', 'apart', 'shared'], 'must be apart or shared').default(''),
  NEO4J_HEAP: size(256),
  NEO4J_PAGECACHE: size(16),
  NEO4J_CACHE: text('').transform((folder) =>
    folder === '' ? join(cacheHome(), 'yinzheng', 'neo4j') : resolve(folder),
  ),
});

export interface Config {
  readonly port: number;
  readonly host: string;
  readonly allowedHosts: readonly string[];
  /** Origins that may show the page in a frame. */
  readonly embedders: readonly string[];
  /** Key files; null when none is set. */
  readonly readers: string | null;
  readonly editors: string | null;
  /** A language model that may suggest facts; null when none is set. */
  readonly model: { readonly url: string; readonly name: string; readonly key: string | null } | null;
  readonly tls: { readonly cert: string; readonly key: string } | null;
  readonly trustedProxy: string | null;
  /** Absolute. */
  readonly dataDir: string;
  /** Absolute; null when none is set. */
  readonly reportTexts: string | null;
  /** Whether the words of attached texts are indexed in the store. */
  readonly indexTexts: boolean;
  /** Null: start our own. */
  readonly existingNeo4j: {
    readonly uri: string;
    readonly user: string;
    readonly password: string;
    readonly database: string;
  } | null;
  /** Whether typed Cypher runs in a second Neo4j of ours. */
  readonly consoleApart: boolean;
  readonly memory: MemoryWanted;
  /** Absolute. */
  readonly neo4jCache: string;
}

/**
 * The settings of this run.
 * @throws AppError that names every wrong setting, one a line.
 */
export function readConfig(environment: NodeJS.ProcessEnv, flags: { readonly texts?: string } = {}): Config {
  const parsed = Environment.safeParse(environment);
  if (!parsed.success)
    throw wrongSettings(parsed.error.issues.map((issue) => `${issue.path.join('.')}: ${issue.message}`));
  const env = parsed.data;
  if (env.CONSOLE_NEO4J === 'apart' && env.NEO4J_URI !== '')
    throw wrongSettings(['CONSOLE_NEO4J: apart needs our own Neo4j, NEO4J_URI names another']);
  if ((env.TLS_CERT === null) !== (env.TLS_KEY === null))
    throw wrongSettings(['TLS_CERT, TLS_KEY: one needs the other']);
  if ((env.MODEL_URL === '') !== (env.MODEL_NAME === ''))
    throw wrongSettings(['MODEL_URL, MODEL_NAME: one needs the other']);
  return {
    port: env.PORT,
    host: env.HOST,
    allowedHosts: env.ALLOWED_HOSTS,
    embedders: env.EMBEDDERS,
    readers: env.READERS,
    editors: env.EDITORS,
    model:
      env.MODEL_URL === '' ? null : { url: env.MODEL_URL, name: env.MODEL_NAME, key: env.MODEL_KEY || null },
    tls: env.TLS_CERT !== null && env.TLS_KEY !== null ? { cert: env.TLS_CERT, key: env.TLS_KEY } : null,
    trustedProxy: env.TRUSTED_PROXY,
    dataDir: env.DATA_DIR,
    reportTexts: flags.texts === undefined ? env.REPORT_TEXTS : resolve(flags.texts),
    indexTexts: (env.INDEX_TEXTS || (env.NEO4J_URI === '' ? 'yes' : 'no')) === 'yes',
    existingNeo4j:
      env.NEO4J_URI === ''
        ? null
        : {
            uri: env.NEO4J_URI,
            user: env.NEO4J_USER,
            password: env.NEO4J_PASSWORD,
            database: env.NEO4J_DATABASE,
          },
    consoleApart:
      env.NEO4J_URI === '' &&
      (env.CONSOLE_NEO4J || (isLoopbackHost(env.HOST) ? 'shared' : 'apart')) === 'apart',
    memory: { heap: env.NEO4J_HEAP, pageCache: env.NEO4J_PAGECACHE },
    neo4jCache: env.NEO4J_CACHE,
  };
}

const wrongSettings = (lines: readonly string[]) =>
  new AppError(503, 'wrong-settings', {
    en: lines.join('\n'),
    zh: `以上设置有误，各项含义见 README 的“设置”一节：${lines.map((line) => line.split(':')[0]).join('、')}。`,
  });
