import type { ErrorBody } from '#contract/endpoint.ts';
import type { Bilingual } from '../words/language.ts';

/** A call that failed, in words for a reader. `code` is the server's, or `offline` and `bad_answer` of our own. */
export class ApiError extends Error {
  readonly code: string;
  /** HTTP status; 0 when there was no answer. */
  readonly status: number;
  readonly said: Bilingual;

  constructor(code: string, status: number, said: Bilingual, options?: ErrorOptions) {
    super(said.en, options);
    this.name = 'ApiError';
    this.code = code;
    this.status = status;
    this.said = said;
  }
}

export function fromErrorBody(body: ErrorBody, status: number): ApiError {
  const first = body.errors[0];
  const message = first?.message ?? '';
  return new ApiError(first?.code ?? 'unknown', status, { en: message, zh: first?.message_zh ?? message });
}

export const offline = (cause: unknown) =>
  new ApiError(
    'offline',
    0,
    {
      zh: '连不上引证的服务。请确认它还在运行，然后重试。',
      en: 'The Yinzheng service does not answer. Check that it is still running, then try again.',
    },
    { cause },
  );

/** A person did not want to wait any longer. */
export const stopped = () => new ApiError('stopped', 0, { zh: '已取消。', en: 'Cancelled.' });

export const badAnswer = (status: number, cause?: unknown) =>
  new ApiError(
    'bad_answer',
    status,
    {
      zh: '服务的回答看不懂。它可能是另一个版本：请重新启动服务并刷新页面。',
      en: 'The service answered in a form this page does not know. It may be another version: restart it and reload.',
    },
    { cause },
  );
