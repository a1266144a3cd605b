/** What went wrong, as the caller should hear it: in both languages, with the HTTP status that fits. */
export class AppError extends Error {
  readonly status: number;
  readonly code: string;
  readonly message_zh: string;
  /** Further fields of the error's JSON: `retryAfter` (seconds) also becomes a header. */
  readonly details: Readonly<Record<string, unknown>>;

  constructor(
    status: number,
    code: string,
    messages: { readonly en: string; readonly zh: string },
    options: { readonly cause?: unknown; readonly details?: Readonly<Record<string, unknown>> } = {},
  ) {
    super(messages.en, { cause: options.cause });
    this.name = 'AppError';
    this.status = status;
    this.code = code;
    this.message_zh = messages.zh;
    this.details = options.details ?? {};
  }
}

/** 404: there is no such thing. `what` names it in both languages. */
export const notFound = (what: { readonly en: string; readonly zh: string }, id: string) =>
  new AppError(404, 'not-found', {
    en: `There is no ${what.en} "${id}".`,
    zh: `没有这个${what.zh}：“${id}”。`,
  });

/** 400: the caller's input is wrong. */
export const badInput = (en: string, zh: string, details: Readonly<Record<string, unknown>> = {}) =>
  new AppError(400, 'bad-input', { en, zh }, { details });

/** 503: the database is away for the moment; the caller may try again after `retryAfter` seconds. */
export const unavailable = (cause?: unknown, retryAfter = 5) =>
  new AppError(
    503,
    'database-unavailable',
    {
      en: 'The database is starting or away for the moment; nothing is lost. Try again in a few seconds.',
      zh: '数据库正在启动或暂时离线，数据没有丢失。请过几秒再试。',
    },
    { cause, details: { retryAfter } },
  );

/** 504: the database took longer over a question than ours ever should; the machine may be busy. */
export const tooSlow = (cause?: unknown) =>
  new AppError(
    504,
    'database-slow',
    {
      en: 'The database did not answer in time; the computer it runs on may be busy. Nothing is lost. Try again in a moment.',
      zh: '数据库没有按时回答，它所在的电脑可能正忙。数据没有丢失，请稍后再试。',
    },
    { cause },
  );
