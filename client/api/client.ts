import { type Api, api, type EndpointName } from '#contract/api.ts';
import {
  type CallOf,
  type Endpoint,
  ErrorBody,
  type FileEndpoint,
  type OutputOf,
} from '#contract/endpoint.ts';
import type { Bilingual } from '../words/language.ts';
import { badAnswer, fromErrorBody, offline } from './api-error.ts';

/** Throws ApiError, or an AbortError when its signal fires. */
export type Call<Name extends EndpointName> = (
  input: CallOf<Api[Name]>,
  signal?: AbortSignal,
) => Promise<Api[Name] extends FileEndpoint ? ReceivedFile : OutputOf<Api[Name]>>;

/** A file that the server made, with the names it gave. */
export interface ReceivedFile {
  readonly names: Bilingual;
  readonly blob: Blob;
}

/** A typed call for every endpoint of the contract. */
export type Client = { readonly [Name in EndpointName]: Call<Name> };

type Fetch = (url: string, init: RequestInit) => Promise<Response>;

/** The only place of the page that calls the server. Answers are parsed with the contract's own schemas. */
export function createClient(fetch: Fetch): Client {
  const calls = Object.entries(api).map(([name, endpoint]) => [
    name,
    (input: Record<string, unknown>, signal?: AbortSignal) => call(fetch, endpoint, input, signal),
  ]);
  // Object.fromEntries forgets which key has which value; each call is made from the endpoint of its own name.
  return Object.fromEntries(calls) as Client;
}

async function call(
  fetch: Fetch,
  endpoint: Endpoint,
  input: Record<string, unknown>,
  signal: AbortSignal | undefined,
): Promise<unknown> {
  const { url, rest } = fillPath(endpoint.path, input);
  const response = await answerTo(fetch, endpoint, url, rest, signal);
  if (response.ok && 'files' in endpoint) return receive(response, signal);
  const text = await response.text().catch(() => '');
  signal?.throwIfAborted();
  if (!response.ok || 'files' in endpoint) {
    const refused = ErrorBody.safeParse(readJson(text));
    throw refused.success ? fromErrorBody(refused.data, response.status) : badAnswer(response.status);
  }
  const parsed = endpoint.output.safeParse(readJson(text));
  if (!parsed.success) throw badAnswer(response.status, parsed.error);
  return parsed.data;
}

/** Undefined for what is no JSON: no answer of the contract is that. */
function readJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}

/** A connection that breaks on the way is a failure: half a file is none. */
async function receive(response: Response, signal: AbortSignal | undefined): Promise<ReceivedFile> {
  const header = response.headers.get('Content-Disposition') ?? '';
  const [, en = ''] = /filename="([^"]*)"/.exec(header) ?? [];
  const [, zh = en] = /filename\*=UTF-8''([^;]+)/.exec(header) ?? [];
  try {
    return { names: { zh: decodeURIComponent(zh), en }, blob: await response.blob() };
  } catch (cause) {
    signal?.throwIfAborted();
    throw offline(cause);
  }
}

async function answerTo(
  fetch: Fetch,
  endpoint: Endpoint,
  url: string,
  rest: Record<string, unknown>,
  signal: AbortSignal | undefined,
) {
  const aborting = signal === undefined ? {} : { signal };
  const hasBody = endpoint.method !== 'GET' && endpoint.method !== 'DELETE';
  const { if_match: tag, ...fields } = rest;
  const tagged: Record<string, string> = typeof tag === 'string' ? { 'If-Match': `"${tag}"` } : {};
  try {
    if (!hasBody)
      return await fetch(url + toQuery(fields), { method: endpoint.method, headers: tagged, ...aborting });
    const headers = { 'Content-Type': 'application/json', ...tagged };
    return await fetch(url, { method: endpoint.method, headers, body: JSON.stringify(fields), ...aborting });
  } catch (cause) {
    signal?.throwIfAborted();
    throw offline(cause);
  }
}

/** Puts the fields that the path names into it; `rest` are the others. */
function fillPath(path: string, input: Record<string, unknown>) {
  const rest = { ...input };
  const url = path.replace(/:([a-zA-Z]+)/g, (_, name: string) => {
    const value = rest[name];
    delete rest[name];
    return encodeURIComponent(String(value));
  });
  return { url, rest };
}

function toQuery(fields: Record<string, unknown>): string {
  const query = new URLSearchParams();
  for (const [name, value] of Object.entries(fields)) {
    if (value !== undefined) query.set(name, String(value));
  }
  return query.size === 0 ? '' : `?${query}`;
}
