import { createGuard, type Guard, type Judgement, type ServerOpinion } from '../../../server/guard/judge.ts';
import { startTreeJudge, type TreeJudge } from '../../../server/guard/tree-judge.ts';
import { LAYERS, type Layer } from '../../../server/guard/verdict.ts';

/** A server that finds everything to be a harmless read. */
export const anyRead: ServerOpinion = {
  type: 'opinion',
  opinion: { queryType: 'r', plan: { operatorType: 'ProduceResults@neo4j', arguments: {}, children: [] } },
};

/** The guard on its own, with its real parser. Close the tree judge after. */
export function guardWith(layers: readonly Layer[] = LAYERS): { guard: Guard; tree: TreeJudge } {
  const tree = startTreeJudge();
  return { guard: createGuard(tree, layers), tree };
}

/** Judges a text; the server, if it is asked, says `opinion`. */
export const judgeText = (
  guard: Guard,
  text: string,
  more: { readonly opinion?: ServerOpinion; readonly parameters?: Readonly<Record<string, string>> } = {},
): Promise<Judgement> =>
  guard.judge({
    text,
    parameter: (name) => more.parameters?.[name],
    explain: async () => more.opinion ?? anyRead,
  });

/** A text in a test's name: in one line, and short. */
export const short = (text: string): string => JSON.stringify(text).slice(1, -1).slice(0, 110);
