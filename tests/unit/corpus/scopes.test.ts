import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { openScopes, type Scopes } from '../../../server/corpus/scopes.ts';
import { AppError } from '../../../server/errors/app-error.ts';
import type { GraphDatabase } from '../../../server/graph/database.ts';
import { reportsIn } from '../../../server/graph/scope.ts';
import { temporaryFolder } from '../../helpers/folders.ts';
import { type Served, serve } from '../../helpers/serve.ts';

const file = join(temporaryFolder(), 'scopes.csv');
let scopes: Scopes;
let served: Served;
const send = async (method: string, path: string, body?: object) => {
  const response = await fetch(served.origin + path, {
    method,
    headers: { 'Content-Type': 'application/json' },
    ...(body === undefined ? {} : { body: JSON.stringify(body) }),
  });
  return { status: response.status, body: await response.json() };
};

const THERE = ['a-2020', 'b-2021'];
/** Knows of these reports only that they are there. */
const graph: GraphDatabase = {
  async read(query, params) {
    if (query.name !== 'count-reports') return [];
    const asked = JSON.stringify(query.toParameters(params));
    const reports = THERE.filter((id) => asked.includes(id)).length;
    return [query.parseRow({ reports, statements: 0, observations: 0, stories: 0, uncaused: 0 })];
  },
  async close() {},
};

beforeAll(async () => {
  scopes = await openScopes(file);
  served = await serve(graph, { scopes });
});
afterAll(() => served.stop());

test('a choice is saved under a name, listed, replaced and deleted, and stands in its file', async () => {
  expect(await send('GET', '/api/scopes')).toEqual({ status: 200, body: { scopes: [] } });
  const saved = await send('PUT', '/api/scopes/lishui', {
    name: '丽水，两年',
    reports: ['b-2021', 'a-2020', 'b-2021'],
  });
  expect(saved).toMatchObject({ status: 200, body: { id: 'lishui', name: '丽水，两年', reports: THERE } });
  expect(readFileSync(file, 'utf8')).toMatch(
    /^id,name,reports,by,on\nlishui,丽水，两年,a-2020\|b-2021,.+,\d{4}-.+\n$/,
  );
  const { body } = await send('GET', '/api/scopes');
  expect(body.scopes).toMatchObject([{ id: 'lishui', name: '丽水，两年', total: 2 }]);
  await send('PUT', '/api/scopes/lishui', { name: 'One, "only"', reports: ['a-2020'] });
  // Whoever opens the file anew reads the same.
  expect((await openScopes(file)).list()).toEqual([(await send('GET', '/api/scopes/lishui')).body]);
  expect(reportsIn({ type: 'saved', id: 'lishui' }, scopes)).toEqual(['a-2020']);
  expect((await send('DELETE', '/api/scopes/lishui')).status).toBe(200);
  expect((await send('DELETE', '/api/scopes/lishui')).status).toBe(404);
  expect((await openScopes(file)).list()).toEqual([]);
});

test('a choice that is not saved is nobody’s scope', async () => {
  expect(() => reportsIn({ type: 'saved', id: 'nowhere' }, scopes)).toThrow(AppError);
  for (const path of [
    '/api/scopes/nowhere',
    '/api/stories?scope=saved:nowhere',
    '/api/identities?scope=saved:nowhere',
  ])
    expect([path, (await send('GET', path)).status]).toEqual([path, 404]);
});

test.each([
  ['a report that is not here', { name: 'x', reports: ['a-2020', 'z-1999'] }],
  ['no reports', { name: 'x', reports: [] }],
  ['no name', { name: '  ', reports: ['a-2020'] }],
  ['a name of two lines', { name: 'x\ny', reports: ['a-2020'] }],
  ['a name that a spreadsheet would run', { name: '=1+1', reports: ['a-2020'] }],
])('with %s nothing is saved', async (_what, body) => {
  expect((await send('PUT', '/api/scopes/bad', body)).status).toBe(400);
  expect(scopes.find('bad')).toBeUndefined();
});

test('two who save at once both keep what they saved', async () => {
  const both = ['one', 'two'].map((id) =>
    send('PUT', `/api/scopes/${id}`, { name: id, reports: ['a-2020'] }),
  );
  expect((await Promise.all(both)).map(({ status }) => status)).toEqual([200, 200]);
  expect((await openScopes(file)).list().map(({ id }) => id)).toEqual(['one', 'two']);
});

test('a file that is not clear is said, with its line, and not written over', async () => {
  const bad = join(temporaryFolder(), 'scopes.csv');
  const text = 'id,name,reports,by,on\nok,x,a-2020,me,2026-01-01\nNot an id,x,a-2020,me,2026-01-01\n';
  writeFileSync(bad, text);
  await expect(openScopes(bad)).rejects.toThrow(/scopes\.csv, line 3: id/);
  const folder = join(temporaryFolder(), 'scopes.csv');
  mkdirSync(folder);
  await expect(openScopes(folder)).rejects.toThrow();
  expect(readFileSync(bad, 'utf8')).toBe(text);
});
