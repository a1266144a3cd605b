import { expect, test } from '@jest/globals';
import { stageOf, toAnswer } from '../../../server/console/failure.ts';
import { JobError } from '../../../server/console/run-job.ts';

const late = new JobError('late', { code: 'late', message: 'no answer in time' });

test.each([
  ['planning', /Take it apart/],
  ['matching', /CONTAINS/],
  ['reading', /LIMIT/],
  ['computing', /shorter/],
] as const)('what took too long while %s is answered with what helps there', (stage, words) => {
  expect(toAnswer(late, stage)).toMatchObject({
    status: 408,
    code: 'timeout',
    message: expect.stringMatching(words),
  });
});

test.each([
  ["MATCH (n) WHERE n.name =~ 'a.*' RETURN n", 'matching'],
  ['MATCH (n)--(m) RETURN n', 'reading'],
  ['RETURN reduce(a = 0, x IN range(1, 9) | a + x) AS a', 'computing'],
])('%s spends its time %s', (statement, stage) => {
  expect(stageOf(statement)).toBe(stage);
});

test('a database that answers with an error of its own is not called away', () => {
  const failure = { code: 'Neo.DatabaseError.Statement.ExecutionFailed', message: 'too much' };
  expect(toAnswer(new JobError('failed', failure))).toMatchObject({ status: 400, code: failure.code });
  expect(toAnswer(new JobError('lost', failure))).toMatchObject({ status: 503 });
});
