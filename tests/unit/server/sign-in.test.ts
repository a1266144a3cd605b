import { afterAll, beforeAll, beforeEach, describe, expect, test } from '@jest/globals';
import { TOTP } from 'otpauth';
import { hashPassword } from '../../../server/access/password.ts';
import type { People } from '../../../server/access/people.ts';
import { OwnSessions } from '../../../server/contract/service.ts';
import { createAccess } from '../../../server/web/access.ts';
import { fakeGraph } from '../../helpers/fake-graph.ts';
import { type Served, serve } from '../../helpers/serve.ts';

const PASSWORD = 'a long enough password';
const NOW = Date.parse('2026-12-01T08:00:00Z');
const SECRET = 'JBSWY3DPEHPK3PXPJBSWY3DPEHPK3PXP';
const graph = fakeGraph({
  'list-passages': [],
  'list-reports': [],
});

let people: People;
let served: Served;
const audit: string[] = [];
beforeAll(async () => {
  const hash = await hashPassword(PASSWORD);
  people = new Map(
    [
      { name: 'reader', seesTexts: false, edits: false },
      { name: 'editor', seesTexts: true, edits: true },
      { name: 'careful', seesTexts: false, edits: false, secret: SECRET },
    ].map((person) => [person.name, { ...person, hash }]),
  );
});
beforeEach(async () => {
  await served?.stop();
  audit.length = 0;
  const clientOf = () => '192.0.2.7';
  const access = createAccess({ people, clientOf, audit: (line) => audit.push(line), now: () => NOW });
  served = await serve(graph, {}, { access });
});
afterAll(() => served.stop());

function send(form: Record<string, string>, headers: Record<string, string> = {}, path = '/sign-in') {
  return fetch(served.origin + path, {
    method: 'POST',
    headers: { Origin: served.origin, ...headers },
    body: new URLSearchParams(form),
    redirect: 'manual',
  });
}

async function cookieOf(name: string): Promise<string> {
  const response = await send({ name, password: PASSWORD });
  expect(response.status).toBe(303);
  return response.headers.get('set-cookie')?.split(';')[0] ?? '';
}

const attach = (cookie: string) =>
  fetch(`${served.origin}/api/reports/r/text`, {
    method: 'PUT',
    headers: { 'Content-Type': 'application/json', Cookie: cookie },
    body: '{"text":"x"}',
  });

describe('whoever has an authenticator', () => {
  const codes = new TOTP({ secret: SECRET });
  const generate = () => codes.generate({ timestamp: NOW });
  const withCode = async (code: string, password = PASSWORD) =>
    (await send({ name: 'careful', password, code })).status;

  test('signs in by password and code together, and by each code once', async () => {
    expect(await withCode('')).toBe(401);
    for (const timestamp of [NOW - 30_000, NOW + 30_000])
      expect(await withCode(codes.generate({ timestamp }))).toBe(401);
    const code = generate();
    expect(await withCode(code, 'x')).toBe(401);
    expect(await withCode(` ${code.slice(0, 3)} ${code.slice(3)}`)).toBe(303);
    expect(await withCode(code)).toBe(401);
    expect(audit.filter((line) => line.includes(code))).toEqual([]);
  }, 30_000);

  test('hears no difference between a wrong password and a wrong code', async () => {
    const password = await send({ name: 'careful', password: 'x', code: generate() });
    const code = await send({ name: 'careful', password: PASSWORD, code: 'x' });
    expect([password.status, code.status]).toEqual([401, 401]);
    expect(await password.text()).toBe(await code.text());
  }, 30_000);
});

describe('who is not signed in', () => {
  test('is led to the page for it, in both languages and without a script', async () => {
    const first = await fetch(`${served.origin}/`, { redirect: 'manual' });
    expect([first.status, first.headers.get('location')]).toEqual([303, '/sign-in']);
    const page = await served.get('/sign-in');
    const text = await page.text();
    expect(text).toMatch(/登录.*Sign in/s);
    expect(text).not.toContain('<script');
    // So that a password manager can fill them in.
    expect(text.match(/autocomplete="[^"]+"/g)).toEqual([
      'autocomplete="username"',
      'autocomplete="current-password"',
      'autocomplete="one-time-code"',
    ]);
    expect(page.headers.get('content-security-policy')).toContain("form-action 'self'");
    expect(page.headers.get('cache-control')).toBe('no-store');
  });

  test.each([
    '/api/health',
    '/api/search?q=x',
    '/api/openapi.json',
    '/assets/x.js',
    '/api/nothing',
    '/index.html',
  ])('gets nothing of %s', async (path) => {
    const response = await served.get(path);
    expect(response.status).toBe(401);
    expect(await response.json()).toMatchObject({
      errors: [{ code: 'sign-in', message_zh: expect.any(String) }],
    });
  });

  test.each([
    '__Host-yinzheng=',
    '__Host-yinzheng=x',
    'yinzheng=x; __Host-yinzheng=undefined',
    `__Host-yinzheng=${'a'.repeat(43)}`,
  ])('is not helped by the cookie %s', async (Cookie) => {
    expect((await served.get('/api/health', { Cookie })).status).toBe(401);
  });
});

test('signing in gives a cookie that scripts, other sites and plain HTTP never see, and is written down', async () => {
  const response = await send({ name: 'reader', password: PASSWORD });
  expect(response.headers.get('set-cookie')).toMatch(
    /^__Host-yinzheng=[\w-]{43}; Path=\/; HttpOnly; Secure; SameSite=Strict$/,
  );
  expect(audit).toEqual(['sign-in 192.0.2.7 reader']);
  expect(audit.join()).not.toContain(PASSWORD);
});

test('a wrong password and an unknown name are answered alike', async () => {
  const wrong = await send({ name: 'reader', password: 'x' });
  const unknown = await send({ name: 'nobody', password: PASSWORD });
  expect([wrong.status, unknown.status]).toEqual([401, 401]);
  expect(await wrong.text()).toBe(await unknown.text());
  expect(audit).toEqual(['sign-in failed 192.0.2.7 reader', 'sign-in failed 192.0.2.7 unknown']);
});

test('after five failures even the right password waits', async () => {
  for (let i = 0; i < 5; i += 1) expect((await send({ name: 'reader', password: 'x' })).status).toBe(401);
  const response = await send({ name: 'reader', password: PASSWORD });
  expect(response.status).toBe(429);
  expect(Number(response.headers.get('retry-after'))).toBeGreaterThan(800);
  expect(await cookieOf('editor')).not.toBe(''); // another person still may
}, 30_000);

test('a form of another site signs nobody in', async () => {
  const form = { name: 'reader', password: PASSWORD };
  expect((await send(form, { Origin: 'https://evil.example' })).status).toBe(403);
  expect((await send(form, { 'Sec-Fetch-Site': 'cross-site' })).status).toBe(403);
});

test('names are shown as text', async () => {
  const cookie = await cookieOf('reader');
  expect(await (await served.get('/sign-in', { Cookie: cookie })).text()).toContain('已登录：reader');
});

test('a reader reads, and may attach nothing; an editor may; both are written down', async () => {
  const reader = await cookieOf('reader');
  expect((await served.get('/api/reports', { Cookie: reader })).status).toBe(200);
  const refused = await attach(reader);
  expect(refused.status).toBe(403);
  expect(await refused.json()).toMatchObject({ errors: [{ code: 'not-allowed' }] });
  expect((await attach(await cookieOf('editor'))).status).not.toBe(403);
  expect(audit.slice(1)).toEqual([
    'refused 192.0.2.7 reader PUT /api/reports/r/text',
    'sign-in 192.0.2.7 editor',
    'edit 192.0.2.7 editor PUT /api/reports/r/text',
  ]);
});

test('the page is told who is signed in and whether they may edit', async () => {
  const said = async (name: string) =>
    (await served.get('/api/person', { Cookie: await cookieOf(name) })).json();
  expect(await said('reader')).toEqual({ name: 'reader', edits: false });
  expect(await said('editor')).toEqual({ name: 'editor', edits: true });
  const open = await serve(graph);
  expect(await (await open.get('/api/person')).json()).toEqual({ name: null, edits: true });
  await open.stop();
});

test('one sees where one is signed in, and who knows the password signs out elsewhere', async () => {
  const [here, there] = [await cookieOf('reader'), await cookieOf('reader')];
  await cookieOf('editor');
  const list = async () =>
    OwnSessions.parse(await (await served.get('/api/sessions', { Cookie: here })).json()).sessions;
  const before = await list();
  expect(before.map(({ from, here }) => [from, here]).sort()).toEqual([
    ['192.0.2.7', false],
    ['192.0.2.7', true],
  ]);
  const ids = before.filter((session) => !session.here).map(({ id }) => id);
  const end = (password: string) =>
    fetch(`${served.origin}/api/sessions/end`, {
      method: 'POST',
      headers: { 'Content-Type': 'application/json', Cookie: here },
      body: JSON.stringify({ ids, password }),
    });
  const refused = await end('x');
  expect([refused.status, await refused.json()]).toMatchObject([
    403,
    { errors: [{ code: 'wrong-password' }] },
  ]);
  expect((await served.get('/api/reports', { Cookie: there })).status).toBe(200);
  expect((await end(PASSWORD)).status).toBe(200);
  expect((await served.get('/api/reports', { Cookie: there })).status).toBe(401);
  expect((await list()).map((session) => session.here)).toEqual([true]);
  expect(audit.slice(-2)).toEqual([
    'sign-out-elsewhere 192.0.2.7 reader failed',
    'sign-out-elsewhere 192.0.2.7 reader 1',
  ]);
  for (let i = 0; i < 5; i += 1) expect((await end('x')).status).toBe(403);
  expect((await end(PASSWORD)).status).toBe(429);
}, 30_000);

test('where nobody has to sign in there are no sessions', async () => {
  const open = await serve(graph);
  expect(await (await open.get('/api/sessions')).json()).toEqual({ sessions: [] });
  await open.stop();
});

test('signing out ends the session on the server', async () => {
  const cookie = await cookieOf('reader');
  const response = await send({}, { Cookie: cookie }, '/sign-out');
  expect(response.headers.get('set-cookie')).toMatch(/^__Host-yinzheng=; .*Max-Age=0/);
  expect((await served.get('/api/reports', { Cookie: cookie })).status).toBe(401);
});

describe('behind a proxy that encrypts', () => {
  test('browsers are told to use HTTPS alone, and nobody gets past the proxy', async () => {
    const own = await serve(graph, {}, { secure: true, trustedProxy: '127.0.0.1' });
    const answer = await own.get('/api/reports');
    await own.stop();
    expect([answer.status, answer.headers.get('strict-transport-security')]).toEqual([
      200,
      'max-age=31536000; includeSubDomains',
    ]);
    const other = await serve(graph, {}, { secure: true, trustedProxy: '192.0.2.1' });
    expect((await other.get('/api/reports')).status).toBe(403);
    await other.stop();
  });
});
