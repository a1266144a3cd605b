import { decodeEscapes } from './decode.ts';
import { MESSAGES } from './messages.ts';
import { judgePattern } from './pattern.ts';
import { judgeExpressions, judgePlan, type Opinion, withoutCommandWords } from './plan.ts';
import { judgeDepth, judgeLength } from './size.ts';
import type { TreeJudge } from './tree-judge.ts';
import { LAYERS, type Layer, placeOf, type Refusal, type RefusalCode } from './verdict.ts';
import type { TreeFacts } from './walk.ts';

/** What the server answered when it was asked to EXPLAIN. */
export type ServerOpinion =
  | { readonly type: 'opinion'; readonly opinion: Opinion }
  | { readonly type: 'rejected'; readonly code: string; readonly message: string };

export interface StatementToJudge {
  /** The text as it was sent. */
  readonly text: string;
  /** Who asks: the parser takes clients in turn. */
  readonly client?: string;
  /** The value of a parameter, if it is a string. */
  parameter(name: string): string | undefined;
  /** Asks the server for its plan of a text. Nothing is run. */
  explain(text: string): Promise<ServerOpinion>;
}

export type Judgement =
  | {
      readonly type: 'passed';
      /** The statement without EXPLAIN or PROFILE before it. */
      readonly text: string;
      readonly mode: 'EXPLAIN' | 'PROFILE' | null;
    }
  | { readonly type: 'refused'; readonly refusal: Refusal }
  /** The server cannot run it either, and says why. */
  | { readonly type: 'rejected'; readonly code: string; readonly message: string };

export interface Guard {
  judge(question: StatementToJudge): Promise<Judgement>;
}

const MOST_KEPT = 500; // texts that the server has found to be reads; its opinion of a text does not change

/**
 * All layers that look at the text, in order; each fails closed.
 * @param layers tests leave one out, to see that the others hold.
 */
export function createGuard(tree: TreeJudge, layers: readonly Layer[] = LAYERS): Guard {
  const asked = new Set(layers);
  const kept = new Set<string>();

  async function askServer(question: StatementToJudge, facts: TreeFacts, text: string, place: PlaceOf) {
    const first = facts.unknownFunctions[0];
    if (kept.has(text)) return undefined;
    const answer = await question.explain(text);
    if (answer.type === 'rejected') return answer;
    const refusal =
      (asked.has('plan') ? await judgeOpinion(question, text, answer.opinion) : undefined) ??
      (first && asked.has('tree') ? refuse(first.code, first.clause, place(first.offset)) : undefined);
    if (refusal !== undefined) return { type: 'refused', refusal } as const;
    kept.add(text);
    for (const oldest of kept) {
      if (kept.size <= MOST_KEPT) break;
      kept.delete(oldest);
    }
    return undefined;
  }

  return {
    async judge(question) {
      const { text: sent } = question;
      const tooLong = asked.has('size') ? judgeLength(sent) : undefined;
      if (tooLong !== undefined) return { type: 'refused', refusal: tooLong };
      const decoded = asked.has('unicode')
        ? decodeEscapes(sent)
        : { text: sent, originOf: (at: number) => at };
      if ('layer' in decoded) return { type: 'refused', refusal: decoded };
      const tooDeep = asked.has('size') ? judgeDepth(decoded.text) : undefined;
      if (tooDeep !== undefined) return { type: 'refused', refusal: tooDeep };
      const place: PlaceOf = (offset) => placeOf(sent, decoded.originOf(offset));
      const facts = asked.has('tree') ? await judgeTree(tree, question, decoded.text, place) : NO_FACTS;
      if ('type' in facts) return facts;
      const text = facts.option === null ? sent : sent.slice(decoded.originOf(facts.option.end));
      const answer = await askServer(question, facts, text, place);
      return answer ?? { type: 'passed', text, mode: facts.option?.mode ?? null };
    },
  };
}

/** What looks like a command may be a name: then it is asked again, with other words in the name. */
async function judgeOpinion(
  { explain }: StatementToJudge,
  text: string,
  opinion: Opinion,
): Promise<Refusal | undefined> {
  const refused = judgePlan(opinion);
  if (refused !== undefined) return refused;
  const suspicion = judgeExpressions(opinion);
  const reworded = withoutCommandWords(text);
  if (suspicion === undefined || reworded === text) return suspicion;
  const answer = await explain(reworded);
  if (answer.type === 'rejected') return suspicion;
  return judgePlan(answer.opinion) ?? judgeExpressions(answer.opinion);
}

type PlaceOf = (offset: number) => { readonly line: number; readonly column: number };

const NO_FACTS: TreeFacts = { option: null, patternParameters: [], unknownFunctions: [] };

async function judgeTree(
  tree: TreeJudge,
  question: StatementToJudge,
  decoded: string,
  place: PlaceOf,
): Promise<TreeFacts | Judgement> {
  const verdict = await tree.judge(decoded, question.client);
  switch (verdict.type) {
    case 'too-slow':
      return { type: 'refused', refusal: refuse('too-costly', 'The statement') };
    case 'refused': {
      const { code, clause, offset } = verdict.found;
      return { type: 'refused', refusal: refuse(code, clause, place(offset)) };
    }
    case 'not-cypher': {
      // The server says better what is wrong. If nothing is, the guard does not know enough to let it pass.
      const answer = await question.explain(question.text);
      return answer.type === 'rejected'
        ? answer
        : { type: 'refused', refusal: refuse('not-understood', '', place(verdict.offset)) };
    }
    case 'passed': {
      const bad = verdict.facts.patternParameters.find((name) => {
        const value = question.parameter(name);
        return value !== undefined && judgePattern(value) !== undefined;
      });
      return bad === undefined
        ? verdict.facts
        : { type: 'refused', refusal: refuse('pattern-not-allowed', `$${bad}`) };
    }
  }
}

type MessageCode = Exclude<RefusalCode, 'too-long' | 'too-deep' | 'bad-escape'>;

function refuse(code: RefusalCode, clause: string, place?: { line: number; column: number }): Refusal {
  const words = MESSAGES[code as MessageCode];
  return {
    layer: 'tree',
    code,
    message: words.en(clause),
    message_zh: words.zh(clause),
    ...(clause === '' ? {} : { clause }),
    ...place,
  };
}
