import type { Response } from 'express';
import type { ConsoleLimits } from './limits.ts';
import { openOutbox } from './outbox.ts';
import type { AnswerForm, Ending } from './protocol.ts';
import type { JobEvents } from './run-job.ts';
import type { Unsent } from './unsent.ts';

/** Writes one answer in one of the Query API's forms. */
export interface AnswerWriter extends JobEvents {
  /** The rows are all there; the rest follows and the answer ends. */
  end(ending: Ending, includeCounters: boolean): void;
  /** An error after the first row of a stream: its last event. False where a whole answer can still be an error. */
  fail(error: { readonly code: string; readonly message: string }): boolean;
}

/** What an answer may not exceed, and who hears when it would. */
export interface AnswerBounds {
  readonly limits: ConsoleLimits;
  readonly unsent: Unsent;
  readonly client: string;
  /** Too much waits for readers already: this answer gets no more room. */
  onFull(): void;
}

/**
 * Rows are kept until the end, except in the line form, where each goes out as soon as the reader takes it: at most
 * 16 MiB either way, so a slow reader never holds a transaction.
 */
export function openAnswer(response: Response, form: AnswerForm, bounds: AnswerBounds): AnswerWriter {
  const { limits, unsent, client } = bounds;
  const outbox = openOutbox(response, unsent, client);
  let fields: readonly string[] = [];
  let started = false;

  const start = () => {
    started = true;
    response.status(202).type(contentType(form));
  };
  return {
    fields(names) {
      fields = names;
      if (!form.lines) return;
      start();
      outbox.begin(Buffer.from(`${JSON.stringify({ $event: 'Header', _body: { fields } })}\n`));
      outbox.send();
    },
    rows(bytes) {
      if (!outbox.keep(bytes)) bounds.onFull();
    },
    end(ending, includeCounters) {
      const rest = ourFields(ending, includeCounters, limits);
      if (form.lines) return outbox.end(`${JSON.stringify({ $event: 'Summary', _body: rest })}\n`);
      start();
      const head = Buffer.from(`{"data":{"fields":${JSON.stringify(fields)},"values":[`);
      const tail = `]},${JSON.stringify(rest).slice(1)}`;
      // Known at once, so that a small answer goes out as it is.
      response.set('Content-Length', String(head.length + outbox.kept + Buffer.byteLength(tail)));
      outbox.begin(head);
      outbox.end(tail);
      outbox.send();
    },
    fail(error) {
      if (!started) return false;
      outbox.end(`${JSON.stringify({ $event: 'Error', _body: [error] })}\n`);
      return true;
    },
  };
}

export function ourFields(
  ending: Ending,
  includeCounters: boolean,
  limits: ConsoleLimits,
): Record<string, unknown> {
  return {
    ...(includeCounters ? { counters: ending.counters } : {}),
    ...(ending.notifications.length > 0 ? { notifications: ending.notifications } : {}),
    ...(ending.profile !== null
      ? { profiledQueryPlan: ending.profile }
      : ending.plan !== null
        ? { queryPlan: ending.plan }
        : {}),
    bookmarks: [],
    truncated: ending.truncated !== null,
    ...(ending.truncated === null ? {} : { limit: { [ending.truncated]: limits[ending.truncated] } }),
  };
}

const contentType = (form: AnswerForm): string =>
  form.typed
    ? `application/vnd.neo4j.query${form.lines ? '+jsonl' : ''}`
    : form.lines
      ? 'application/jsonl'
      : 'application/json';
