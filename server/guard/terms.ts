import { ParserRuleContext, type ParseTree, TerminalNode } from 'antlr4ng';
import type { Parsed } from './grammar.ts';

type Tree = Extract<Parsed, { readonly type: 'tree' }>;

/** A value that is known before the statement runs. */
export type Operand =
  | { readonly type: 'string'; readonly text: string }
  | { readonly type: 'parameter'; readonly name: string };

/** The string literal or parameter that an expression consists of, if it is nothing else (brackets allowed). */
export function singleOperand(tree: ParseTree | undefined): Operand | undefined {
  let at = tree;
  while (at instanceof ParserRuleContext) {
    const children: ParseTree[] = at.children;
    if (children.length === 2 && children[0]?.getText() === '$')
      return {
        type: 'parameter',
        name: (children[1]?.getText() ?? '').replace(/^`([\s\S]*)`$/, '$1').replaceAll('``', '`'),
      };
    if (children.length === 3 && children[0]?.getText() === '(') at = children[1];
    else if (children.length === 1) at = children[0];
    else return undefined;
  }
  const text = at instanceof TerminalNode ? at.getText() : '';
  return /^['"]/.test(text) ? { type: 'string', text } : undefined;
}

/** How many items `range(1, 10, 3)` has, when its arguments are plain numbers; else 0. */
export function literalRangeSize(invocation: ParserRuleContext, parsed: Tree): number {
  const [name, ...rest] = invocation.children.filter((child) => child instanceof ParserRuleContext);
  if (name?.getText().toLowerCase() !== 'range') return 0;
  const numbers = rest
    .filter((child) => parsed.nameOf(child) === 'functionArgument')
    .map((child) => Number(child.getText().replaceAll('_', '')));
  const [from = Number.NaN, to = Number.NaN, step = 1] = numbers;
  const size = Math.floor((to - from) / step) + 1;
  return Number.isFinite(size) ? Math.max(size, 0) : 0;
}

const ESCAPES: Readonly<Record<string, string>> = { b: '\b', f: '\f', n: '\n', r: '\r', t: '\t' };

/** The value of a string literal. */
export const unquote = (literal: string): string =>
  literal.slice(1, -1).replace(/\\([\s\S])/g, (_, character: string) => ESCAPES[character] ?? character);
