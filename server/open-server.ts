import { readFile } from 'node:fs/promises';
import { createServer, type Server } from 'node:http';
import { createServer as createTlsServer } from 'node:https';
import type { AddressInfo } from 'node:net';
import { hostname, networkInterfaces } from 'node:os';
import { createSecureContext } from 'node:tls';
import type { Express } from 'express';
import { clientOf, isLoopbackHost } from './access/address.ts';
import { needLock } from './access/lock.ts';
import { readPeople } from './access/people.ts';
import type { Config } from './config.ts';
import { startFailure } from './neo4j/failure.ts';
import type { AppOptions } from './web/app.ts';
import { boundConnections, CONNECTION_OPTIONS } from './web/connections.ts';

/** What the settings say of who may come in, and how. */
export interface Entrance {
  readonly app: Pick<AppOptions, 'access' | 'allowedHosts' | 'embedders' | 'trustedProxy' | 'secure'>;
  /** Certificate and key, which fit each other; null for plain HTTP. */
  readonly tls: Tls | null;
}

interface Tls {
  readonly cert: Buffer;
  readonly key: Buffer;
}

/**
 * Reads the key files and makes of them what stands before the app.
 * @throws AppError where others are let in without a lock, or a file cannot be read.
 */
export async function openEntrance(config: Config, audit: (line: string) => void): Promise<Entrance> {
  needLock(config);
  const { readers, editors, trustedProxy } = config;
  const tls = await readTls(config.tls);
  const common = {
    embedders: config.embedders,
    allowedHosts: [...config.allowedHosts, ...ownNames(config)],
    trustedProxy,
    secure: tls !== null || trustedProxy !== null,
  };
  if (readers === null && editors === null) return { app: common, tls };
  const people = await readable(() => readPeople(readers, editors));
  const { createAccess } = await import('./web/access.ts');
  const access = createAccess({ people, clientOf: (request) => clientOf(request, trustedProxy), audit });
  return { app: { ...common, access }, tls };
}

/** By HTTPS where there is a certificate. */
export function createListener(tls: Tls | null, app: Express): Server {
  const server =
    tls === null
      ? createServer(CONNECTION_OPTIONS, app)
      : createTlsServer({ ...CONNECTION_OPTIONS, ...tls, minVersion: 'TLSv1.2' }, app);
  boundConnections(server);
  return server;
}

async function readTls(files: Config['tls']): Promise<Tls | null> {
  if (files === null) return null;
  const [cert, key] = await readable(() => Promise.all([readFile(files.cert), readFile(files.key)]));
  try {
    createSecureContext({ cert, key });
    return { cert, key };
  } catch (error) {
    const why = error instanceof Error ? error.message : String(error);
    throw startFailure('wrong-tls', {
      en: `Certificate and key do not work together: ${why}. Both must be PEM files of one certificate: TLS_CERT, TLS_KEY.`,
      zh: `证书与私钥无法配合使用：${why}。两者须为同一证书的 PEM 文件：TLS_CERT、TLS_KEY。`,
    });
  }
}

async function readable<T>(read: () => Promise<T>): Promise<T> {
  try {
    return await read();
  } catch (error) {
    if (!(error instanceof Error) || !('path' in error) || !('code' in error)) throw error;
    throw startFailure('unreadable', {
      en: `${error.path} cannot be read (${error.code}). Is it where READERS, EDITORS, TLS_CERT and TLS_KEY say, and may this user read it?`,
      zh: `无法读取 ${error.path}（${error.code}）。它是否在 READERS、EDITORS、TLS_CERT、TLS_KEY 所指的位置，当前用户是否有权读取？`,
    });
  }
}

/** Addresses are no names that another's DNS could lead to us by: this machine's own are all right. */
function ownNames({ host, port }: Config): string[] {
  if (isLoopbackHost(host)) return [];
  const everywhere = host === '0.0.0.0' || host === '::';
  const addresses = Object.values(networkInterfaces()).flatMap((list) =>
    (list ?? []).map(({ address }) => address),
  );
  const names = everywhere ? [...addresses, hostname()] : [host];
  return names
    .map((name) => (name.includes(':') ? `[${name}]` : name))
    .flatMap((name) => [`${name}:${port}`, ...(port === 443 || port === 80 ? [name] : [])]);
}

/** Where the page is opened. */
export function addressOf(server: Server, { host, tls }: Config): string {
  const { port } = server.address() as AddressInfo;
  const name = ['0.0.0.0', '::', '127.0.0.1', '::1'].includes(host) ? 'localhost' : host;
  return `${tls === null ? 'http' : 'https'}://${name}:${port}/`;
}
