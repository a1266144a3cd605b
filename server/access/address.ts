import type { IncomingMessage } from 'node:http';
import { BlockList, isIP } from 'node:net';

/** Where a request comes from: the last address that the trusted proxy names, else the other end of the connection. */
export function clientOf(request: IncomingMessage, trustedProxy: string | null): string {
  const peer = plain(request.socket.remoteAddress);
  if (trustedProxy === null || peer !== trustedProxy) return peer;
  const named = String(request.headers['x-forwarded-for'] ?? '')
    .split(',')
    .at(-1)
    ?.trim();
  return named !== undefined && isIP(named) !== 0 ? named : peer;
}

/** IPv4 within IPv6 is what it is. */
export const plain = (address: string | undefined): string =>
  (address ?? 'gone').replace(/^::ffff:(?=\d+\.)/, '');

const loopback = new BlockList();
loopback.addSubnet('127.0.0.0', 8, 'ipv4');
loopback.addAddress('::1', 'ipv6');

export const isLoopback = (address: string): boolean =>
  isIP(address) !== 0 && loopback.check(address, isIP(address) === 6 ? 'ipv6' : 'ipv4');

/** Whether a HOST to listen on is this computer alone. */
export const isLoopbackHost = (host: string): boolean => host === 'localhost' || isLoopback(host);
