import { describe, expect, test } from '@jest/globals';
import { editorSchemaOf, vocabularyOf } from '../../../../client/cypher/vocabulary.ts';
import { complete } from '../../../../client/editor/complete.ts';
import { formatStatement, sameTokens } from '../../../../client/editor/format.ts';
import { lintStatement } from '../../../../client/editor/lint.ts';
import { CALLABLES, SCHEMA } from './graph-schema.ts';

const schema = editorSchemaOf(vocabularyOf(SCHEMA, CALLABLES), CALLABLES, ['word']);

/** What is offered where `|` stands. */
function offered(text: string, language: 'zh' | 'en' = 'zh', isAsked = false) {
  const caret = text.indexOf('|');
  const found = complete({ text: text.replace('|', ''), caret, isAsked, language, schema });
  return found?.items ?? [];
}

const labels = (text: string, isAsked = false) => offered(text, 'zh', isAsked).map(({ label }) => label);

describe('completion by Chinese and English names', () => {
  test.each([
    ['MATCH (n:案件|', 'Case'],
    ['MATCH (n:表|', 'Award'],
    ['MATCH (n:commend|', 'Award'],
    ['MATCH (n:Case)-[:促成|', 'LED_TO'],
    ['MATCH (n:Case)-[:作|', 'ISSUED'],
    ['MATCH (n:Case)-[:引用|', 'QUOTES'],
    ['MATCH (n:Case)-[:led|', 'LED_TO'],
    ['MATCH (n:Case) RETURN n.中文名|', 'name_zh'],
    ['MATCH (n:Case) RETURN n.代|', 'code'],
    ['MATCH (n {代|', 'code'],
    ['MATCH (n:Case) WHERE n.code = $w|', '$word'],
    ['MATCH (n) RETURN cou|', 'count'],
    ['CALL db.la|', 'labels'],
    ['MATCH (n) RET|', 'RETURN'],
  ])('%s offers %s first', (text, wanted) => {
    expect(labels(text)[0]).toBe(wanted);
  });

  test('a label stands with its names, the reader’s language first', () => {
    expect(offered('MATCH (n:案件|')[0]).toMatchObject({
      detail: '案件 · Case',
      insert: 'Case',
      kind: 'label',
    });
    expect(offered('MATCH (n:Ca|', 'en')[0]).toMatchObject({ detail: 'Case · 案件' });
  });

  test('the word before the caret is what is replaced', () => {
    expect(complete({ text: 'MATCH (n:案件', caret: 11, isAsked: false, language: 'zh', schema })?.from).toBe(
      9,
    );
  });

  test('after a colon the labels come by themselves, in the order of the model', () => {
    expect(labels('MATCH (n:|').slice(0, 2)).toEqual(['Case', 'Award']);
  });

  test.each([
    ['MATCH (n:Case)-[r:LED_TO]->(m) RETURN r.|', ['id', 'basis']],
    ['MATCH (n:Case)-[r]->(m) RETURN type(r), r.|', ['id', 'basis', 'terms']],
    ['MATCH (n)-[q:QUOTES]->(m) WHERE q.|', ['terms']],
    ['MATCH (n:Case)-[r:LED_TO]->(m) RETURN n.|', ['name_zh', 'name_en', 'id', 'code']],
    ['MATCH (n)-[r:LED_TO]->(m) RETURN n.|', ['name_zh', 'name_en', 'id', 'code']],
    ['MATCH (n:Case)-[r:ISSUED*1..2]->(m) RETURN r.依|', ['basis']],
  ])('%s offers the properties of what stands before the dot first', (text, wanted) => {
    expect(labels(text).slice(0, wanted.length)).toEqual(wanted);
  });

  const TYPES = ['LED_TO', 'ISSUED', 'QUOTES', 'MENTIONED_IN'];
  test.each([
    ['MATCH (c:Case)-[:|', ['LED_TO', 'MENTIONED_IN']],
    ['MATCH (c:Case {code: $word})-[r:|', ['LED_TO', 'MENTIONED_IN']],
    ['MATCH (c:Case) MATCH (c)-[:|]->(a)', ['LED_TO', 'MENTIONED_IN']],
    ['MATCH (a:Award)<-[:|', ['LED_TO', 'ISSUED']],
    ['MATCH (a:Award)-[:|]-(n)', ['LED_TO', 'ISSUED', 'MENTIONED_IN']],
    ['MATCH (a:Case)-[:LED_TO]->(b:Award)<-[:|', ['LED_TO', 'ISSUED']],
    ['MATCH (s:Statement)-[:|', ['QUOTES']],
    ['MATCH (n)-[:|', TYPES],
  ])('%s offers the types that can stand there', (text, wanted) => {
    expect(labels(text).filter((label) => TYPES.includes(label))).toEqual(wanted);
  });

  test('nothing is offered in what is for another console', () => {
    expect(labels(':param na|', true)).toEqual([]);
  });

  test('where a statement begins, a label’s name begins one about it', () => {
    expect(offered('案件|')[0]).toMatchObject({
      kind: 'query',
      insert: 'MATCH (n:Case)\nRETURN n\nLIMIT 25',
    });
  });

  test('nothing is offered where nothing is wanted', () => {
    expect(labels('MATCH (n:Case) |')).toEqual([]);
    expect(labels('MATCH (n:Case) |', true)).toContain('RETURN');
  });

  test('what the guard refuses is not offered', () => {
    const all = [...labels('|', true), ...labels('MATCH (n) |', true)];
    for (const word of ['CREATE', 'MERGE', 'DELETE', 'SET', 'LOAD CSV', 'USE'])
      expect(all).not.toContain(word);
    expect(all).toContain('MATCH');
  });
});

describe('lint', () => {
  const said = (text: string) => {
    const marks = lintStatement(text, schema);
    return marks.map(({ from, to, severity }) => `${severity} ${text.slice(from, to)}`);
  };

  test.each([
    ['MATCH (n:Case)-[:LED_TO]->(a:Award) RETURN n, count(a)', []],
    ['MATCH (n:Cas) RETURN n', ['warning Cas']],
    ['MATCH (n:Case) RETURN toLowr(n.code)', ['error toLowr']],
    ['MATCH (n:Case) WHERE n.code = $word RETURN n', []],
    ['MATCH (n:Case) WHERE n.code = $other RETURN n', ['warning $other']],
    ['', []],
  ])('of %s', (text, wanted) => {
    expect(said(text)).toEqual(wanted);
  });

  test('marks what does not parse', () => {
    expect(said('MATCH (n:Case) RETRN n')).toContain('error RETRN');
  });
});

describe('formatting', () => {
  test('sets out a statement', () => {
    expect(formatStatement('match (n:Case) where n.code is not null return n')).toEqual({
      type: 'formatted',
      text: 'MATCH (n:Case)\nWHERE n.code IS NOT NULL\nRETURN n',
    });
  });

  test.each([
    ['MATCH (n) RETURN n', 'match (n)\n  return n', true],
    ['RETURN 1 // one', 'RETURN 1\n// one', true],
    ['WHERE n.x IS NOT NULL', 'WHERE n.x ISNOTNULL', false],
    ["RETURN 'a b'", "RETURN 'a  b'", false],
    ['RETURN n', 'RETURN N', false],
    ['RETURN 1', 'RETURN 1 // new', false],
  ])('%j and %j say the same: %s', (one, other, same) => {
    expect(sameTokens(one, other)).toBe(same);
  });
});
