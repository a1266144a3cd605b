import { type Api, api } from '#contract/api.ts';
import type { CallOf, OutputOf } from '#contract/endpoint.ts';
import type { Console } from '../console/console.ts';
import { unavailable } from '../errors/app-error.ts';
import { inputError } from '../errors/input-error.ts';
import type { Context } from '../handlers/context.ts';
import { handlers } from '../handlers/index.ts';
import { MOST_OF_CYPHER, type ReadingEndpoint, type Source } from './source.ts';

/** What one request brings. */
export interface Asker {
  readonly context: Context;
  /** Whom it comes from. */
  readonly client: string;
  readonly signal: AbortSignal;
  readonly page: string;
  readonly askConsole: () => Console['ask'] | null;
}

/** The API of this process: its handlers are called as its routes call them. */
export function ownSource({ context, client, signal, page, askConsole }: Asker): Source {
  async function ask<Name extends ReadingEndpoint>(
    name: Name,
    given: CallOf<Api[Name]>,
  ): Promise<OutputOf<Api[Name]>> {
    const { input, output } = api[name];
    const parsed = input.safeParse(given);
    if (!parsed.success) throw inputError(parsed.error, given);
    const answer = await handlers[name](parsed.data as never, context, signal);
    return output.parse(answer) as OutputOf<Api[Name]>;
  }
  return {
    ask: remembering(ask),
    page,
    store: context.graph,
    cypher(statement, parameters) {
      const run = askConsole();
      if (run === null) throw unavailable();
      return run({ statement, parameters, client, signal, most: MOST_OF_CYPHER });
    },
  };
}

/** Asks one thing once: a tool needs the titles of reports at every turn. */
export function remembering(ask: Source['ask']): Source['ask'] {
  const asked = new Map<string, Promise<unknown>>();
  return (name, input) => {
    const key = JSON.stringify([name, input]);
    const known = asked.get(key) ?? ask(name, input);
    asked.set(key, known);
    return known as ReturnType<typeof ask<typeof name>>;
  };
}
