import express, { type Express, type RequestHandler } from 'express';
import { api } from '#contract/api.ts';
import type { Endpoint } from '#contract/endpoint.ts';
import { clientOf } from '../access/address.ts';
import type { Person } from '../access/people.ts';
import type { Console } from '../console/console.ts';
import { AppError, notFound, unavailable } from '../errors/app-error.ts';
import type { Context } from '../handlers/context.ts';
import { handlers } from '../handlers/index.ts';
import { programPath } from '../program/program.ts';
import { NO_WORDS } from '../search/word-index.ts';
import { onlyHere, personOf } from './access.ts';
import { compressAnswers } from './compress.ts';
import { CONVERSATIONS, FILES, gate, LISTS, TEXTS } from './gate.ts';
import { type Handle, mount, sendError } from './http.ts';
import { answerMcp } from './mcp.ts';
import { createMetrics } from './metrics.ts';
import { describeApi } from './openapi.ts';
import { pageFiles } from './page-files.ts';
import { caching, encrypted, headers, ownHost, ownOrigin } from './security.ts';

export interface AppOptions {
  /** The port we listen on; asked at each request. */
  readonly port: () => number;
  readonly allowedHosts: readonly string[];
  /** Origins that may show the page in a frame. */
  readonly embedders?: readonly string[];
  readonly log: (line: string) => void;
  /** Takes a line of each answer. */
  readonly record?: (line: string) => void;
  /** The only address that requests may come from, where it encrypts for us. */
  readonly trustedProxy?: string | null;
  /** Whether pages are reached by HTTPS alone. */
  readonly secure?: boolean;
  /** Who may come in; anybody where there is none. */
  readonly access?: RequestHandler;
  /** The Cypher console, which speaks Neo4j's own Query API; null until the database is open. */
  readonly console?: () => RequestHandler | null;
  /** What runs a statement there for another part of this program; null until the database is open. */
  readonly askConsole?: () => Console['ask'] | null;
  /** The built page; its default is where `vite build` puts it. */
  readonly pageFolder?: string;
}

const PAGE_FOLDER = programPath('client/dist/');
/** Where thousands of ids may be sent. */
const LONG_LISTS = ['/api/graph', '/api/nodes/:id/neighbours', '/api/cypher'];
const WHOLE_FILES = ['/api/export', '/api/pack'];

/** The service without its socket: every check, the API, the page. `context` is asked at each request. */
export function createApp(context: () => Context, options: AppOptions): Express {
  const app = express();
  const proxy = options.trustedProxy ?? null;
  const metrics = createMetrics((request) => clientOf(request, proxy), options.record ?? (() => {}));
  app.disable('x-powered-by');
  app.set('query parser', 'simple');
  app.use(headers(options.embedders ?? []), metrics.count, ownHost(options.port, options.allowedHosts));
  app.get('/metrics', metrics.show);
  app.use(encrypted(options.secure ?? false, proxy), caching, ownOrigin(options.port, options.allowedHosts));
  app.use(options.access ?? onlyHere((request) => clientOf(request, proxy)));
  app.use(
    '/mcp',
    gate(CONVERSATIONS),
    express.json({ limit: '256kb', strict: true }),
    answerMcp({
      context: (response) => seenBy(context(), personOf(response)),
      askConsole: options.askConsole ?? (() => null),
      secure: options.secure ?? false,
    }),
  );
  app.use('/api', compressAnswers);
  app.use('/api/query', (request, response, next) => consoleOf(options)(request, response, next));
  app.use('/api/reports/:id/text', gate(TEXTS), express.json({ limit: '8mb', strict: true }));
  app.post('/api/reports', gate(TEXTS), express.json({ limit: '8mb', strict: true }));
  app.use('/api/import', gate(TEXTS), express.json({ limit: '13mb', strict: true }));
  app.use('/api/project', gate(FILES), express.json({ limit: '96mb', strict: true }));
  app.use(WHOLE_FILES, gate(FILES), express.json({ limit: '2mb', strict: true }));
  app.post(LONG_LISTS, gate(LISTS));
  app.use(LONG_LISTS, express.json({ limit: '2mb', strict: true }));
  app.use('/api', express.json({ limit: '256kb', strict: true }));
  mountApi(app, context);
  app.use('/api', (request) => {
    throw notFound(
      { en: 'endpoint', zh: '接口' },
      `${request.method} ${request.originalUrl.split('?')[0] ?? ''}`,
    );
  });
  app.use(pageFiles(options.pageFolder ?? PAGE_FOLDER), noSuchPage);
  app.use(sendError(options.log));
  return app;
}

/** The console reads its own bodies and routes whole paths, so the prefix that led here is put back. */
function consoleOf({ console }: AppOptions): RequestHandler {
  return (request, response, next) => {
    const router = console?.() ?? null;
    if (router === null) return next(unavailable());
    request.url = request.originalUrl;
    return router(request, response, next);
  };
}

/** Attached texts are for those who may see them. */
const seenBy = (context: Context, person: Person | undefined): Context => {
  const asked = { ...context, person };
  return person === undefined || person.seesTexts
    ? asked
    : { ...asked, texts: { ...context.texts, passages: () => null }, wordIndex: NO_WORDS };
};

function mountApi(app: Express, context: () => Context): void {
  for (const [name, endpoint] of Object.entries<Endpoint>(api)) {
    const handler = handlers[name as keyof typeof handlers];
    const handle: Handle = (input, signal, { person, ...more }) =>
      handler(input, { ...seenBy(context(), person), ...more }, signal);
    mount(app, endpoint, handle);
  }
  const description = describeApi(api);
  app.get('/api/openapi.json', (_request, response) => {
    response.json(description);
  });
}

const noSuchPage: RequestHandler = (request) => {
  throw new AppError(404, 'not-found', {
    en: `There is no page ${request.path}. The explorer is at /.`,
    zh: `没有页面 ${request.path}。浏览器页面位于 /。`,
  });
};
