import type { IncomingMessage, ServerResponse } from 'node:http';
import helmet from 'helmet';
import { plain } from '../access/address.ts';
import { AppError } from '../errors/app-error.ts';

type Next = (error?: unknown) => void;
type Guard = (request: IncomingMessage, response: ServerResponse, next: Next) => void;

const JSON_TYPES = new Set(['application/json', 'application/vnd.neo4j.query']);
/** The page for signing in needs no script: what it sends are forms. */
const FORMS = /^\/sign-(?:in|out)$/;
const FORM_TYPES = new Set(['application/x-www-form-urlencoded']);
const CHANGING = new Set(['POST', 'PUT', 'PATCH', 'DELETE']);

/** The page loads its own files and nothing else; nothing may frame it but these sites. */
export const headers = (embedders: readonly string[]): Guard =>
  helmet({
    contentSecurityPolicy: {
      useDefaults: false,
      directives: {
        defaultSrc: ["'none'"],
        scriptSrc: ["'self'"],
        workerSrc: ["'self'"],
        styleSrc: ["'self'"],
        imgSrc: ["'self'", 'data:', 'blob:'],
        fontSrc: ["'self'"],
        connectSrc: ["'self'"],
        manifestSrc: ["'self'"],
        baseUri: ["'none'"],
        formAction: ["'none'"],
        frameAncestors: embedders.length === 0 ? ["'none'"] : [...embedders],
        // No text becomes markup or a script's address but by the one policy of the page, which knows its workers.
        requireTrustedTypesFor: ["'script'"],
        trustedTypes: ['yinzheng'],
      },
    },
    strictTransportSecurity: false, // plain HTTP on loopback; see below
    crossOriginEmbedderPolicy: true,
    referrerPolicy: { policy: 'no-referrer' },
    // As frame-ancestors has it, for browsers that know only this; it cannot name a site.
    xFrameOptions: embedders.length === 0 ? { action: 'deny' } : false,
  });

const YEAR_SECONDS = 365 * 24 * 3600;

/** Where pages are encrypted, browsers are told to ask for nothing else, and nobody gets round the proxy that does it. */
export function encrypted(secure: boolean, proxy: string | null): Guard {
  return (request, response, next) => {
    if (secure) response.setHeader('Strict-Transport-Security', `max-age=${YEAR_SECONDS}; includeSubDomains`);
    if (proxy === null || plain(request.socket.remoteAddress) === proxy) return next();
    next(
      new AppError(403, 'past-the-proxy', {
        en: 'Requests are taken from the proxy that TRUSTED_PROXY names, and from nowhere else.',
        zh: '只接受 TRUSTED_PROXY 所指代理转来的请求。',
      }),
    );
  };
}

/**
 * Refuses requests under a name that is not ours (DNS rebinding): 421.
 * `port` is asked at each request, since a free one is known only once we listen.
 */
export function ownHost(port: () => number, allowed: readonly string[]): Guard {
  return (request, _response, next) => {
    const host = (request.headers.host ?? '').toLowerCase();
    // One name, in its one place: who stands between us and the client may read another of two, or the request line's.
    const hosts = request.rawHeaders.filter((name, index) => index % 2 === 0 && /^host$/i.test(name));
    const plain = hosts.length === 1 && (request.url ?? '').startsWith('/');
    if (plain && ownHosts(port(), allowed).includes(host)) return next();
    next(
      new AppError(421, 'wrong-host', {
        en: `This service does not answer for the host "${host}". Open it by the address it printed at start, or name the host in ALLOWED_HOSTS.`,
        zh: `本服务不响应主机名“${host}”。请使用启动时显示的地址，或把该主机名写入 ALLOWED_HOSTS。`,
      }),
    );
  };
}

/**
 * Refuses all that another site's page asks of the API, and changing requests from any page but ours (403) or that are
 * not JSON (415).
 */
export function ownOrigin(port: () => number, allowed: readonly string[]): Guard {
  return (request, _response, next) => {
    const { origin } = request.headers;
    const site = request.headers['sec-fetch-site'];
    if (site === 'cross-site' && /^\/api(?:[/?]|$)/i.test(request.url ?? '')) return next(wrongOrigin(site));
    if (!CHANGING.has(request.method ?? '')) return next();
    const known = ownHosts(port(), allowed).flatMap((host) => [`http://${host}`, `https://${host}`]);
    if (origin !== undefined && !known.includes(origin.toLowerCase())) return next(wrongOrigin(origin));
    if (site !== undefined && site !== 'same-origin' && site !== 'none') return next(wrongOrigin(site));
    const types = FORMS.test(request.url ?? '') ? FORM_TYPES : JSON_TYPES;
    if (request.method !== 'DELETE' && !types.has(mediaType(request))) return next(wrongType());
    next();
  };
}

function ownHosts(port: number, allowed: readonly string[]): string[] {
  const names = ['127.0.0.1', 'localhost', '[::1]'];
  const withPort = names.map((name) => `${name}:${port}`);
  return [
    ...withPort,
    ...(port === 80 || port === 443 ? names : []),
    ...allowed.map((name) => name.toLowerCase()),
  ];
}

const mediaType = (request: IncomingMessage) =>
  (request.headers['content-type'] ?? '').split(';')[0]?.trim().toLowerCase() ?? '';

const wrongOrigin = (origin: string) =>
  new AppError(403, 'wrong-origin', {
    en: `Requests that change something are taken from our own page only, not from "${origin}".`,
    zh: `只接受本页面发出的修改请求，不接受来自“${origin}”的请求。`,
  });

const wrongType = () =>
  new AppError(415, 'wrong-content-type', {
    en: 'The body must be JSON, sent with "Content-Type: application/json".',
    zh: '请求正文必须是 JSON，并带有 “Content-Type: application/json”。',
  });

// A report's words come with these answers: they belong to their owner, and stay in no browser's cache on a disk.
const WITH_TEXT = /^\/api\/(?:reports|nodes|statements)(?:[/?]|$)/i;

/** No answer of the API is taken from a cache unasked. */
export const caching: Guard = (request, response, next) => {
  const url = request.url ?? '';
  if (/^\/api(?:[/?]|$)/i.test(url))
    response.setHeader('Cache-Control', WITH_TEXT.test(url) ? 'private, no-store' : 'no-cache');
  next();
};
