import type { ErrorRequestHandler, Express, Request, RequestHandler, Response } from 'express';
import { z } from 'zod';
import type { Endpoint, ErrorBody } from '#contract/endpoint.ts';
import type { Person } from '../access/people.ts';
import { AppError, badInput } from '../errors/app-error.ts';
import { inputError } from '../errors/input-error.ts';
import type { FileAnswer } from '../handlers/context.ts';
import { mayWrite, personOf, sessionsOf } from './access.ts';
import type { OwnSessions } from './own-sessions.ts';
import { sendFile } from './send-file.ts';

/** What a handler is given beside its input: the request's own end, so that work for nobody can stop. */
export type Handle = (input: never, signal: AbortSignal, asker: Asker) => Promise<unknown>;

/** Who asks: nobody in particular where nobody has to sign in. */
export interface Asker {
  readonly person: Person | undefined;
  readonly mayWrite: boolean;
  readonly sessions: OwnSessions | undefined;
}

// The contract is written with zod/mini, which has no words of its own for what is wrong.
z.config(z.locales.en());

const BODY_METHODS = new Set(['POST', 'PUT', 'PATCH']);

/**
 * Gives an endpoint its route: input parsed, handler run, output parsed or, for a file, sent as it comes.
 * An answer that does not fit the contract is our fault and becomes a 500, never half-right JSON.
 */
export function mount(app: Express, endpoint: Endpoint, handle: Handle): void {
  const method = endpoint.method.toLowerCase() as 'get' | 'post' | 'put' | 'patch' | 'delete';
  const route: RequestHandler = async (request, response) => {
    const input = parseInput(endpoint, request);
    const ended = new AbortController();
    response.once('close', () => ended.abort());
    const asker = {
      person: personOf(response),
      mayWrite: mayWrite(response),
      sessions: sessionsOf(response),
    };
    const output = await handle(input as never, ended.signal, asker);
    if (response.writableEnded) return;
    if ('output' in endpoint) response.status(endpoint.status ?? 200).json(endpoint.output.parse(output));
    else await sendFile(response, output as FileAnswer);
  };
  app[method](endpoint.path, route);
}

function parseInput(endpoint: Endpoint, request: Request): unknown {
  const body: unknown = BODY_METHODS.has(endpoint.method) ? request.body : {};
  const fields = z.record(z.string(), z.unknown()).safeParse(body ?? {});
  if (!fields.success) throw badInput('The body must be a JSON object.', '请求正文必须是一个 JSON 对象。');
  const given = { ...request.query, ...fields.data, ...request.params, ...tagGiven(endpoint, request) };
  const unknown = Object.keys(given).filter((name) => !Object.hasOwn(endpoint.input.shape, name));
  const expected = Object.keys(endpoint.input.shape).join(', ') || 'none';
  if (unknown.length > 0)
    throw badInput(
      `Unknown parameter ${unknown.join(', ')}; known here: ${expected}.`,
      `未知参数 ${unknown.join('、')}；此处可用：${expected}。`,
    );
  const parsed = endpoint.input.safeParse(given);
  if (parsed.success) return parsed.data;
  throw inputError(parsed.error, given);
}

/** The state that somebody has seen before changing it. */
function tagGiven(endpoint: Endpoint, request: Request): { if_match?: string } {
  const tag = request.get('If-Match');
  if (tag === undefined || !Object.hasOwn(endpoint.input.shape, 'if_match')) return {};
  return { if_match: tag.replace(/^(?:W\/)?"(.*)"$/, '$1') };
}

/** The last handler of the app: the only place where an error becomes an answer. */
export function sendError(log: (line: string) => void): ErrorRequestHandler {
  return (error: unknown, request, response, next) => {
    const known = toAppError(error);
    if (known.status >= 500 && known.status !== 503)
      log(
        `error: ${request.socket.remoteAddress ?? 'gone'} ${request.method} ${request.path} ${known.cause instanceof Error ? (known.cause.stack ?? known.cause.message) : known.message}`,
      );
    if (response.headersSent) return next(error);
    answerError(response, known);
  };
}

/** Writes an error in the one shape that all answers share. */
export function answerError(response: Response, error: AppError): void {
  const retryAfter = error.details.retryAfter;
  if (typeof retryAfter === 'number') response.set('Retry-After', String(retryAfter));
  const body: ErrorBody = {
    errors: [{ code: error.code, message: error.message, message_zh: error.message_zh, ...error.details }],
  };
  response.status(error.status).json(body);
}

/** What body parsers and Express itself throw carries a status and a `type`. */
const HttpFault = z.object({ status: z.number().int().min(400).max(499), type: z.string().optional() });

const DiskFull = z.object({ code: z.enum(['ENOSPC', 'EDQUOT']) });

const diskFull = (cause: unknown) =>
  new AppError(
    507,
    'disk-full',
    {
      en: 'The disk of the server is full; nothing was kept of this. Free some space and try again.',
      zh: '服务器磁盘已满，这次的内容没有保存。请腾出空间后再试。',
    },
    { cause },
  );

/** What Neo4j says when it cannot read what it has stored, and of faults of its own. */
const DatabaseFault = z.object({ code: z.string().startsWith('Neo.DatabaseError.') });

const databaseFault = (cause: unknown) =>
  new AppError(
    500,
    'database-fault',
    {
      en: 'The database could not read what it has stored: its store may be damaged. It has been logged. npm run doctor says what is wrong; npm run restore builds the store again from a backup.',
      zh: '数据库无法读取所存的内容，数据文件可能已损坏。已记录。运行 npm run doctor 可查明问题；npm run restore 可由备份重建数据库。',
    },
    { cause },
  );

function toAppError(error: unknown): AppError {
  if (error instanceof AppError) return error;
  if (DatabaseFault.safeParse(error).success) return databaseFault(error);
  const fault = HttpFault.safeParse(error);
  if (fault.success) return httpFault(fault.data.status, fault.data.type ?? 'bad-request', error);
  if (DiskFull.safeParse(error).success) return diskFull(error);
  return new AppError(
    500,
    'internal',
    { en: 'Something went wrong on our side; it has been logged.', zh: '服务器内部出错，已记录。' },
    { cause: error },
  );
}

function httpFault(status: number, type: string, cause: unknown): AppError {
  const messages: Record<string, { en: string; zh: string }> = {
    'entity.too.large': { en: 'The body is too large.', zh: '请求正文过大。' },
    'entity.parse.failed': { en: 'The body is not valid JSON.', zh: '请求正文不是有效的 JSON。' },
    'charset.unsupported': { en: 'The body must be UTF-8.', zh: '请求正文必须是 UTF-8 编码。' },
    'encoding.unsupported': { en: 'The body must not be compressed.', zh: '请求正文不得压缩。' },
  };
  return new AppError(
    status,
    type,
    messages[type] ?? { en: 'The request could not be read.', zh: '无法读取该请求。' },
    { cause },
  );
}
