import { describe, expect, test } from '@jest/globals';
import { Neo4jError } from 'neo4j-driver';
import { AppError } from '../../../server/errors/app-error.ts';
import { wordsOf } from '../../../server/start-failure.ts';
import { openTerminal, stamped } from '../../../server/terminal.ts';

const fault = (code: string, path?: string) =>
  Object.assign(new Error(`${code}: words of the system, ${path}`), { code, syscall: 'mkdir', path });
const refused = (code: string) => new Neo4jError('words\nof the server', code, '', '');

describe('why a start failed is said in both languages', () => {
  test.each([
    [fault('ENOSPC', '/data/x'), /disk is full \(\/data\/x\)/],
    [fault('EDQUOT'), /disk is full \(mkdir\)/],
    [fault('EACCES', '/data'), /not the right to use \/data/],
    [fault('EPERM', '/data'), /not the right to use \/data/],
    [fault('EROFS', '/data'), /not the right to use \/data/],
    [fault('ENOTDIR', '/data'), /refused mkdir on \/data/],
    [refused('Neo.ClientError.Schema.ConstraintValidationFailed'), /nodes of another origin/],
    [refused('Neo.ClientError.Schema.ConstraintCreationFailed'), /nodes of another origin/],
    [refused('Neo.ClientError.Security.Forbidden'), /may not do what is needed/],
    [refused('Neo.DatabaseError.Transaction.TransactionLogError'), /Is its disk full/],
    [refused('Neo.DatabaseError.General.UnknownError'), /refused what the start needs/],
    [new AppError(503, 'x', { en: 'our words', zh: '我们的话' }), /^our words$/],
    [new Error('something else'), /^something else$/],
    ['no error at all', /^no error at all$/],
  ])('%s', (error, words) => {
    const { en, zh } = wordsOf(error);
    expect(en).toMatch(words);
    expect(en).not.toMatch(/\n/);
    expect(zh).toMatch(/\p{Script=Han}/u);
  });
});

test('a line of the record says when', () => {
  expect(stamped('error: x')).toMatch(/^\d{4}-\d\d-\d\dT[\d:.]+Z error: x$/);
});

test('a silence is broken while something starts or stops, and not in between', async () => {
  const lines: string[] = [];
  const say = openTerminal((line) => lines.push(line), 20);
  const rest = () => new Promise((resolve) => setTimeout(resolve, 70));
  await rest();
  expect(lines[0]).toMatch(/Still starting.*\n.*仍在启动/);
  say.ready();
  const until = lines.length;
  await rest();
  expect(lines).toHaveLength(until);
  say.stopping();
  say.stopping();
  await rest();
  expect(lines.filter((line) => line.startsWith('Stopping'))).toHaveLength(1);
  expect(lines.at(-1)).toMatch(/Still stopping/);
  say.ready();
});
