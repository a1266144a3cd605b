import { api, type EndpointName } from '#contract/api.ts';
import type { Client } from './client.ts';

/** Endpoints that answer within a scope; none where answers come out of a published site, which is a scope by itself. */
const SCOPED: ReadonlySet<string> = new Set(
  Object.entries<{ readonly input?: { readonly shape: object } }>(api).flatMap(([name, { input }]) =>
    input !== undefined && 'scope' in input.shape ? [name] : [],
  ),
);

/** Whether there is anything that can be asked of some reports alone. */
export const canBeScoped = SCOPED.size > 0;

type AnyCall = (input: Record<string, unknown>, signal?: AbortSignal) => Promise<unknown>;

/**
 * The same calls within a scope, for whichever endpoint takes one: whoever asks need not think of it.
 *
 * @param scope  as addresses carry it; empty for all reports
 */
export function withScope(client: Client, scope: () => string): Client {
  const within = (name: string, input: Record<string, unknown>) => {
    const now = scope();
    return now !== '' && SCOPED.has(name) && input.scope === undefined ? { ...input, scope: now } : input;
  };
  const scoped = ([name, call]: [string, AnyCall]): [string, AnyCall] => [
    name,
    name === 'cypher'
      ? (asked, signal) => call({ ...asked, input: within(String(asked.of), Object(asked.input)) }, signal)
      : (input, signal) => call(within(name, input), signal),
  ];
  // Object.entries and Object.fromEntries forget which key has which value; each call stays under its own name.
  const calls = Object.entries(client as unknown as Record<EndpointName, AnyCall>).map(scoped);
  return Object.fromEntries(calls) as unknown as Client;
}
