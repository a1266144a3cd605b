import type { CypherStatement } from '../actions/cypher-actions.ts';
import type { ConsoleCall } from '../api/query-api.ts';
import { type Failure, offlineFailure, readFailure } from './failure.ts';
import { AnswerBody } from './protocol.ts';

export type Mode = ConsoleCall['mode'];

/** A statement as it was sent. */
export interface SentStatement extends CypherStatement {
  readonly mode: Mode;
}

/** The statement last sent, and what came of it. */
export type Run =
  | { readonly type: 'none' }
  | {
      readonly type: 'running';
      readonly asked: SentStatement;
      readonly id: string;
      readonly isCancelling: boolean;
    }
  /** `stays`: the server could not stop it yet. */
  | { readonly type: 'cancelled'; readonly asked: SentStatement; readonly stays: boolean }
  | { readonly type: 'failed'; readonly asked: SentStatement; readonly failure: Failure }
  /** `ms`: from sending to the last byte. */
  | {
      readonly type: 'answered';
      readonly asked: SentStatement;
      readonly id: string;
      readonly answer: AnswerBody;
      readonly ms: number;
    };

/** What came of a statement, by the server's answer. */
export function outcomeOf(
  asked: SentStatement,
  reply: {
    readonly id: string;
    readonly status: number;
    readonly body: unknown;
    readonly ms: number;
  },
): Run & { readonly type: 'answered' | 'failed' } {
  if (reply.status === 0) return { type: 'failed', asked, failure: offlineFailure() };
  if (reply.status >= 300)
    return { type: 'failed', asked, failure: readFailure(reply.status, reply.body, asked.text) };
  const answer = AnswerBody.safeParse(reply.body);
  if (!answer.success)
    return { type: 'failed', asked, failure: readFailure(reply.status, undefined, asked.text) };
  return { type: 'answered', asked, id: reply.id, answer: answer.data, ms: reply.ms };
}

export const rowsOf = (run: Run): number | null =>
  run.type === 'answered' ? run.answer.data.values.length : null;
