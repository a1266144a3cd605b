import { api, type ExplainedEndpoint } from '#contract/api.ts';
import type { CypherQuery } from '#contract/cypher.ts';
import type { Endpoint } from '#contract/endpoint.ts';
import { badInput } from '../errors/app-error.ts';
import type { GraphDatabase } from '../graph/database.ts';
import { parseCypher } from '../graph/query.ts';
import type { Handlers } from './context.ts';

/**
 * Shows what the other handlers ask of the database by letting them ask it: what is shown is what is run, to the last
 * parameter.
 */
export const cypherOf =
  (handlers: Pick<Handlers, ExplainedEndpoint>): Handlers['cypher'] =>
  async ({ of, input }, context, signal) => {
    const endpoint: Endpoint = api[of];
    const parsed = endpoint.input.safeParse(input);
    if (!parsed.success) {
      const fields = parsed.error.issues.map((issue) => `${issue.path.join('.')}: ${issue.message}`);
      throw badInput(fields.join('; '), `参数有误：${fields.join('；')}`);
    }
    const queries = new Map<string, CypherQuery>();
    const graph: GraphDatabase = {
      read: (query, params) => {
        const shown = describe(query, params);
        queries.set(JSON.stringify(shown), shown);
        return context.graph.read(query, params);
      },
      close: async () => {},
    };
    await handlers[of](parsed.data as never, { ...context, graph }, signal);
    return { queries: [...queries.values()] };
  };

function describe(
  { name, text }: { readonly name: string; readonly text: string },
  params: object,
): CypherQuery {
  const { header, statement } = parseCypher(name, text);
  const named = header.tags.flatMap(([tag, text]) => (tag === 'param' ? [text.split(/\s+/)[0] ?? ''] : []));
  const given = new Map(Object.entries(params));
  // A parameter that is left out is null to the database.
  const parameters = Object.fromEntries(named.map((each) => [each, given.get(each) ?? null]));
  const { summary, summary_zh } = header;
  return { name, summary, summary_zh, cypher: statement, parameters };
}
