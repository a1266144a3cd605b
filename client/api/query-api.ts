/** One statement for the console. */
export interface ConsoleCall {
  /** Known to the server by this, to be cancelled. */
  readonly id: string;
  readonly text: string;
  /** A JSON object as it was typed, so that integers past 2^53 stay what they are; or nothing. */
  readonly params: string;
  readonly mode: 'run' | 'explain' | 'profile';
}

/** An answer of the console before it is read. */
export interface ConsoleReply {
  /** HTTP status; 0 when there was no answer. */
  readonly status: number;
  readonly body: unknown;
}

export type ConsoleFetch = (url: string, init: RequestInit) => Promise<Response>;

const TYPED = 'application/vnd.neo4j.query';
const MODES = { run: '', explain: ',"explain":"EXPLAIN"', profile: ',"explain":"PROFILE"' } as const;

/**
 * `POST /api/query`, Neo4j's own protocol and so not in the contract's table; asks for typed values.
 * Throws an AbortError when the signal fires, and nothing else.
 */
export async function postQuery(
  fetch: ConsoleFetch,
  { id, text, params, mode }: ConsoleCall,
  signal: AbortSignal,
): Promise<ConsoleReply> {
  const parameters = params.trim() === '' ? '{}' : params;
  try {
    const response = await fetch('/api/query', {
      method: 'POST',
      headers: { 'Content-Type': 'application/json', Accept: TYPED, 'X-Query-Id': id },
      body: `{"statement":${JSON.stringify(text)},"parameters":${parameters}${MODES[mode]}}`,
      signal,
    });
    const body: unknown = await response.json().catch(() => undefined);
    signal.throwIfAborted();
    return { status: response.status, body };
  } catch {
    signal.throwIfAborted();
    return { status: 0, body: undefined };
  }
}

/** `DELETE /api/query/:id`. `gone` when it has stopped or had ended before; `stays` when it does not let itself be stopped. */
export async function deleteQuery(fetch: ConsoleFetch, id: string): Promise<'gone' | 'stays'> {
  try {
    const { status } = await fetch(`/api/query/${encodeURIComponent(id)}`, { method: 'DELETE' });
    return status === 204 || status === 404 ? 'gone' : 'stays';
  } catch {
    return 'stays';
  }
}
