import { describe, expect, test } from '@jest/globals';
import { editDistance } from '#contract/edit-distance.ts';
import { readFailure } from '../../../../client/cypher/failure.ts';
import { hintFor } from '../../../../client/cypher/hints.ts';
import { vocabularyOf } from '../../../../client/cypher/vocabulary.ts';
import { nearestNames } from '../../../../client/editor/did-you-mean.ts';
import { explainMessage } from '../../../../client/editor/explain-message.ts';
import { quickFixFor } from '../../../../client/editor/quick-fix.ts';
import { rangeOf } from '../../../../client/editor/text-range.ts';
import { CALLABLES, SCHEMA } from './graph-schema.ts';

const vocabulary = vocabularyOf(SCHEMA, CALLABLES);

const body = (error: object) => ({ errors: [{ code: 'Neo.ClientError.Statement.SyntaxError', ...error }] });
const at = (text: string, word: string) => ({
  from: text.indexOf(word),
  to: text.indexOf(word) + word.length,
});

describe('the place of an error', () => {
  test.each([
    ['MATCH (n)\r\nRETRN n', { line: 2, column: 1 }, '', 'RETRN'],
    ['MATCH (n)\nCREATE (x)', { line: 2, column: 1 }, 'CREATE', 'CREATE'],
    ["load   csv FROM 'x' AS y", { line: 1, column: 1 }, 'LOAD CSV', 'load   csv'],
    ['RETURN `a b`', { line: 1, column: 8 }, '', '`a b`'],
    ["RETURN 'it\\'s'", { line: 1, column: 8 }, '', "'it\\'s'"],
    ['RETURN 案件', { line: 1, column: 8 }, '', '案件'],
    ['MATCH (n)', { line: 1, column: 10 }, '', ')'],
    ['MATCH (n) WHERE', { line: 9, column: 90 }, '', 'WHERE'],
  ])('%j at %j', (text, place, clause, wanted) => {
    const range = rangeOf(text, place, clause);
    expect(text.slice(range?.from, range?.to)).toBe(wanted);
  });
});

describe('why there is no answer', () => {
  test('a refusal says clause and place, in both languages', () => {
    const text = 'MATCH (n)\nCREATE (x) RETURN n';
    const error = {
      message: 'CREATE is not allowed',
      message_zh: '不允许',
      clause: 'CREATE',
      line: 2,
      column: 1,
    };
    const failure = readFailure(403, body(error), text);
    expect(failure).toMatchObject({
      type: 'refused',
      said: { zh: '不允许' },
      original: null,
      range: at(text, 'CREATE'),
    });
  });

  test('a mistake is said in the reader’s words, with Neo4j’s own kept', () => {
    const text = 'MATCH (n) RETURN m';
    const message =
      'Variable `m` not defined (line 1, column 18 (offset: 17))\n"MATCH (n) RETURN m"\n                  ^';
    const failure = readFailure(400, body({ message, message_zh: 'Neo4j …' }), text);
    expect(failure).toMatchObject({ type: 'rejected', original: message, range: { from: 17, to: 18 } });
    expect(failure.said.zh).toContain('变量 m 还没有定义');
  });

  test('parameters without a value are named', () => {
    expect(readFailure(400, body({ message: 'Expected parameter(s): word, most' }), '').missing).toEqual([
      'word',
      'most',
    ]);
  });

  test.each([
    [408, 'late'],
    [429, 'busy'],
    [503, 'away'],
  ])('%i is %s', (status, type) => {
    expect(readFailure(status, body({ message: 'm', message_zh: '中' }), 'x')).toMatchObject({
      type,
      said: { zh: '中' },
    });
  });

  test('an answer that is none of ours says so', () => {
    expect(readFailure(502, '<html>', 'x').type).toBe('unreadable');
  });

  test.each([
    ["Invalid input 'RETRN': expected 'RETURN'", '这里不应出现“RETRN”'],
    ["Invalid input '': expected 'RETURN'", '还没有写完'],
    ["Unknown function 'foo'", '没有名为 foo 的函数'],
    ['Type mismatch: expected Integer but was String', '需要 Integer'],
    ['Query cannot conclude with MATCH (must be a RETURN clause)', '不能以 MATCH 结束'],
    ['/ by zero', '除数为零'],
  ])('%s', (message, zh) => {
    expect(explainMessage(message)?.zh).toContain(zh);
  });
});

describe('what to do instead', () => {
  test.each([
    ['LOAD CSV', 'UNWIND $rows'],
    ['MERGE', 'not changed here'],
    ['CALL … IN TRANSACTIONS', 'Leave IN TRANSACTIONS out'],
    ['SHOW SETTINGS', 'SHOW INDEXES'],
  ])('of %s', (clause, hint) => {
    expect(hintFor(clause)?.en).toContain(hint);
  });

  test('nothing is added where the server says it all', () => {
    expect([hintFor('db.stats.clear'), hintFor(undefined)]).toEqual([null, null]);
  });
});

describe('did you mean', () => {
  test.each([
    ['abc', 'abc', 0],
    ['abcd', 'abdc', 1],
    ['abc', 'abcd', 1],
    ['kitten', 'sitting', 3],
    ['case', 'award', 4],
  ])('%s and %s are %i apart', (one, other, wanted) => {
    expect(editDistance(one, other, 3)).toBe(wanted);
  });

  test.each([
    ['Cas', ['Case']],
    ['case', ['Case']],
    ['案件', ['Case']],
    ['Zzz', []],
  ])('%s: %j', (word, wanted) => {
    expect(nearestNames(word, vocabulary.labels)).toEqual(wanted);
  });

  test.each([
    ["Invalid input 'RETRN': expected 'WHERE', 'RETURN' or 'WITH'", 'MATCH (n) RETRN n', 'RETRN', 'RETURN'],
    ['Variable `cas` not defined', 'MATCH (case:Case) RETURN cas', 'cas', 'case'],
    ["Unknown function 'toLowr'", 'RETURN toLowr(1)', 'toLowr', 'toLower'],
    ['x (the missing label name is: Awrd)', 'MATCH (n:Awrd) RETURN n', 'Awrd', 'Award'],
    ['x (the missing relationship type is: LEDTO)', 'MATCH ()-[r:LEDTO]->() RETURN r', 'LEDTO', 'LED_TO'],
    ['x (the missing property name is: nam_zh)', 'MATCH (n) RETURN n.nam_zh', 'nam_zh', 'name_zh'],
    ['There is no procedure with the name `db.lables`', 'CALL db.lables()', 'db.lables', 'db.labels'],
  ])('%s', (message, text, word, wanted) => {
    const from = text.lastIndexOf(word);
    const mending = quickFixFor(message, { text, range: { from, to: from + word.length }, vocabulary });
    expect(mending).toEqual({ range: { from, to: from + word.length }, words: [wanted] });
  });

  test('nothing is offered for another place than the word’s', () => {
    const at = { text: 'RETURN 1', range: { from: 0, to: 6 }, vocabulary };
    expect(quickFixFor("Unknown function 'toLowr'", at)).toBeNull();
  });
});
