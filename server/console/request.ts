import { createHash, randomUUID } from 'node:crypto';
import type { Request } from 'express';
import { z } from 'zod';
import { AppError, badInput } from '../errors/app-error.ts';
import type { AnswerForm } from './protocol.ts';

/** What the headers say: known before anything of the body is read. */
export interface RequestHead {
  readonly queryId: string;
  readonly typedParameters: boolean;
  readonly form: AnswerForm;
}

/** A request of Neo4j's Query API, with one field of ours. */
export interface ConsoleRequest extends RequestHead {
  readonly statement: string;
  /** As JavaScript reads them: to look at strings. What is run is read from `body`, which loses nothing. */
  readonly parameters: Readonly<Record<string, unknown>>;
  readonly body: string;
  /** SHA-256 of statement and parameters, so that the same is known again. Never the text itself is kept. */
  readonly hash: string;
  readonly includeCounters: boolean;
  /** The page's own buttons; the same as the word before the statement. */
  readonly explain: 'EXPLAIN' | 'PROFILE' | null;
  /** Milliseconds, of `maxExecutionTime` in seconds. */
  readonly mostMs: number | null;
}

const isMap = z.custom<Record<string, unknown>>(
  (value) => typeof value === 'object' && value !== null && !Array.isArray(value),
  'must be an object', // what is in it is not looked at here: it may be a million numbers
);

const Body = z.looseObject({
  statement: z.string().min(1),
  parameters: isMap.nullish(),
  includeCounters: z.boolean().nullish(),
  explain: z.enum(['EXPLAIN', 'PROFILE']).nullish(),
  maxExecutionTime: z.number().positive().nullish(),
  /** Whatever it says, the transaction reads. */
  accessMode: z.string().nullish(),
  /** Taken and not needed: one server, and we write nothing that a reader could miss. */
  bookmarks: z.array(z.string()).nullish(),
  impersonatedUser: z.null().optional(),
});

const TYPED = 'application/vnd.neo4j.query';
const QueryId = z.string().regex(/^[\w.:-]{1,100}$/);

/** @throws AppError 400 or 406 */
export function readHead(request: Pick<Request, 'get'>): RequestHead {
  const form = answerForm(request.get('accept') ?? '*/*');
  const typedParameters = (request.get('content-type') ?? '').trim().toLowerCase().startsWith(TYPED);
  const queryId = QueryId.safeParse(request.get('x-query-id') ?? randomUUID());
  if (!queryId.success)
    throw badInput(
      'X-Query-Id: 1 to 100 letters, digits, dots, colons, hyphens or underscores.',
      'X-Query-Id 应为 1 到 100 个字母、数字、点、冒号、连字符或下划线。',
    );
  return { queryId: queryId.data, typedParameters, form };
}

/**
 * Reads the body, by JavaScript's own parser alone: it takes milliseconds, whatever it is given.
 * @throws AppError 400 or 415
 */
export function readRequest(head: RequestHead, text: unknown): ConsoleRequest {
  if (typeof text !== 'string')
    throw new AppError(415, 'content-type', {
      en: `The body must be application/json or ${TYPED}.`,
      zh: `请求正文必须是 application/json 或 ${TYPED}。`,
    });
  const body = Body.safeParse(bodyFields(text));
  if (!body.success) throw badInput(z.prettifyError(body.error), `请求有误：${z.prettifyError(body.error)}`);
  const { statement, parameters, includeCounters, explain, maxExecutionTime } = body.data;
  return {
    ...head,
    statement,
    parameters: parameters ?? {},
    body: text,
    hash: createHash('sha256')
      .update(JSON.stringify([statement, parameters ?? {}]))
      .digest('hex'),
    includeCounters: includeCounters ?? false,
    explain: explain ?? null,
    mostMs: maxExecutionTime == null ? null : maxExecutionTime * 1000,
  };
}

function bodyFields(text: string): object {
  let value: unknown;
  try {
    value = JSON.parse(text);
  } catch {
    throw badInput('The body is not valid JSON.', '请求正文不是有效的 JSON。');
  }
  if (typeof value !== 'object' || value === null || Array.isArray(value))
    throw badInput('The body must be an object.', '请求正文必须是一个对象。');
  return value;
}

const FORMS: readonly (readonly [RegExp, AnswerForm])[] = [
  [/^application\/jsonl$/, { typed: false, lines: true }],
  [/^application\/vnd\.neo4j\.query(\.v\d+\.\d+)?\+jsonl$/, { typed: true, lines: true }],
  [/^application\/vnd\.neo4j\.query(\.v\d+\.\d+)?$/, { typed: true, lines: false }],
  [/^(application\/json|application\/\*|\*\/\*)$/, { typed: false, lines: false }],
];

/** The first form that is asked for and known; weights are not looked at. */
function answerForm(accept: string): AnswerForm {
  for (const part of accept.split(',')) {
    const type = part.split(';')[0]?.trim().toLowerCase() ?? '';
    const known = FORMS.find(([pattern]) => pattern.test(type));
    if (known !== undefined) return known[1];
  }
  throw new AppError(406, 'Neo.ClientError.Request.Invalid', {
    en: `Accept: application/json, application/jsonl or ${TYPED}, alone or with +jsonl.`,
    zh: `Accept 只能是 application/json、application/jsonl 或 ${TYPED}（可加 +jsonl）。`,
  });
}
