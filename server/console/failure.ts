import { AppError, unavailable } from '../errors/app-error.ts';
import type { Refusal } from '../guard/verdict.ts';
import { NoPlaceError } from './lease.ts';
import { JobError } from './run-job.ts';

/** 403: the guard does not let it run. */
export function refused(refusal: Refusal): AppError {
  const { code, message, message_zh, ...where } = refusal;
  return new AppError(403, code, { en: message, zh: message_zh }, { details: where });
}

/** 400: Neo4j does not run it; its own code and words. */
export const rejected = (code: string, message: string): AppError =>
  new AppError(400, code, { en: message, zh: `Neo4j 拒绝了这条语句：${message}` });

/** Any error on the way to an answer, as the caller should see it. */
export function toAnswer(error: unknown): AppError {
  if (error instanceof AppError) return error;
  if (error instanceof NoPlaceError) return busy();
  if (!(error instanceof JobError)) return unavailable(error);
  const { code, message } = error.failure;
  if (error.kind === 'cancelled') return cancelled();
  if (error.kind === 'late' || /TransactionTimedOut|\.Terminated|LockClient/.test(code)) return late();
  if (/MemoryPool|OutOfMemory/.test(code) || (/heap|memory/i.test(message) && error.kind === 'lost'))
    return rejected(code, message);
  if (code.startsWith('Neo.ClientError.') || code.startsWith('Neo.TransientError.General.'))
    return rejected(code, message);
  return unavailable(error);
}

const busy = () =>
  new AppError(
    429,
    'console-busy',
    {
      en: 'Other statements are running and waiting. Try again in a few seconds.',
      zh: '已有其他语句在运行和排队，请过几秒再试。',
    },
    { details: { retryAfter: 5 } },
  );

const cancelled = () =>
  new AppError(499, 'cancelled', { en: 'The statement was cancelled.', zh: '语句已取消。' });

const late = () =>
  new AppError(408, 'timeout', {
    en: 'The statement took too long and was stopped. Start from fewer nodes, or add a LIMIT before it branches.',
    zh: '语句运行时间过长，已停止。请从更少的节点出发，或尽早加上 LIMIT。',
  });

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

/** 503: it was told to stop and is still there; the watchdog sees to it. */
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
