import { chmodSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from '@jest/globals';
import type { Request, Response } from 'express';
import { api } from '#contract/api.ts';
import { isGuessable } from '../../../commands/tools/guessable.ts';
import { clientOf, isLoopback } from '../../../server/access/address.ts';
import { createAttempts } from '../../../server/access/attempts.ts';
import { needLock } from '../../../server/access/lock.ts';
import { hashPassword, isPassword, NOBODYS_HASH } from '../../../server/access/password.ts';
import { readPeople } from '../../../server/access/people.ts';
import { createSessions } from '../../../server/access/sessions.ts';
import { changes, mayWrite, onlyHere } from '../../../server/web/access.ts';
import { temporaryFolder } from '../../helpers/folders.ts';

const HASH = `scrypt$131072$8$1$${'s'.repeat(22)}$${'k'.repeat(43)}`;
const OPEN = { host: '0.0.0.0', readers: null, editors: null, tls: null, trustedProxy: null };

describe('who may come in beyond loopback', () => {
  test.each(['127.0.0.1', '127.9.9.9', '::1', 'localhost'])('%s needs no lock', (host) => {
    expect(() => needLock({ ...OPEN, host })).not.toThrow();
  });
  test.each(['0.0.0.0', '::', '192.0.2.1', 'yinzheng.example'])('%s without people is refused', (host) => {
    expect(() => needLock({ ...OPEN, host, tls: {} })).toThrow(/nobody has been named.*npm run user/);
  });
  test('people without encryption are refused, with either kind of it taken', () => {
    const people = { ...OPEN, editors: '/keys' };
    expect(() => needLock(people)).toThrow(/sent in the clear/);
    expect(() => needLock({ ...people, tls: {} })).not.toThrow();
    expect(() => needLock({ ...people, trustedProxy: '192.0.2.1' })).not.toThrow();
  });
});

test('a password is known again by its hash, another is not, and two hashes of one differ', async () => {
  const hash = await hashPassword('correct horse battery');
  expect(await isPassword('correct horse battery', hash)).toBe(true);
  expect(await isPassword('correct horse batterz', hash)).toBe(false);
  expect(await isPassword('correct horse battery', NOBODYS_HASH)).toBe(false);
  expect(await hashPassword('correct horse battery')).not.toBe(hash);
  expect(hash).toMatch(/^scrypt\$131072\$8\$1\$/);
});

function keyFile(text: string, mode = 0o600): string {
  const file = join(temporaryFolder(), 'keys');
  writeFileSync(file, text);
  chmodSync(file, mode);
  return file;
}

test.each([
  'passwordpassword',
  '123456789012345',
  'qwertyuiopasdfghjkl',
  'aaaaaaaaaaaaaaaaaa',
  '1qaz2wsx3edc4rfv',
  'li-li-li-li-li-li-li',
  'a password of yinzheng',
])('of a password of one’s own, %s is refused: many would guess it', (password) => {
  expect(isGuessable(password, 'li')).toBe(true);
});

test.each([
  'correct horse battery staple',
  '我家门前有一条小河流过去啊对的吗',
  '  spaces, too, are a password  ',
])('of any characters, %s is taken', (password) => expect(isGuessable(password, 'wang')).toBe(false));

const SECRET = 'JBSWY3DPEHPK3PXPJBSWY3DPEHPK3PXP';

describe('key files', () => {
  test('readers read, some see texts, editors do all', async () => {
    const readers = keyFile(`# ours\nli ${HASH}\n王芳 texts ${HASH}\n`);
    const people = await readPeople(readers, keyFile(`chen ${HASH}\n`));
    expect(people.get('li')).toMatchObject({ seesTexts: false, edits: false });
    expect(people.get('王芳')).toMatchObject({ seesTexts: true, edits: false });
    expect(people.get('chen')).toMatchObject({ seesTexts: true, edits: true });
    const careful = await readPeople(keyFile(`li code:${SECRET} texts ${HASH}\n`), null);
    expect(careful.get('li')).toMatchObject({ seesTexts: true, secret: SECRET });
  });
  test.each([
    ['no hash', 'li\n', /Line 1 .*npm run user/],
    ['a password in its place', 'li secret\n', /Line 1/],
    ['an unknown word', `# x\nli edit ${HASH}\n`, /Line 2/],
    ['a secret of an authenticator that is none', `li code:x ${HASH}\n`, /Line 1 .*code:/],
    ['two secrets', `li code:${SECRET} code:${'B'.repeat(32)} ${HASH}\n`, /Line 1/],
    ['a name twice', `li ${HASH}\nli ${HASH}\n`, /Line 2 .*twice/],
  ])('%s is refused by its line', async (_, text, words) => {
    await expect(readPeople(keyFile(text), null)).rejects.toThrow(words);
  });
  test('a file that others may read is refused', async () => {
    await expect(readPeople(keyFile(`li ${HASH}\n`, 0o644), null)).rejects.toThrow(/chmod 600/);
  });
});

describe('sessions', () => {
  const person = { name: 'li', seesTexts: false, edits: false };
  const HOUR = 3600_000;
  test('end two hours after they were last used, and twelve after they began', () => {
    let now = 0;
    const sessions = createSessions(() => now);
    const idle = sessions.begin(person, '192.0.2.1');
    const busy = sessions.begin(person, '192.0.2.2');
    for (now = HOUR; now < 12 * HOUR; now += HOUR) expect(sessions.find(busy)).toBe(person);
    expect(sessions.find(idle)).toBeNull();
    now = 12 * HOUR;
    expect(sessions.find(busy)).toBeNull();
  });
  test('end when one signs out, and are not guessed', () => {
    const sessions = createSessions();
    const token = sessions.begin(person, '192.0.2.1');
    expect(Buffer.from(token, 'base64url')).toHaveLength(32);
    expect(sessions.find(`${token}x`)).toBeNull();
    sessions.end(token);
    expect(sessions.find(token)).toBeNull();
  });
  test('of one person are listed, the last used first, and ended by what they are called; nobody else’s are', () => {
    let now = 0;
    const sessions = createSessions(() => now);
    const [here, there] = ['192.0.2.1', '192.0.2.2'].map((from) => sessions.begin(person, from));
    const other = sessions.begin({ ...person, name: 'wang' }, '192.0.2.3');
    now = HOUR;
    sessions.find(here ?? '');
    const listed = sessions.listOf(here ?? '');
    expect(listed.map(({ from, begun, used, here }) => ({ from, begun, used, here }))).toEqual([
      { from: '192.0.2.1', begun: 0, used: HOUR, here: true },
      { from: '192.0.2.2', begun: 0, used: 0, here: false },
    ]);
    const called = [...listed, ...sessions.listOf(other)].map(({ id }) => id);
    expect(called.filter((id) => sessions.find(id) !== null)).toEqual([]);
    expect(sessions.endOf(here ?? '', called.slice(1))).toBe(1);
    expect([here, there, other].map((token) => sessions.find(token ?? '')?.name)).toEqual([
      'li',
      undefined,
      'wang',
    ]);
    now = 4 * HOUR;
    expect(sessions.listOf(other)).toEqual([]); // it has run out
  });
});

test('too many failures wait until the oldest is a quarter of an hour old', () => {
  let now = 0;
  const attempts = createAttempts(3, () => now);
  for (now = 0; now < 3_000; now += 1_000) {
    expect(attempts.wait('a')).toBe(0);
    attempts.failed('a');
  }
  expect(attempts.wait('a')).toBe(897);
  expect(attempts.wait('b')).toBe(0);
  now = 15 * 60_000;
  expect(attempts.wait('a')).toBe(0);
});

test('a client is the other end, or whom the trusted proxy names last', () => {
  const request = (peer: string, forwarded?: string) =>
    ({ socket: { remoteAddress: peer }, headers: { 'x-forwarded-for': forwarded } }) as never;
  expect(clientOf(request('::ffff:192.0.2.9', '198.51.100.1'), null)).toBe('192.0.2.9');
  expect(clientOf(request('192.0.2.9', '198.51.100.1'), '192.0.2.8')).toBe('192.0.2.9');
  expect(clientOf(request('192.0.2.8', '203.0.113.5, 198.51.100.1'), '192.0.2.8')).toBe('198.51.100.1');
  expect(clientOf(request('192.0.2.8', 'nonsense'), '192.0.2.8')).toBe('192.0.2.8');
  expect(['127.0.0.2', '::1', '192.0.2.1', 'x'].map(isLoopback)).toEqual([true, true, false, false]);
});

test.each([
  ['192.0.2.1', 'POST', '/api/reports', 'no-editors'],
  ['192.0.2.1', 'PUT', '/api/reports/x/text', 'no-editors'],
  ['192.0.2.1', 'POST', '/api/query', undefined],
  ['192.0.2.1', 'GET', '/api/reports', undefined],
  ['127.0.0.1', 'POST', '/api/reports', undefined],
])('without people, %s may ask and, at this computer alone, change: %s %s', (client, method, path, code) => {
  const heard: unknown[] = [];
  const guard = onlyHere(() => client);
  const response = { locals: {} } as Response;
  guard({ method, path } as Request, response, (error) => heard.push(error));
  expect(mayWrite(response)).toBe(client === '127.0.0.1');
  expect(heard).toEqual([code === undefined ? undefined : expect.objectContaining({ status: 403, code })]);
});

test('of the API, attaching a text, judging and writing change something; whatever is added does, until it is listed', () => {
  const changing = Object.values(api)
    .filter(({ method, path }) => changes(method, path.replace(/:\w+/g, 'x')))
    .map(({ method, path }) => `${method} ${path}`);
  expect(changing).toEqual([
    'DELETE /api/vocabulary/:pack/:sort/:word',
    'PUT /api/vocabulary/:pack/:sort/:word',
    'PUT /api/reports/:id/text',
    'PUT /api/scopes/:id',
    'DELETE /api/scopes/:id',
    'POST /api/identities',
    'DELETE /api/identities/:id',
    'POST /api/reports',
    'PATCH /api/reports/:id',
    'DELETE /api/reports/:id',
    'PATCH /api/reports/:id/text',
    'POST /api/reports/:id/entities',
    'PATCH /api/reports/:id/entities/:entity',
    'DELETE /api/reports/:id/entities/:entity',
    'POST /api/reports/:id/mentions',
    'DELETE /api/reports/:id/mentions/:mention',
    'POST /api/reports/:id/statements',
    'PATCH /api/reports/:id/statements/:fact',
    'DELETE /api/reports/:id/statements/:fact',
    'POST /api/reports/:id/statements/:fact/check',
    'POST /api/reports/:id/figures',
    'PATCH /api/reports/:id/figures/:fact',
    'DELETE /api/reports/:id/figures/:fact',
    'POST /api/reports/:id/figures/:fact/check',
    'POST /api/undo',
    'POST /api/redo',
    'POST /api/import/:format',
    'POST /api/reports/:id/suggestions',
    'POST /api/reports/:id/suggestions/ask',
    'POST /api/reports/:id/suggestions/:n/take',
    'POST /api/reports/:id/suggestions/:n/refuse',
    'PUT /api/project',
  ]);
  expect(changes('POST', '/api/query')).toBe(false);
  expect(changes('DELETE', '/api/query/1')).toBe(false);
  expect(changes('POST', '/api/anything-new')).toBe(true);
  expect(changes('DELETE', '/api/reports/x')).toBe(true);
});
