import { ParserRuleContext, TerminalNode } from 'antlr4ng';
import type { Parsed } from './grammar.ts';
import { judgeFunction } from './lists/functions.ts';
import { isAllowedProcedure } from './lists/procedures.ts';
import { judgePattern } from './pattern.ts';
import { ALLOWED_RULES, CLAUSE_NAMES, REPEATING_RULES, SUBQUERY_RULES } from './rules.ts';
import { literalRangeSize, singleOperand, unquote } from './terms.ts';
import type { RefusalCode } from './verdict.ts';

type Tree = Extract<Parsed, { readonly type: 'tree' }>;

/** Something in the tree that is not allowed, at an offset of the decoded text. */
export interface Found {
  readonly code: RefusalCode;
  readonly clause: string;
  readonly offset: number;
}

/** What the rest of the guard needs to know of a statement whose tree is all right. */
export interface TreeFacts {
  /** `EXPLAIN` or `PROFILE` as the first word, and where the statement after it begins. */
  readonly option: { readonly mode: 'EXPLAIN' | 'PROFILE'; readonly end: number } | null;
  /** Parameters that are used as regular expressions: their values are judged like literals. */
  readonly patternParameters: readonly string[];
  /** Functions that are on no list; the server is asked whether there are any such. */
  readonly unknownFunctions: readonly Found[];
}

const MOST_REPEATING = 2; // "any in any in any" already runs on after every time limit
const MOST_SUBQUERIES = 6;
const MOST_RANGE = 1_000_000;

/** Looks at every node of the tree, with a list of its own instead of recursion. */
export function walk(parsed: Tree): Found | TreeFacts {
  const option = preparserOption(parsed);
  if (option !== null && 'code' in option) return option;
  const patternParameters: string[] = [];
  const unknownFunctions: Found[] = [];
  const todo = [{ context: parsed.tree, repeating: 0, subqueries: 0 }];
  for (let next = todo.pop(); next !== undefined; next = todo.pop()) {
    const { context } = next;
    const rule = parsed.nameOf(context);
    const repeating = next.repeating + (REPEATING_RULES.has(rule) ? 1 : 0);
    const subqueries = next.subqueries + (SUBQUERY_RULES.has(rule) ? 1 : 0);
    const found = (code: RefusalCode, clause: string): Found => ({
      code,
      clause,
      offset: parsed.offsetOf(context),
    });
    if (!ALLOWED_RULES.has(rule))
      return found('clause-not-allowed', CLAUSE_NAMES[rule] ?? firstWords(context));
    if (repeating > MOST_REPEATING || subqueries > MOST_SUBQUERIES)
      return found('too-costly', firstWords(context));
    if (rule === 'procedureName' || rule === 'functionName') {
      const name = wordsOf(context).join('');
      if (name.includes('`')) return found('quoted-name', name);
      if (rule === 'procedureName' && !isAllowedProcedure(name)) return found('procedure-not-allowed', name);
      if (rule === 'functionName') {
        const verdict = judgeFunction(name);
        if (verdict === 'refused') return found('function-not-allowed', name);
        if (verdict === 'unknown') unknownFunctions.push(found('function-not-allowed', name));
      }
    }
    if (rule === 'functionInvocation' && repeating > 0 && literalRangeSize(context, parsed) > MOST_RANGE)
      return found('too-costly', 'range');
    if (rule === 'comparisonExpression6' && firstWords(context) === '=~') {
      const operand = singleOperand(context.children.at(-1));
      if (operand?.type === 'parameter') patternParameters.push(operand.name);
      else if (operand?.type !== 'string' || judgePattern(unquote(operand.text)) !== undefined)
        return found('pattern-not-allowed', '=~');
    }
    for (const child of childrenOf(context).reverse()) todo.push({ context: child, repeating, subqueries });
  }
  return { option, patternParameters, unknownFunctions };
}

function preparserOption(parsed: Tree): TreeFacts['option'] | Found {
  const statements = childrenOf(parsed.tree);
  const second = statements[1];
  if (second !== undefined)
    return { code: 'several-statements', clause: ';', offset: parsed.offsetOf(second) };
  const [statement] = statements[0] === undefined ? [] : childrenOf(statements[0]);
  if (statement === undefined) throw new TypeError('The tree holds no statement.');
  const options = childrenOf(statement).filter((child) => parsed.nameOf(child) === 'preparserOption');
  const [first, another] = options;
  if (first === undefined) return null;
  const mode = first.getText().toUpperCase();
  const refused = another ?? (mode === 'EXPLAIN' || mode === 'PROFILE' ? undefined : first);
  if (refused !== undefined)
    return { code: 'option-not-allowed', clause: firstWords(refused), offset: parsed.offsetOf(refused) };
  return { mode: mode === 'EXPLAIN' ? 'EXPLAIN' : 'PROFILE', end: parsed.offsetOf(first) + mode.length };
}

/** @throws TypeError when a child is neither rule nor word: two copies of the parser's library must not pass as "no child". */
function childrenOf(context: ParserRuleContext): ParserRuleContext[] {
  const rules: ParserRuleContext[] = [];
  for (const child of context.children) {
    if (child instanceof ParserRuleContext) rules.push(child);
    else if (!(child instanceof TerminalNode)) throw new TypeError('The tree holds something unknown.');
  }
  return rules;
}

/** The words of a small subtree. */
function wordsOf(context: ParserRuleContext, most = Number.POSITIVE_INFINITY): string[] {
  const words: string[] = [];
  const todo = [...context.children].reverse();
  for (let next = todo.pop(); next !== undefined && words.length < most; next = todo.pop()) {
    if (next instanceof TerminalNode) words.push(next.getText());
    else if (next instanceof ParserRuleContext) todo.push(...[...next.children].reverse());
  }
  return words;
}

/** What a person would call it: its first words, as they are written, or its first sign. */
function firstWords(context: ParserRuleContext): string {
  const words = wordsOf(context, 2);
  const letters = words.filter((word) => /^[A-Za-z]+$/.test(word));
  return (
    (letters.length > 0 && /^[A-Za-z]/.test(words[0] ?? '') ? letters.join(' ').toUpperCase() : words[0]) ??
    ''
  );
}
