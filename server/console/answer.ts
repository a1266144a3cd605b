import type { Response } from 'express';
import type { ConsoleLimits } from './limits.ts';
import type { AnswerForm, Ending } from './protocol.ts';
import type { JobEvents } from './run-job.ts';

/** Writes one answer in one of the Query API's forms. */
export interface AnswerWriter extends JobEvents {
  /** The rows are all there; the rest follows and the answer ends. */
  end(ending: Ending, includeCounters: boolean): void;
  /** An error after the first row of a stream: its last event. False where a whole answer can still be an error. */
  fail(error: { readonly code: string; readonly message: string }): boolean;
}

/**
 * Rows are kept until the end, except in the line form, where each goes out at once: at most 16 MiB either way, so a
 * slow reader never holds a transaction. One that takes nothing for long is cut off.
 */
export function openAnswer(response: Response, form: AnswerForm, limits: ConsoleLimits): AnswerWriter {
  const kept: Uint8Array[] = [];
  let fields: readonly string[] = [];
  let started = false;
  cutStalled(response, limits.stalledMs);

  const start = () => {
    started = true;
    response.status(202).type(contentType(form));
  };
  return {
    fields(names) {
      fields = names;
      if (!form.lines) return;
      start();
      response.write(`${JSON.stringify({ $event: 'Header', _body: { fields } })}\n`);
    },
    rows(bytes) {
      if (form.lines) response.write(bytes);
      else kept.push(bytes);
    },
    end(ending, includeCounters) {
      const rest = ourFields(ending, includeCounters, limits);
      if (form.lines) {
        response.end(`${JSON.stringify({ $event: 'Summary', _body: rest })}\n`);
        return;
      }
      start();
      const head = Buffer.from(`{"data":{"fields":${JSON.stringify(fields)},"values":[`);
      const parts = [head, ...kept, Buffer.from(`]},${JSON.stringify(rest).slice(1)}`)];
      // Known at once, so that a small answer goes out as it is.
      response.set('Content-Length', String(parts.reduce((sum, { length }) => sum + length, 0)));
      for (const bytes of parts) response.write(bytes);
      response.end();
    },
    fail(error) {
      if (!started) return false;
      response.end(`${JSON.stringify({ $event: 'Error', _body: [error] })}\n`);
      return true;
    },
  };
}

function ourFields(ending: Ending, includeCounters: boolean, limits: ConsoleLimits): Record<string, unknown> {
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

function cutStalled(response: Response, ms: number): void {
  let before = -1;
  const timer = setInterval(() => {
    const left = response.writableLength;
    if (left > 0 && left === before) response.destroy();
    before = left;
  }, ms);
  timer.unref();
  response.once('close', () => clearInterval(timer));
}
