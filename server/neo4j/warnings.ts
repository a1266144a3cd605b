import type { Connection } from '../graph/database.ts';
import type { Said } from './failure.ts';
import { CALENDAR_RELEASE, OUR_RELEASE } from './release.ts';
import type { Warning } from './server.ts';
import type { ServerKind } from './verify.ts';

/** What can be seen of a server that somebody else runs. */
export interface ServerView {
  readonly uri: Connection['uri'];
  readonly kind: ServerKind;
  /** Settings in force by name; null where this user may not see them (Aura). */
  readonly settings: ReadonlyMap<string, string> | null;
  /** Names of the procedures that queries may call; null where this user may not see them. */
  readonly procedures: readonly string[] | null;
  readonly mayWrite: boolean;
}

/** A promise that our own server keeps: words when this one does not, or cannot be seen to; else null. */
interface Promised {
  readonly code: string;
  broken(view: ServerView): Said | null;
}

/** Which of our promises the server weakens, the gravest first. */
export const warningsOf = (view: ServerView): Warning[] =>
  PROMISES.flatMap(({ code, broken }) => {
    const said = broken(view);
    return said === null ? [] : [{ code, message: said.en, message_zh: said.zh }];
  });

const TIMEOUT_MS = 30_000; // as on our own server
const OWN_NAMESPACES = /^(db|dbms|tx|internal|jwt)\./;

const PROMISES: readonly Promised[] = [
  {
    code: 'cannot-write',
    broken: ({ mayWrite }) =>
      mayWrite
        ? null
        : {
            en: 'This user or server takes no writes: reports cannot be loaded or removed, what is there can be read.',
            zh: '该用户或服务器不接受写入：不能导入或删除报告，只能读取已有内容。',
          },
  },
  {
    code: 'no-authentication',
    broken: ({ settings }) =>
      settings?.get('dbms.security.auth_enabled') !== 'false'
        ? null
        : {
            en: 'It asks for no password: whoever reaches it can read and change everything.',
            zh: '它不要求密码：任何能连接的人都可以读取和修改全部内容。',
          },
  },
  {
    code: 'not-encrypted',
    broken: ({ uri }) =>
      /^\w+\+s(sc)?:/.test(uri) || /^\w+:\/\/(localhost|127\.[\d.]+|\[::1\])(:|\/|$)/.test(uri)
        ? null
        : {
            en: 'The connection leaves this machine unencrypted; use neo4j+s:// or bolt+s://.',
            zh: '连接离开本机且未加密；请改用 neo4j+s:// 或 bolt+s://。',
          },
  },
  {
    code: 'version-untested',
    broken: ({ kind: { version } }) =>
      isTested(version)
        ? null
        : {
            en: `It is Neo4j ${version}; we test on ${OUR_RELEASE.version} and ${CALENDAR_RELEASE.version}. Before 5.23 some queries fail.`,
            zh: `其版本为 Neo4j ${version}；我们在 ${OUR_RELEASE.version} 和 ${CALENDAR_RELEASE.version} 上测试。5.23 之前的版本会有查询失败。`,
          },
  },
  {
    code: 'settings-hidden',
    broken: ({ settings }) =>
      settings !== null
        ? null
        : {
            en: 'Its settings may not be seen by this user: time and memory limits, open HTTP and file access are unknown.',
            zh: '该用户无权查看其设置：时间与内存限制、HTTP 是否开放、能否读取文件均未知。',
          },
  },
  {
    code: 'no-time-limit',
    broken: ({ settings }) =>
      settings === null || isWithin(settings.get('db.transaction.timeout'), TIMEOUT_MS)
        ? null
        : {
            en: `It sets no time limit of 30 s for a transaction (${settings.get('db.transaction.timeout') ?? 'unknown'}); only the limit that we send with each query holds.`,
            zh: `它没有把事务限制在 30 秒内（${settings.get('db.transaction.timeout') ?? '未知'}）；只有我们随每个查询发送的时限有效。`,
          },
  },
  {
    code: 'no-memory-limit',
    broken: ({ settings }) =>
      settings === null || !/^0(\.0+)?B?$/.test(settings.get('db.memory.transaction.max') ?? '0')
        ? null
        : {
            en: 'It sets no memory limit for a transaction: one heavy query can take the whole server down.',
            zh: '它没有限制单个事务的内存：一个过重的查询可能使整个服务器瘫痪。',
          },
  },
  {
    code: 'http-open',
    broken: ({ settings }) =>
      settings?.get('server.http.enabled') !== 'true' && settings?.get('server.https.enabled') !== 'true'
        ? null
        : {
            en: 'Its HTTP interface is open beside Bolt.',
            zh: '除 Bolt 之外，它还开放了 HTTP 接口。',
          },
  },
  {
    code: 'csv-from-files',
    broken: ({ settings }) =>
      settings?.get('dbms.security.allow_csv_import_from_file_urls') !== 'true'
        ? null
        : {
            en: 'LOAD CSV may read files of the server; only our own check of typed Cypher stands before it.',
            zh: 'LOAD CSV 可以读取服务器上的文件；只有我们对输入的 Cypher 的检查在把关。',
          },
  },
  {
    code: 'csv-from-network',
    // The block list is an internal setting, which no server shows.
    broken: () => ({
      en: 'Whether LOAD CSV may reach the network from the server cannot be seen; only our own check of typed Cypher stands before it.',
      zh: '无法得知 LOAD CSV 能否从服务器访问网络；只有我们对输入的 Cypher 的检查在把关。',
    }),
  },
  {
    code: 'procedures-open',
    broken: ({ procedures }) => {
      const further = procedures?.filter((name) => !OWN_NAMESPACES.test(name)) ?? [];
      if (procedures !== null && further.length === 0) return null;
      return {
        en: `Further procedures may be called there (${further[0] ?? 'unknown'}…); only our own check of typed Cypher stands before them.`,
        zh: `那里可以调用其他过程（${further[0] ?? '未知'}……）；只有我们对输入的 Cypher 的检查在把关。`,
      };
    },
  },
  {
    code: 'not-ours',
    broken: () => ({
      en: 'It is not our process: we cannot restart it when it hangs or ends, and do not stop it when we stop.',
      zh: '它不是我们的进程：卡死或结束时我们无法重启它，我们停止时也不会停止它。',
    }),
  },
];

/** Ours and the calendar release we test on, up to the last figure. */
const isTested = (version: string) =>
  [OUR_RELEASE, CALENDAR_RELEASE].some((release) => {
    const [major, minor] = release.version.split('.');
    return new RegExp(`^${major}\\.0?${Number(minor)}\\b`).test(version);
  });

const UNITS_MS: Readonly<Record<string, number>> = { ms: 1, s: 1e3, m: 6e4, h: 3.6e6, d: 8.64e7 };

/** Whether a duration as Neo4j writes it (`1h30m`) is more than nothing, which means no limit, and at most `ms`. */
function isWithin(duration: string | undefined, ms: number): boolean {
  const parts = [...(duration ?? '').matchAll(/(\d+(?:\.\d+)?)(ms|s|m|h|d)/g)];
  const total = parts.reduce((sum, part) => sum + Number(part[1]) * (UNITS_MS[part[2] ?? ''] ?? 0), 0);
  return total > 0 && total <= ms;
}
