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

/** The server's opinion: a read, whose operators and procedures are all on the lists. */
export function judgePlan(opinion: Opinion): Refusal | undefined {
  if (opinion.queryType !== 'r') return refuse('not-a-read', opinion.queryType);
  const todo = [opinion.plan];
  for (let node = todo.pop(); node !== undefined; node = todo.pop()) {
    if (!isAllowedOperator(node.operatorType)) return refuse('operator-not-allowed', node.operatorType);
    const { 'string-representation': _table, ...rest } = node.arguments; // the same once more, drawn as a table
    const details = JSON.stringify(rest);
    const called = calledIn(node.operatorType, node.arguments, details);
    const refused = called.find((name) => !isAllowedProcedure(name));
    if (refused !== undefined) return refuse('procedure-not-allowed', refused);
    // The server shows no operator for what stands inside an expression, but writes it into the arguments.
    if (/LOAD CSV\b[^"]*\bFROM\b/i.test(details)) return refuse('clause-not-allowed', 'LOAD CSV');
    todo.push(...node.children);
  }
  return undefined;
}

function calledIn(type: string, args: PlanNode['arguments'], details: string): string[] {
  const inside = [...details.matchAll(/ResolvedCall\(\s*([\w.]*)/g)].map((match) => match[1] ?? '');
  if (!type.startsWith('ProcedureCall')) return inside;
  const name = /^\s*([\w.]+)\(/.exec(String(args.Details ?? ''))?.[1];
  return [...inside, name ?? ''];
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
