import { explainMessage } from '../editor/explain-message.ts';
import { rangeOf, type TextRange } from '../editor/text-range.ts';
import type { Bilingual } from '../words/language.ts';
import { hintFor } from './hints.ts';
import { FailureBody } from './protocol.ts';

/** Why there is no answer. */
export interface Failure {
  readonly type:
    | 'refused' // by our guard
    | 'rejected' // by Neo4j
    | 'late'
    | 'busy'
    | 'away'
    | 'offline'
    | 'unreadable';
  readonly code: string;
  readonly said: Bilingual;
  /** Neo4j's own words, where we say it in others. */
  readonly original: string | null;
  /** What to do instead; null where `said` says it. */
  readonly hint: Bilingual | null;
  /** Where in the statement. */
  readonly range: TextRange | null;
  /** Names that the statement uses and the caller did not give. */
  readonly missing: readonly string[];
}

const TYPES: Readonly<Record<number, Failure['type']>> = {
  400: 'rejected',
  403: 'refused',
  408: 'late',
  429: 'busy',
  503: 'away',
};

/** Reads an error answer to `text`. */
export function readFailure(status: number, body: unknown, text: string): Failure {
  const parsed = FailureBody.safeParse(body);
  const error = parsed.success ? parsed.data.errors[0] : undefined;
  if (error === undefined) return plainFailure('unreadable', UNREADABLE);
  const type = TYPES[status] ?? 'unreadable';
  if (type === 'rejected') return rejection(error.code, error.message, text);
  const said = { en: error.message, zh: error.message_zh ?? error.message };
  const { line, column, clause } = error;
  const range =
    line === undefined || column === undefined ? null : rangeOf(text, { line, column }, clause ?? '');
  return { type, code: error.code, said, original: null, hint: hintFor(clause), range, missing: [] };
}

export const offlineFailure = (): Failure => plainFailure('offline', OFFLINE);

const plainFailure = (type: Failure['type'], said: Bilingual): Failure => ({
  type,
  code: type,
  said,
  original: null,
  hint: null,
  range: null,
  missing: [],
});

const PLACE = /\(line (\d+), column (\d+) \(offset: \d+\)\)/;

function rejection(code: string, message: string, text: string): Failure {
  const [, line, column] = PLACE.exec(message) ?? [];
  const range = line === undefined ? null : rangeOf(text, { line: Number(line), column: Number(column) }, '');
  const bare = (message.split(/\s*\(line \d+, column/)[0] ?? message).trim();
  const missing = /^Expected parameter\(s\): (.*)/s.exec(bare)?.[1]?.split(/,\s*/) ?? [];
  const said = explainMessage(bare);
  return { type: 'rejected', code, said: said ?? UNKNOWN, original: message, hint: null, range, missing };
}

const UNKNOWN: Bilingual = {
  zh: 'Neo4j 不能运行这条语句。原因见下面 Neo4j 的原话。',
  en: 'Neo4j cannot run this statement. Its own words below say why.',
};

const OFFLINE: Bilingual = {
  zh: '连不上引证的服务。请确认它还在运行，然后重试。',
  en: 'The Yinzheng service does not answer. Check that it is still running, then try again.',
};

const UNREADABLE: Bilingual = {
  zh: '服务的回答看不懂。它可能是另一个版本：请刷新页面。',
  en: 'The service answered in a form this page does not know. It may be another version: reload the page.',
};
