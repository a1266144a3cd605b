import { expect, test } from '@jest/globals';
import type { Request } from 'express';
import { readHead, readRequest } from '../../../server/console/request.ts';

/** Reads a request with this body and these headers, as Express hands it on. */
const read = (body: unknown, headers: Readonly<Record<string, string>> = {}) =>
  readRequest(readHead({ get: (name: string) => headers[name] } as Request), body);

const STATEMENT = '{"statement":"RETURN 1"}';

test.each<[string, unknown, Readonly<Record<string, string>>, number, string]>([
  ['a body of another type', {}, {}, 415, 'The body must be application/json'],
  ['what is no JSON', '{"statement":', {}, 400, 'The body is not valid JSON.'],
  ['a list', '["RETURN 1"]', {}, 400, 'The body must be an object.'],
  ['a field of another type', '{"statement":1}', {}, 400, 'statement'],
  ['an id with blanks', STATEMENT, { 'x-query-id': 'a b' }, 400, 'X-Query-Id: 1 to 100 letters'],
  ['an answer as a web page', STATEMENT, { accept: 'text/html' }, 406, 'Accept: application/json'],
])('%s is refused, and it is said what would be right', (_, body, headers, status, message) => {
  expect(() => read(body, headers)).toThrow(
    expect.objectContaining({ status, message: expect.stringContaining(message) }),
  );
});

test('a statement alone is a request', () => {
  expect(read(STATEMENT)).toMatchObject({
    statement: 'RETURN 1',
    explain: null,
    mostMs: null,
  });
});
