import type { PlanNode } from '../guard/plan.ts';

/** Which of Neo4j's answer forms. */
export interface AnswerForm {
  readonly typed: boolean;
  /** One event a line, each row as soon as it is there. */
  readonly lines: boolean;
}

/** A statement for the runner, already judged. */
export interface Job {
  readonly id: number;
  readonly text: string;
  /** The whole request as it was sent; its numbers are read by the runner. */
  readonly body: string;
  readonly typedParameters: boolean;
  /** The server ends the transaction after this; at least 1. */
  readonly timeoutMs: number;
  /** Marks the transaction, so that the watchdog finds it. */
  readonly queryId: string;
  /** Marks it too, so that it is known again. */
  readonly hash: string;
}

export type ToRunner =
  | (Job & { readonly type: 'explain' })
  | (Job & { readonly type: 'run'; readonly form: AnswerForm; readonly rows: number; readonly bytes: number })
  | { readonly type: 'cancel'; readonly id: number };

/** What the server said when it refused or failed. */
export interface Failure {
  readonly code: string;
  readonly message: string;
}

/** What is known once all rows are out. */
export interface Ending {
  readonly rows: number;
  readonly truncated: 'rows' | 'bytes' | null;
  readonly updated: boolean;
  readonly counters: Readonly<Record<string, number | boolean>>;
  readonly notifications: readonly Readonly<Record<string, unknown>>[];
  readonly plan: PlanNode | null;
  readonly profile: PlanNode | null;
}

export type FromRunner =
  | { readonly type: 'ready'; readonly id: 0 }
  | { readonly type: 'opinion'; readonly id: number; readonly queryType: string; readonly plan: PlanNode }
  | { readonly type: 'failed'; readonly id: number; readonly failure: Failure; readonly broken: boolean }
  | { readonly type: 'fields'; readonly id: number; readonly fields: readonly string[] }
  /** Rows as JSON text: separated by commas, or one event a line. */
  | { readonly type: 'rows'; readonly id: number; readonly bytes: Uint8Array }
  | { readonly type: 'ended'; readonly id: number; readonly ending: Ending }
  /** After each job: its transaction is gone and the next may come. */
  | { readonly type: 'idle'; readonly id: number };
