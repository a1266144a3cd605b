import { AppError, unavailable } from '../errors/app-error.ts';
import type { Refusal } from '../guard/verdict.ts';
import { JobError } from './run-job.ts';

/** 403: the guard does not let it run. */
export function refused(refusal: Refusal): AppError {
  const { code, message, message_zh, ...where } = refusal;
  return new AppError(403, code, { en: message, zh: message_zh }, { details: where });
}

/** 400: Neo4j does not run it; its own code and words. */
export const rejected = (code: string, message: string): AppError =>
  new AppError(400, code, { en: message, zh: `Neo4j 拒绝了这条语句：${message}` });

/** What was under way: what helps when it takes too long depends on it. */
export type Stage = 'planning' | 'matching' | 'reading' | 'computing';

/** What a statement spends its time on, as far as its words show. */
export const stageOf = (statement: string): Stage => {
  if (statement.includes('=~')) return 'matching';
  return /\bMATCH\b/i.test(statement) ? 'reading' : 'computing';
};

/** Any error on the way to an answer, as the caller should see it. */
export function toAnswer(error: unknown, stage: Stage = 'reading'): AppError {
  if (error instanceof AppError) return error;
  if (!(error instanceof JobError)) return unavailable(error);
  const { code, message } = error.failure;
  if (error.kind === 'cancelled') return cancelled();
  if (error.kind === 'late' || /TransactionTimedOut|\.Terminated|LockClient/.test(code)) return late(stage);
  if (/MemoryPool|OutOfMemory/.test(code) || (/heap|memory/i.test(message) && error.kind === 'lost'))
    return rejected(code, message);
  // It answered, so it is not away: this statement is more than it can do.
  if (error.kind === 'failed' && code.startsWith('Neo.DatabaseError.')) return rejected(code, message);
  if (code.startsWith('Neo.ClientError.') || code.startsWith('Neo.TransientError.General.'))
    return rejected(code, message);
  return unavailable(error);
}

/** 429: too many statements are there already, of this client or of all. Nothing of this one was read. */
export const busy = () =>
  new AppError(
    429,
    'console-busy',
    {
      en: 'Other statements are running and waiting. Try again in a few seconds.',
      zh: '已有其他语句在运行和排队，请过几秒再试。',
    },
    { details: { retryAfter: 5 } },
  );

/** 429: the client has not taken the answers that it was given. */
export const tooMuchUnread = () =>
  new AppError(
    429,
    'answers-unread',
    {
      en: 'Earlier answers have not been taken yet. Read them, or close their connections, and try again.',
      zh: '之前的回答还没有取走。请先读完或关闭那些连接，再试。',
    },
    { details: { retryAfter: 5 } },
  );

/** 499: its client called it off, or has gone. */
export const cancelled = () =>
  new AppError(499, 'cancelled', { en: 'The statement was cancelled.', zh: '语句已取消。' });

const late = (stage: Stage) =>
  new AppError(408, 'timeout', {
    en: `The statement took too long and was stopped. ${ADVICE[stage].en}`,
    zh: `语句运行时间过长，已停止。${ADVICE[stage].zh}`,
  });

const ADVICE: Readonly<Record<Stage, { readonly en: string; readonly zh: string }>> = {
  planning: {
    en: 'It was not run yet: it has too many parts to be planned. Take it apart, or pass long lists as parameters.',
    zh: '它尚未运行：部分过多，来不及制定执行计划。请拆成几条语句，或把长列表作为参数传入。',
  },
  matching: {
    en: 'Patterns after =~ are slow on long texts. CONTAINS, STARTS WITH or the full-text index find the same sooner.',
    zh: '=~ 的正则在长文本上很慢。可改用 CONTAINS、STARTS WITH 或全文索引。',
  },
  reading: {
    en: 'Start from fewer nodes, or add a LIMIT before it branches.',
    zh: '请从更少的节点出发，或尽早加上 LIMIT。',
  },
  computing: {
    en: 'It computes over too much: make its lists and ranges shorter.',
    zh: '计算量过大：请缩短其中的列表和范围。',
  },
};

/** 403: never seen; a READ transaction cannot. It was rolled back all the same. */
export const changedSomething = () =>
  new AppError(403, 'changed-something', {
    en: 'The statement tried to change something. Nothing was kept: the transaction was rolled back.',
    zh: '该语句试图修改数据。事务已回滚，没有任何改动被保留。',
  });

/** 409: each query needs an id of its own. */
export const alreadyRunning = (queryId: string) =>
  new AppError(409, 'already-running', {
    en: `A query with the id ${queryId} is running. Give each its own X-Query-Id.`,
    zh: `编号为 ${queryId} 的查询正在运行。请为每次查询使用不同的 X-Query-Id。`,
  });

/** 503: it was asked to stop and is still there; the watchdog sees to it. */
export const notGone = () =>
  new AppError(
    503,
    'not-stopped',
    {
      en: 'The query does not let itself be stopped. The database is restarted if it does not end by itself.',
      zh: '该查询暂时无法停止；如果它不自行结束，数据库将重新启动。',
    },
    { details: { retryAfter: 10 } },
  );

/** 403: it forced a restart of the database, or could not be stopped where we may start nothing again. */
export const forcedRestart = (seconds: number) =>
  new AppError(
    403,
    'forced-restart',
    {
      en: `This statement, with these parameters, kept the database from working: it could not be stopped in any other way than by starting the database again. It is refused for an hour (${Math.ceil(seconds / 60)} minutes are left). Shorten its lists, ranges or patterns.`,
      zh: `这条语句连同这些参数曾使数据库无法工作，只能靠重启数据库来停止。一小时内不再受理（还剩 ${Math.ceil(seconds / 60)} 分钟）。请缩短其中的列表、范围或正则。`,
    },
    { details: { layer: 'watchdog', retryAfter: seconds } },
  );

/** 429: as many run as may, and cannot be stopped. Not 503: the page would ask again by itself. */
export const halted = () =>
  new AppError(
    429,
    'cannot-stop',
    {
      en: 'Statements that cannot be stopped keep the database busy. No further one is taken until they have ended; all else works.',
      zh: '有无法停止的语句正占用数据库。在它们结束之前，不再受理新的语句；其他功能不受影响。',
    },
    { details: { retryAfter: 30 } },
  );
