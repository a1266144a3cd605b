import { isIP } from 'node:net';
import { homedir } from 'node:os';
import { join, resolve } from 'node:path';
import { z } from 'zod';
import { isLoopbackHost } from './access/address.ts';
import { AppError } from './errors/app-error.ts';
import { type MemoryWanted, parseSize } from './neo4j/memory.ts';

/** One setting: the tables of both READMEs are made from this list. */
export interface Setting {
  readonly name: string;
  /** What holds where it is not set; in words where it depends on the machine, empty where nothing does. */
  readonly standard: string | { readonly zh: string; readonly en: string };
  readonly help_zh: string;
  readonly help_en: string;
}

const cacheHome = () => {
  if (process.env.XDG_CACHE_HOME) return process.env.XDG_CACHE_HOME;
  if (process.platform === 'darwin') return join(homedir(), 'Library', 'Caches');
  if (process.platform === 'win32') return process.env.LOCALAPPDATA ?? join(homedir(), 'AppData', 'Local');
  return join(homedir(), '.cache');
};

export const SETTINGS: readonly Setting[] = [
  {
    name: 'PORT',
    standard: '4460',
    help_zh: '页面和接口的端口；0 表示任取一个空闲端口。',
    help_en: 'Port of the page and the API; 0 takes a free one.',
  },
  {
    name: 'HOST',
    standard: '127.0.0.1',
    help_zh: '监听的地址。除回环地址外，还须指明用户，以及 TLS 文件或代理。',
    help_en: 'Address to listen on. Anything else than loopback needs people, and TLS files or a proxy.',
  },
  {
    name: 'ALLOWED_HOSTS',
    standard: '',
    help_zh: '还可以用哪些名称打开页面，以逗号分隔（`yinzheng.example:443`）。',
    help_en:
      'Further names under which the page may be opened, separated by commas (`yinzheng.example:443`).',
  },
  {
    name: 'EMBEDDERS',
    standard: '',
    help_zh:
      '哪些网站可以在自己的网页中以 iframe 嵌入本页面，以逗号分隔（`https://blog.example`）；须不必登录。不设则都不可以。',
    help_en:
      'Sites that may show the page in a frame of theirs, separated by commas (`https://blog.example`), where nobody has to sign in. None unless set.',
  },
  {
    name: 'READERS',
    standard: '',
    help_zh: '可登录阅读者的密钥文件，用 `npm run user` 生成。',
    help_en: 'Key file of those who may sign in and read, made by `npm run user`.',
  },
  {
    name: 'EDITORS',
    standard: '',
    help_zh: '还可附上原文、进行修改者的密钥文件。',
    help_en: 'Key file of those who may also attach texts and change what is stored.',
  },
  {
    name: 'TLS_CERT',
    standard: '',
    help_zh: '证书链（PEM）；与 `TLS_KEY` 一起使页面以 HTTPS 提供。',
    help_en: 'Certificate chain (PEM); with `TLS_KEY` the page is served by HTTPS.',
  },
  {
    name: 'TLS_KEY',
    standard: '',
    help_zh: '证书的私钥（PEM）。',
    help_en: 'Private key of the certificate (PEM).',
  },
  {
    name: 'TRUSTED_PROXY',
    standard: '',
    help_zh: '负责加密的代理的 IP 地址；除它以外的连接均被拒绝。',
    help_en: 'IP address of the proxy that encrypts; connections from anywhere else are refused.',
  },
  {
    name: 'DATA_DIR',
    standard: '.data',
    help_zh: '数据文件夹：数据库及其密码、附上的原文、日志。',
    help_en: 'Folder of the store, its password, attached texts and logs.',
  },
  {
    name: 'REPORT_TEXTS',
    standard: '',
    help_zh: '存放报道原文（`.txt`）的文件夹，启动时附上。',
    help_en: 'Folder of report texts (`.txt`) to attach at start.',
  },
  {
    name: 'INDEX_TEXTS',
    standard: {
      zh: '使用自带的 Neo4j 时为 `yes`，否则为 `no`',
      en: '`yes` with our own Neo4j, else `no`',
    },
    help_zh: '是否把所附原文的字词编入索引以供检索；库中只存用数据文件夹里的密钥算出的记号，不存原文。',
    help_en:
      'Whether the words of attached texts are indexed, so that they can be searched: the store holds what a key in the data folder makes of them, never the words.',
  },
  {
    name: 'NEO4J_URI',
    standard: '',
    help_zh: '已有的 Neo4j（`neo4j://…`、`bolt://…`）；留空则启动自带的。',
    help_en: 'An existing Neo4j (`neo4j://…`, `bolt://…`); empty starts our own.',
  },
  {
    name: 'NEO4J_USER',
    standard: 'neo4j',
    help_zh: '已有的 Neo4j 的用户名。',
    help_en: 'User of the existing Neo4j.',
  },
  {
    name: 'NEO4J_PASSWORD',
    standard: '',
    help_zh: '已有的 Neo4j 的密码。',
    help_en: 'Password of the existing Neo4j.',
  },
  {
    name: 'NEO4J_DATABASE',
    standard: 'neo4j',
    help_zh: '已有的 Neo4j 中的数据库。',
    help_en: 'Database within the existing Neo4j.',
  },
  {
    name: 'CONSOLE_NEO4J',
    standard: {
      zh: '`HOST` 让别人也能访问时为 `apart`，否则为 `shared`',
      en: '`apart` when `HOST` lets others in, else `shared`',
    },
    help_zh:
      '输入的 Cypher 在哪里运行：与页面同一个 Neo4j（`shared`），或另起一个、用数据库的副本（`apart`，多占约 0.4 GB 内存），出问题时页面照常。',
    help_en:
      'Where typed Cypher runs: in the Neo4j of the pages (`shared`), or in a second one on a copy of the store (`apart`, 0.4 GB more), so that the pages stay up whatever is typed.',
  },
  {
    name: 'NEO4J_HEAP',
    standard: { zh: '本机内存的十分之一', en: "a tenth of the machine's memory" },
    help_zh: '自带的 Neo4j 的堆内存（`512m`、`4g`），单个事务最多用其四分之一。',
    help_en: 'Heap of our own Neo4j (`512m`, `4g`); one transaction takes a quarter of it at most.',
  },
  {
    name: 'NEO4J_PAGECACHE',
    standard: { zh: '本机内存的十分之一', en: "a tenth of the machine's memory" },
    help_zh: '自带的 Neo4j 的页缓存：最好容得下整个数据库。',
    help_en: 'Page cache of our own Neo4j: best as large as the store.',
  },
  {
    name: 'NEO4J_CACHE',
    standard: { zh: '用户的缓存文件夹', en: "the user's cache folder" },
    help_zh: '下载的 Neo4j 存放在哪里。',
    help_en: 'Where the fetched Neo4j lies.',
  },
];

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
  return {
    port: env.PORT,
    host: env.HOST,
    allowedHosts: env.ALLOWED_HOSTS,
    embedders: env.EMBEDDERS,
    readers: env.READERS,
    editors: env.EDITORS,
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
