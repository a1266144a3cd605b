import { parentPort } from 'node:worker_threads';
import { z } from 'zod';
import { loadGrammar } from './grammar.ts';
import { type Found, type TreeFacts, walk } from './walk.ts';

/** What the worker answers: the facts, what is not allowed, or where the text is no Cypher. */
export type TreeVerdict =
  | { readonly type: 'passed'; readonly facts: TreeFacts }
  | { readonly type: 'refused'; readonly found: Found }
  | { readonly type: 'not-cypher'; readonly offset: number; readonly message: string };

export interface TreeReply {
  readonly id: number;
  readonly verdict: TreeVerdict;
}

const Question = z.object({ id: z.int(), text: z.string() });

function judge(text: string): TreeVerdict {
  try {
    const parsed = grammar.parse(text);
    if (parsed.type === 'error')
      return { type: 'not-cypher', offset: parsed.offset, message: parsed.message };
    const found = walk(parsed);
    return 'code' in found ? { type: 'refused', found } : { type: 'passed', facts: found };
  } catch (error) {
    if (!(error instanceof RangeError)) throw error; // the parser's stack is not endless
    return { type: 'refused', found: { code: 'too-costly', clause: 'the statement', offset: 0 } };
  }
}

const grammar = await loadGrammar();
judge('MATCH (n)-[r]->(m) WHERE n.name = $name RETURN n, count(r) AS c ORDER BY c LIMIT 10'); // the first is slow
parentPort?.on('message', (message: unknown) => {
  const { id, text } = Question.parse(message);
  const reply: TreeReply = { id, verdict: judge(text) };
  parentPort?.postMessage(reply);
});
const ready: TreeReply = { id: 0, verdict: { type: 'not-cypher', offset: 0, message: 'ready' } };
parentPort?.postMessage(ready);
