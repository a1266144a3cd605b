import express, { type Request, type RequestHandler, type Response, Router } from 'express';
import { z } from 'zod';
import { isLoopback } from '../access/address.ts';
import { createGuesses } from '../access/guesses.ts';
import type { People, Person } from '../access/people.ts';
import { createSessions } from '../access/sessions.ts';
import { AppError } from '../errors/app-error.ts';
import { type OwnSessions, ownSessions, tooOften } from './own-sessions.ts';
import { SIGN_IN_STYLE, type SignInPage, signInPage } from './sign-in-page.ts';

export interface AccessOptions {
  readonly people: People;
  readonly clientOf: (request: Request) => string;
  /** Told who signed in or out, who failed to, and who was not allowed what. */
  readonly audit: (line: string) => void;
  /** A clock, in milliseconds. */
  readonly now?: () => number;
}

const COOKIE = '__Host-yinzheng'; // taken by browsers only with Secure, of this host, for all its paths
const ATTRIBUTES = 'Path=/; HttpOnly; Secure; SameSite=Strict';
const Form = z.object({
  name: z.string().max(64),
  password: z.string().max(256),
  code: z.string().max(16).default(''),
});

/** What POSTs ask and change nothing, and what ends one's own statement or sessions. Everything else that is no GET changes something. */
const ASKING =
  /^(?:POST \/api\/(?:graph|nodes\/[^/]+\/neighbours|export|pack|cypher\/[^/]+|query|sessions\/end)|POST \/mcp|DELETE \/api\/query\/[^/]+)\/?$/i;

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

/** Where whoever asks is signed in; undefined where nobody has to be. */
export const sessionsOf = (response: Response): OwnSessions | undefined => response.locals.sessions;

/** Whether what this request's asker sends may change something. */
export const mayWrite = (response: Response): boolean => response.locals.mayWrite === true;

/** The routes for signing in and out, and the guard of all that comes after them. */
export function createAccess({ people, clientOf, audit, now = Date.now }: AccessOptions): RequestHandler {
  const sessions = createSessions(now);
  const guesses = createGuesses(people, now);
  const router = Router();

  async function signIn(request: Request, response: Response): Promise<void> {
    const form = Form.safeParse(request.body);
    const given = form.success ? form.data : { name: '', password: '', code: '' };
    const client = clientOf(request);
    const guess = await guesses.judge(given, client);
    const who = people.get(given.name)?.name ?? 'unknown';
    if (guess.type === 'tooOften') {
      audit(`sign-in too-often ${client} ${who}`);
      response.set('Retry-After', String(guess.seconds));
      return send(response, 429, { name: null, problem: tooOften(guess.seconds) });
    }
    if (guess.type === 'wrong') {
      audit(`sign-in failed ${client} ${who}`);
      return send(response, 401, { name: null, problem: WRONG });
    }
    sessions.end(tokenOf(request));
    response.append('Set-Cookie', `${COOKIE}=${sessions.begin(guess.person, client)}; ${ATTRIBUTES}`);
    audit(`sign-in ${client} ${who}`);
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
    const client = clientOf(request);
    response.locals.sessions = ownSessions({
      sessions,
      guesses,
      audit,
      person,
      client,
      token: tokenOf(request),
    });
    if (!changes(request.method, request.path)) return next();
    const done = `${client} ${person.name} ${request.method} ${request.path}`;
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

const WRONG = { en: 'Name, password or code is wrong.', zh: '名称、密码或动态码不正确。' };
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
