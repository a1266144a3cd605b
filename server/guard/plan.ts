import { isAllowedOperator } from './lists/operators.ts';
import { isAllowedProcedure } from './lists/procedures.ts';
import { MESSAGES } from './messages.ts';
import type { Refusal, RefusalCode } from './verdict.ts';

/** One operator of a plan, with what the server says of it. */
export interface PlanNode {
  readonly operatorType: string;
  readonly arguments: Readonly<Record<string, unknown>>;
  readonly children: readonly PlanNode[];
}

/** What the server says of a statement before it runs it. */
export interface Opinion {
  /** `r` for a read, `rw`, `w` or `s`. */
  readonly queryType: string;
  readonly plan: PlanNode;
}

/** The server's opinion: a read, whose operators and called procedures are all on the lists. */
export function judgePlan(opinion: Opinion): Refusal | undefined {
  if (opinion.queryType !== 'r') return refuse('not-a-read', opinion.queryType);
  for (const { operatorType, arguments: args } of nodesOf(opinion.plan)) {
    if (!isAllowedOperator(operatorType)) return refuse('operator-not-allowed', operatorType);
    if (!operatorType.startsWith('ProcedureCall')) continue;
    const name = /^\s*([\w.]+)\(/.exec(String(args.Details ?? ''))?.[1] ?? '';
    if (!isAllowedProcedure(name)) return refuse('procedure-not-allowed', name);
  }
  return undefined;
}

// A call inside an expression: of 5.26, of the calendar line. `CALL {` and `CALL (x) {` are subqueries.
const CALL = /ResolvedCall\(\s*([\w.]*)|\bCALL\s+(?![\s({])([^({]{1,200})\(/gi;
const LOAD = /\bLOAD\s+CSV\b[^"]*\bFROM\b/i;

/** The server shows no operator for what stands inside an expression, but writes the expression into the arguments. */
export function judgeExpressions(opinion: Opinion): Refusal | undefined {
  for (const { arguments: args } of nodesOf(opinion.plan)) {
    const { 'string-representation': _table, ...rest } = args; // the same once more, drawn as a table
    const text = Object.values(rest).map(textOf).join('\n');
    const calls = [...text.matchAll(CALL)].map((match) => (match[1] ?? match[2] ?? '').trim());
    const refused = calls.find((name) => !isAllowedProcedure(name));
    if (refused !== undefined) return refuse('procedure-not-allowed', refused);
    if (LOAD.test(text)) return refuse('clause-not-allowed', 'LOAD CSV');
  }
  return undefined;
}

/**
 * A name or a string may hold the words that {@link judgeExpressions} looks for. This text has other words of the same
 * length in their places, wherever they stand: a name or a string is still one, but a clause is none any more, so the
 * server does not understand a text that has one.
 */
export const withoutCommandWords = (text: string): string =>
  text
    .replace(/ResolvedCall/gi, 'ResolvedCa__')
    .replace(/\bLOAD(\s+)CSV\b/gi, (_, gap: string) => `LOAD${'_'.repeat(gap.length)}CSV`)
    .replace(/\bCALL(\s+)(?![\s({])(?=([^({]{1,200})\()/gi, (call, gap: string, name: string) =>
      isAllowedProcedure(name.trim()) ? call : `CALL${'_'.repeat(gap.length)}`,
    );

const textOf = (value: unknown): string =>
  typeof value === 'string' ? value : (JSON.stringify(value) ?? '');

function* nodesOf(plan: PlanNode): Generator<PlanNode> {
  const todo = [plan];
  for (let node = todo.pop(); node !== undefined; node = todo.pop()) {
    yield node;
    todo.push(...node.children);
  }
}

const refuse = (
  code: Exclude<RefusalCode, 'too-long' | 'too-deep' | 'bad-escape'>,
  what: string,
): Refusal => ({
  layer: 'plan',
  code,
  clause: what,
  message: MESSAGES[code].en(what),
  message_zh: MESSAGES[code].zh(what),
});
