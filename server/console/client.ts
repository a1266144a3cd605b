import type { IncomingMessage } from 'node:http';

/** Whom a request comes from, as far as limits go: the address at the other end of the connection. */
export const clientOf = ({ socket }: Pick<IncomingMessage, 'socket'>): string =>
  socket.remoteAddress ?? 'gone';
