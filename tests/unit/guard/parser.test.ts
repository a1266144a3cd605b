import { describe, expect, test } from '@jest/globals';
import { ParserRuleContext } from 'antlr4ng';
import { loadCypherParser } from '../../../server/guard/cypher-parser.ts';
import { decodeEscapes } from '../../../server/guard/decode.ts';
import { loadGrammar } from '../../../server/guard/grammar.ts';
import { ALLOWED_RULES, CLAUSE_NAMES, REPEATING_RULES, SUBQUERY_RULES } from '../../../server/guard/rules.ts';
import { cypherFiles } from '../../helpers/cypher-files.ts';
import { HARMLESS } from './harmless.ts';
import { short } from './helpers.ts';

const grammar = await loadGrammar();
const { parser } = await loadCypherParser();

test('every rule that the guard names is one of the parser', () => {
  const { ruleNames } = Reflect.construct(parser, []);
  const named = [...ALLOWED_RULES, ...REPEATING_RULES, ...SUBQUERY_RULES, ...Object.keys(CLAUSE_NAMES)];
  expect(named.length).toBeGreaterThan(200);
  expect(named.filter((rule) => !ruleNames.includes(rule))).toEqual([]);
});

test('its trees are made of the classes that the guard knows', () => {
  const parsed = grammar.parse('RETURN 1');
  if (parsed.type === 'error') throw new Error(parsed.message);
  expect(parsed.tree).toBeInstanceOf(ParserRuleContext);
  expect(parsed.nameOf(parsed.tree)).toBe('statementsOrCommands');
});

describe('reads to its end', () => {
  const texts = [...cypherFiles().map(({ text }) => text), ...HARMLESS];
  test.each(texts.map((text) => [short(text), text]))('%s', (_, text) => {
    const decoded = decodeEscapes(text);
    if (!('originOf' in decoded)) throw new Error(decoded.message);
    const parsed = grammar.parse(decoded.text);
    if (parsed.type === 'error') throw new Error(`${parsed.offset}: ${parsed.message}`);
    expect(parsed.tree.stop?.text).toBe('<EOF>');
  });
});

test.each([
  ['RETURN', 6],
  ['MATCH (n RETURN n', 9],
  ["RETURN '𝄞' AS x RETURN", 23],
])('%s is no statement from offset %i on', (text, offset) => {
  expect(grammar.parse(text)).toMatchObject({ type: 'error', offset });
});
