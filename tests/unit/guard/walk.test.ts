import { expect, test } from '@jest/globals';
import { ParserRuleContext } from 'antlr4ng';
import { walk } from '../../../server/guard/walk.ts';

const parsed = (tree: ParserRuleContext) => ({
  type: 'tree' as const,
  tree,
  nameOf: () => 'statementsOrCommands',
  offsetOf: () => 0,
});

test('a tree without a statement is an error, and is not taken for one in which nothing is wrong', () => {
  expect(() => walk(parsed(new ParserRuleContext(null, 0)))).toThrow('The tree holds no statement.');
});

test('a tree of another copy of the library is an error: its nodes would be passed over', () => {
  const tree = new ParserRuleContext(null, 0);
  Object.assign(tree, { children: [{ getText: () => 'CREATE ()' }] });
  expect(() => walk(parsed(tree))).toThrow('The tree holds something unknown.');
});
