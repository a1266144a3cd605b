import express, { type Request, type RequestHandler, type Response, Router } from 'express';
import { z } from 'zod';
import { isLoopback } from '../access/address.ts';
import { createAttempts } from '../access/attempts.ts';
import { isPassword, NOBODYS_HASH } from '../access/password.ts';
import type { People, Person } from '../access/people.ts';
import { createSessions } from '../access/sessions.ts';
import { AppError } from '../errors/app-error.ts';
import { SIGN_IN_STYLE, type SignInPage, signInPage } from './sign-in-page.ts';

export interface AccessOptions {
  readonly people: People;
  readonly clientOf: (request: Request) => string;
  /** Told who signed in or out, who failed to, and who was not allowed what. */
  readonly audit: (line: string) => void;
}

const COOKIE = '__Host-yinzheng'; // taken by browsers only with Secure, of this host, for all its paths
const ATTRIBUTES = 'Path=/; HttpOnly; Secure; SameSite=Strict';
// A quarter of an hour. Who guesses at somebody's name from elsewhere does not shut them out at once.
const MOST_FROM_ONE_PLACE = 5;
const MOST_OF_A_CLIENT = 20;
const MOST_OF_A_NAME = 100;

const Form = z.object({ name: z.string().max(64), password: z.string().max(256) });

/** What POSTs ask and change nothing, and what ends one's own statement. Everything else that is no GET changes something. */
const ASKING =
  /^(?:POST \/api\/(?:graph|nodes\/[^/]+\/neighbours|export|pack|cypher\/[^/]+|query)|POST \/mcp|DELETE \/api\/query\/[^/]+)\/?$/i;

export const changes = (method: string, path: string): boolean =>
  method !== 'GET' && method !== 'HEAD' && !ASKING.test(`${method} ${path}`);

/** Where nobody has to sign in, only whoever sits at this computer changes something. */
export const onlyHere =
  (clientOf: (request: Request) => string): RequestHandler =>
  (request, response, next) => {
    response.locals.mayWrite = isLoopback(clientOf(request));
    if (!changes(request.method, request.path) || mayWrite(response)) return next();
    next(
      new AppError(403, 'no-editors', {
        en: 'From another computer nothing is changed here until EDITORS names who may; then they sign in.',
        zh: '须先用 EDITORS 指明可以编辑的人，由其登录后才能从其他电脑修改内容。',
      }),
    );
  };

/** Whoever is signed in; undefined where nobody has to be. */
export const personOf = (response: Response): Person | undefined => response.locals.person;

/** Whether what this request's asker sends may change something. */
export const mayWrite = (response: Response): boolean => response.locals.mayWrite === true;

/** The routes for signing in and out, and the guard of all that comes after them. */
export function createAccess({ people, clientOf, audit }: AccessOptions): RequestHandler {
  const sessions = createSessions();
  const limits = [
    {
      attempts: createAttempts(MOST_FROM_ONE_PLACE),
      keyOf: (name: string, client: string) => `${client} ${name}`,
      pardons: true,
    },
    // One's own right password pardons no guesses at others'.
    {
      attempts: createAttempts(MOST_OF_A_CLIENT),
      keyOf: (_: string, client: string) => client,
      pardons: false,
    },
    { attempts: createAttempts(MOST_OF_A_NAME), keyOf: (name: string) => name, pardons: true },
  ];
  const router = Router();

  async function signIn(request: Request, response: Response): Promise<void> {
    const form = Form.safeParse(request.body);
    const { name, password } = form.success ? form.data : { name: '', password: '' };
    const client = clientOf(request);
    const known = people.get(name);
    const wait = Math.max(...limits.map(({ attempts, keyOf }) => attempts.wait(keyOf(name, client))));
    if (wait > 0) {
      audit(`sign-in too-often ${client} ${known?.name ?? 'unknown'}`);
      response.set('Retry-After', String(wait));
      return send(response, 429, { name: null, problem: tooOften(wait) });
    }
    // Before the slow part, so that many at once are counted.
    for (const { attempts, keyOf } of limits) attempts.failed(keyOf(name, client));
    const right = await isPassword(password, known?.hash ?? NOBODYS_HASH);
    if (known === undefined || !right) {
      audit(`sign-in failed ${client} ${known?.name ?? 'unknown'}`);
      return send(response, 401, { name: null, problem: WRONG });
    }
    for (const { attempts, keyOf, pardons } of limits) if (pardons) attempts.clear(keyOf(name, client));
    sessions.end(tokenOf(request));
    response.append('Set-Cookie', `${COOKIE}=${sessions.begin(known)}; ${ATTRIBUTES}`);
    audit(`sign-in ${client} ${known.name}`);
    response.redirect(303, '/');
  }

  router.get('/sign-in.css', (_request, response) => void response.type('css').send(SIGN_IN_STYLE));
  router.get('/sign-in', (request, response) => {
    send(response, 200, { name: sessions.find(tokenOf(request))?.name ?? null, problem: null });
  });
  router.post('/sign-in', express.urlencoded({ extended: false, limit: '4kb' }), signIn);
  router.post('/sign-out', (request, response) => {
    const person = sessions.find(tokenOf(request));
    sessions.end(tokenOf(request));
    response.append('Set-Cookie', `${COOKIE}=; ${ATTRIBUTES}; Max-Age=0`);
    response.set('Clear-Site-Data', '"cache", "storage"');
    if (person !== null) audit(`sign-out ${clientOf(request)} ${person.name}`);
    response.redirect(303, '/sign-in');
  });
  router.use((request, response, next) => {
    const person = sessions.find(tokenOf(request));
    if (person === null) {
      if (request.method === 'GET' && request.path === '/') return response.redirect(303, '/sign-in');
      throw signInFirst();
    }
    response.locals.person = person;
    response.locals.mayWrite = person.edits;
    if (!changes(request.method, request.path)) return next();
    const done = `${clientOf(request)} ${person.name} ${request.method} ${request.path}`;
    audit(`${person.edits ? 'edit' : 'refused'} ${done}`);
    if (person.edits) return next();
    throw notAllowed();
  });
  return router;
}

const tokenOf = (request: Request): string =>
  (request.headers.cookie ?? '')
    .split(';')
    .map((pair) => pair.trim())
    .find((pair) => pair.startsWith(`${COOKIE}=`))
    ?.slice(COOKIE.length + 1) ?? '';

/** A form may be sent from here, and says where it comes from. */
function send(response: Response, status: number, page: SignInPage): void {
  response.set(
    'Content-Security-Policy',
    "default-src 'none'; style-src 'self'; form-action 'self'; base-uri 'none'; frame-ancestors 'none'; require-trusted-types-for 'script'; trusted-types 'none'",
  );
  response.set('Referrer-Policy', 'same-origin');
  response.set('Cache-Control', 'no-store');
  response.status(status).type('html').send(signInPage(page));
}

const WRONG = { en: 'Name or password is wrong.', zh: '名称或密码不正确。' };
const tooOften = (seconds: number) => ({
  en: `Too many attempts. Try again in ${Math.ceil(seconds / 60)} minutes.`,
  zh: `尝试次数过多，请在 ${Math.ceil(seconds / 60)} 分钟后再试。`,
});

const signInFirst = () =>
  new AppError(401, 'sign-in', {
    en: 'You are not signed in, or no longer. Reload the page to sign in.',
    zh: '您尚未登录，或登录已失效。请重新载入页面并登录。',
  });

const notAllowed = () =>
  new AppError(403, 'not-allowed', {
    en: 'You may read, but not change anything here.',
    zh: '您可以阅读，但不能在此修改内容。',
  });
