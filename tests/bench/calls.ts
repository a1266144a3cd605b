import { type ClientRequest, type IncomingMessage, type RequestOptions, request } from 'node:http';

/** Who crowds in, and who only wants to read: on Linux two addresses of loopback, so that they are two clients. */
export const CROWD = '127.0.0.1';
export const READER = process.platform === 'linux' ? '127.0.0.2' : '127.0.0.1';

/** A page of what lies around a node, as its reader asks for it. */
export const PAGE = { path: '/api/nodes/unit-yongkang-psb/neighbours?limit=30', localAddress: READER };

export const post = (origin: string, body: string, how: 'read' | 'unread' = 'read', localAddress = CROWD) =>
  status(origin, { path: '/api/query', method: 'POST', localAddress }, body, how);

let asked = 0; // another text each time: of a known one the guard knows what it thinks

/** The reader's own short statement. */
export function postShort(origin: string): Promise<number> {
  asked += 1;
  return post(origin, JSON.stringify({ statement: `RETURN ${asked} AS n` }), 'read', READER);
}

/** The status of an answer, once it is wholly read or, unread, once the connection is over. 0: there was none. */
export function status(
  origin: string,
  options: RequestOptions,
  body?: string,
  how: 'read' | 'unread' = 'read',
): Promise<number> {
  return new Promise((resolve) => {
    const headers = body === undefined ? {} : { 'Content-Type': 'application/json' };
    const sent: ClientRequest = request(
      origin,
      { ...options, headers, agent: false },
      (response: IncomingMessage) => {
        const end = () => resolve(response.statusCode ?? 0);
        response.on('error', end).on('close', end);
        if (how === 'read' || response.statusCode !== 202) response.resume();
        else response.pause();
      },
    );
    sent.on('error', () => resolve(0));
    sent.end(body);
  });
}
