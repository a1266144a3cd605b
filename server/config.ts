import { homedir } from 'node:os';
import { join, resolve } from 'node:path';
import { z } from 'zod';

/** One setting: the README's table and the start-up errors are made from this list. */
export interface Setting {
  readonly name: string;
  /** As the README shows it. */
  readonly default: string;
  readonly help: string;
}

const cacheHome = () => {
  if (process.env.XDG_CACHE_HOME) return process.env.XDG_CACHE_HOME;
  if (process.platform === 'darwin') return join(homedir(), 'Library', 'Caches');
  if (process.platform === 'win32') return process.env.LOCALAPPDATA ?? join(homedir(), 'AppData', 'Local');
  return join(homedir(), '.cache');
};

export const SETTINGS: readonly Setting[] = [
  { name: 'PORT', default: '4460', help: 'Port of the page and the API; 0 takes a free one.' },
  {
    name: 'HOST',
    default: '127.0.0.1',
    help: 'Address to listen on. Anything else than loopback lets others in.',
  },
  {
    name: 'ALLOWED_HOSTS',
    default: '',
    help: 'Further names under which the page may be opened, separated by commas (`yinzheng.example:443`).',
  },
  { name: 'DATA_DIR', default: '.data', help: 'Folder of the store, its password, attached texts and logs.' },
  { name: 'REPORT_TEXTS', default: '', help: 'Folder of report texts (`.txt`) to attach at start.' },
  {
    name: 'NEO4J_URI',
    default: '',
    help: 'An existing Neo4j (`neo4j://…`, `bolt://…`); empty starts our own.',
  },
  { name: 'NEO4J_USER', default: 'neo4j', help: 'User of the existing Neo4j.' },
  { name: 'NEO4J_PASSWORD', default: '', help: 'Password of the existing Neo4j.' },
  { name: 'NEO4J_DATABASE', default: 'neo4j', help: 'Database within the existing Neo4j.' },
  { name: 'NEO4J_CACHE', default: "the user's cache folder", help: 'Where the fetched Neo4j lies.' },
];

const text = (fallback: string) => z.string().trim().default(fallback);

const Environment = z.object({
  PORT: z.coerce.number<string>('must be a port, 0 to 65535').int().min(0).max(65_535).default(4460),
  HOST: text('127.0.0.1'),
  ALLOWED_HOSTS: text('').transform((list) =>
    list
      .split(',')
      .map((name) => name.trim())
      .filter(Boolean),
  ),
  DATA_DIR: text('.data').transform((folder) => resolve(folder)),
  REPORT_TEXTS: text('').transform((folder) => (folder === '' ? null : resolve(folder))),
  NEO4J_URI: text('').refine(
    (uri) => uri === '' || /^(neo4j|bolt)(\+s|\+ssc)?:\/\/[^\s/]+/.test(uri),
    'must begin with neo4j://, neo4j+s://, bolt:// or bolt+s://',
  ),
  NEO4J_USER: text('neo4j'),
  NEO4J_PASSWORD: z.string().default(''),
  NEO4J_DATABASE: text('neo4j'),
  NEO4J_CACHE: text('').transform((folder) =>
    folder === '' ? join(cacheHome(), 'yinzheng', 'neo4j') : resolve(folder),
  ),
});

export interface Config {
  readonly port: number;
  readonly host: string;
  readonly allowedHosts: readonly string[];
  /** Absolute. */
  readonly dataDir: string;
  /** Absolute; null when none is set. */
  readonly reportTexts: string | null;
  /** Null: start our own. */
  readonly existingNeo4j: {
    readonly uri: string;
    readonly user: string;
    readonly password: string;
    readonly database: string;
  } | null;
  /** Absolute. */
  readonly neo4jCache: string;
}

/**
 * The settings of this run.
 * @throws Error that names every wrong setting, one a line.
 */
export function readConfig(environment: NodeJS.ProcessEnv, flags: { readonly texts?: string } = {}): Config {
  const parsed = Environment.safeParse(environment);
  if (!parsed.success)
    throw new Error(
      parsed.error.issues.map((issue) => `${issue.path.join('.')}: ${issue.message}`).join('\n'),
    );
  const env = parsed.data;
  return {
    port: env.PORT,
    host: env.HOST,
    allowedHosts: env.ALLOWED_HOSTS,
    dataDir: env.DATA_DIR,
    reportTexts: flags.texts === undefined ? env.REPORT_TEXTS : resolve(flags.texts),
    existingNeo4j:
      env.NEO4J_URI === ''
        ? null
        : {
            uri: env.NEO4J_URI,
            user: env.NEO4J_USER,
            password: env.NEO4J_PASSWORD,
            database: env.NEO4J_DATABASE,
          },
    neo4jCache: env.NEO4J_CACHE,
  };
}
