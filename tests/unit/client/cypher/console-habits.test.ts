import { describe, expect, test } from '@jest/globals';
import { readParameters, withParameters } from '../../../../client/cypher/parameters.ts';
import { commandIn } from '../../../../client/editor/console-command.ts';
import { nearestNames } from '../../../../client/editor/did-you-mean.ts';
import { explainMessage } from '../../../../client/editor/explain-message.ts';
import { lintStatement } from '../../../../client/editor/lint.ts';
import { lookAlikeMessage, lookAlikesIn, withOwnSigns } from '../../../../client/editor/look-alikes.ts';
import { readSignature } from '../../../../client/editor/signature.ts';

const NOTHING_KNOWN = {
  ...{ labels: [], types: [], properties: [], parameters: [] },
  ...{ functions: [], procedures: [] },
};

describe('signs that only look right', () => {
  test.each([
    ['MATCH（n:Case）RETURN n.name_zh，n.code；', 'MATCH(n:Case)RETURN n.name_zh,n.code;'],
    ['RETURN “永康” AS x', "RETURN '永康' AS x"],
    ['MATCH (n) WHERE n.code CONTAINS ‘7·12’ RETURN n', "MATCH (n) WHERE n.code CONTAINS '7·12' RETURN n"],
    ["RETURN “it's” AS x", 'RETURN "it\'s" AS x'],
    [
      'MATCH (n) WHERE n.degree ＞ 3 AND n.code＝$c RETURN n',
      'MATCH (n) WHERE n.degree > 3 AND n.code=$c RETURN n',
    ],
    ['RETURN\u200b 1\ufeff AS\u3000x', 'RETURN 1 AS x'],
    ["RETURN '（，）' AS x // （note）", "RETURN '（，）' AS x // （note）"],
    ['RETURN 1 AS `（名）`', 'RETURN 1 AS `（名）`'],
  ])('%s', (text, mended) => expect(withOwnSigns(text)).toBe(mended));

  test('each is named where it stands, in both languages, and nothing that follows from it', () => {
    const text = 'RETURN 1，\u200b2 AS x';
    expect(lintStatement(text, NOTHING_KNOWN)).toEqual([
      { from: 8, to: 9, severity: 'error', message: 'Full-width ， for ,' },
      { from: 9, to: 10, severity: 'error', message: 'Unseen character U+200B' },
    ]);
    for (const one of lookAlikesIn(`${text}\u3000`)) {
      const said = explainMessage(lookAlikeMessage(one));
      expect([said?.zh, said?.en]).not.toContain(undefined);
    }
  });
});

describe('what is for another console', () => {
  test.each([
    [":param code => '7·12'", { code: '7·12' }, ''],
    [':param code: "7·12"\nMATCH (n) RETURN n', { code: '7·12' }, 'MATCH (n) RETURN n'],
    [":params {code: '7·12', list: [1, 2.5, true, null]};", { code: '7·12', list: [1, 2.5, true, null] }, ''],
    [":param text => 'it\\'s: so'", { text: "it's: so" }, ''],
    [':param n => 1 + 1', null, ''],
  ])('%s', (text, params, rest) => expect(commandIn(text)).toEqual({ type: 'param', params, rest }));

  test.each([
    [':use neo4j', 'use', ''],
    [':help MATCH', 'help', ''],
    [':clear', 'clear', ''],
    [':params', 'params', ''],
    [':auto MATCH (n)\nRETURN n', 'auto', 'MATCH (n)\nRETURN n'],
  ])('%s', (text, name, rest) => expect(commandIn(text)).toEqual({ type: 'command', name, rest }));

  test.each([
    ['neo4j> MATCH (n) RETURN n;', 'MATCH (n) RETURN n;'],
    ['neo4j@neo4j> MATCH (n)\nneo4j@neo4j> RETURN n', 'MATCH (n)\nRETURN n'],
    ['```cypher\nMATCH (n) RETURN n\n```', 'MATCH (n) RETURN n'],
  ])('%s is unwrapped', (text, rest) => expect(commandIn(text)).toEqual({ type: 'wrapped', rest }));

  test.each(['MATCH (n:Case) RETURN n', "RETURN ':param' AS x", 'MATCH (n)-[:LED_TO]->() RETURN n', ''])(
    '%s is a statement',
    (text) => expect(commandIn(text)).toBeNull(),
  );

  test('its values are taken over beside those that are there', () => {
    const taken = withParameters('{"a": 1}', { b: '七' });
    expect(JSON.parse(taken)).toEqual({ a: 1, b: '七' });
    expect(readParameters(taken)).toEqual({ type: 'read', names: ['a', 'b'] });
  });

  test('nothing is marked in it', () => expect(lintStatement(':param x => 1', NOTHING_KNOWN)).toEqual([]));
});

test('a name that is kept in both languages is offered before what has like letters', () => {
  const names = ['named', 'name_en', 'name_zh', 'title_zh', 'title_en', 'title_note'];
  const known = names.map((name) => ({ name, label_zh: '', label_en: '' }));
  expect(nearestNames('name', known)).toEqual(['name_zh', 'name_en', 'named']);
  expect(nearestNames('title', known)).toEqual(['title_zh', 'title_en']);
});

test.each([
  ['date(input = DEFAULT :: ANY) :: DATE', [{ name: 'input', type: 'ANY', default: 'DEFAULT' }], 'DATE'],
  [
    'f(a = [1, 2] :: LIST<ANY>, b :: MAP) :: X',
    [
      { name: 'a', type: 'LIST<ANY>', default: '[1, 2]' },
      { name: 'b', type: 'MAP' },
    ],
    'X',
  ],
  ['db.labels() :: (label :: STRING)', [], '(label :: STRING)'],
])('the signature %s is read', (text, takes, gives) => expect(readSignature(text)).toEqual({ takes, gives }));

test('a call with a wrong number of arguments is said in the reader’s language', () => {
  const message =
    'Function call does not provide the required number of arguments: expected 1 got 2.\n\nFunction date has signature: date(input :: ANY) :: DATE\nmeaning that it expects 1 argument of type ANY';
  expect(explainMessage(message)?.zh).toContain('写了 2 个');
  expect(explainMessage(message)?.en).toContain('date(input :: ANY) :: DATE');
});
