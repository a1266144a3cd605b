import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import type { ReadableStream } from 'node:stream/web';
import type { Request as Incoming, Response as Outgoing, RequestHandler } from 'express';
import { clientOf } from '../console/client.ts';
import type { Console } from '../console/console.ts';
import type { Context } from '../handlers/context.ts';

export interface McpOptions {
  /** Of whoever asks: without the attached texts where they may not see them. */
  readonly context: (response: Outgoing) => Context;
  readonly askConsole: () => Console['ask'] | null;
  /** Whether the page is reached by HTTPS. */
  readonly secure: boolean;
}

/**
 * The Model Context Protocol by HTTP. Each request is answered by itself and leaves nothing behind, so there is no session
 * to take over. Host, origin, sign-in and admission were looked at before; what the SDK brings is read when first asked for.
 */
export function answerMcp(options: McpOptions): RequestHandler {
  return async (request, response) => {
    const gone = new AbortController();
    response.once('close', () => gone.abort());
    const { mcpHandler } = await import('../mcp/handler.ts');
    const page = pageOf(request, options);
    const handler = mcpHandler({
      context: options.context(response),
      client: clientOf(request),
      signal: gone.signal,
      page,
      askConsole: options.askConsole,
    });
    const { method, headers } = request;
    const asked = new Request(`${page}mcp`, {
      method,
      headers: Object.entries(headers).flatMap(([name, value]) =>
        value === undefined ? [] : [[name, String(value)] as [string, string]],
      ),
      signal: gone.signal,
      ...(method === 'POST' ? { body: JSON.stringify(request.body) } : {}),
    });
    await send(await handler.fetch(asked, { parsedBody: request.body }), response);
  };
}

/** The host is one of ours: it was looked at. */
const pageOf = ({ headers }: Incoming, { secure }: McpOptions) =>
  `${secure ? 'https' : 'http'}://${headers.host}/`;

async function send(answer: Response, response: Outgoing): Promise<void> {
  response.status(answer.status);
  for (const [name, value] of answer.headers) response.setHeader(name, value);
  response.setHeader('Cache-Control', 'no-store'); // a report's words may be in it
  if (answer.body === null) return void response.end();
  await pipeline(Readable.fromWeb(answer.body as ReadableStream), response).catch((error: unknown) => {
    if (!response.destroyed) throw error;
  });
}
