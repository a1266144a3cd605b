import { type Api, api } from '#contract/api.ts';
import { type CallOf, ErrorBody, type OutputOf } from '#contract/endpoint.ts';
import { QueryAnswer } from '../console/gathered-answer.ts';
import { AppError } from '../errors/app-error.ts';
import { MOST_OF_CYPHER, type ReadingEndpoint, type Source } from './source.ts';

/** The API of a server that runs elsewhere; `cookie` of whoever is signed in there. */
export function remoteSource(page: string, cookie: string | null): Source {
  const headers = cookie === null ? {} : { cookie };
  async function ask<Name extends ReadingEndpoint>(
    name: Name,
    input: CallOf<Api[Name]>,
  ): Promise<OutputOf<Api[Name]>> {
    const { path, output } = api[name];
    const response = await fetch(new URL(addressOf(path, input), page), { headers });
    return output.parse(await bodyOf(response)) as OutputOf<Api[Name]>;
  }
  return {
    ask,
    page,
    store: ask,
    async cypher(statement, parameters) {
      const response = await fetch(new URL('/api/query', page), {
        method: 'POST',
        headers: { ...headers, 'content-type': 'application/json' },
        body: JSON.stringify({ statement, parameters }),
      });
      const answer = QueryAnswer.parse(await bodyOf(response));
      const values = answer.data.values.slice(0, MOST_OF_CYPHER.rows);
      const truncated = answer.truncated || values.length < answer.data.values.length;
      return { ...answer, data: { ...answer.data, values }, truncated };
    },
  };
}

/** `/api/nodes/case-…?limit=20`. */
function addressOf(template: string, input: object): string {
  const fields = new Map<string, unknown>(Object.entries(input));
  const path = template.replace(/:(\w+)/g, (_, name: string) => {
    const value = String(fields.get(name));
    fields.delete(name);
    return encodeURIComponent(value);
  });
  const query = new URLSearchParams(
    [...fields].flatMap(([name, value]) => (value === undefined ? [] : [[name, String(value)]])),
  );
  return query.size > 0 ? `${path}?${query}` : path;
}

/** @throws AppError with the server's own words */
async function bodyOf(response: Response): Promise<unknown> {
  const body: unknown = await response.json();
  if (response.ok) return body;
  const [error] = ErrorBody.parse(body).errors;
  if (error === undefined) throw new Error(`${response.status} without a word`);
  const { code, message, message_zh = message, ...details } = error;
  throw new AppError(response.status, code, { en: message, zh: message_zh }, { details });
}
