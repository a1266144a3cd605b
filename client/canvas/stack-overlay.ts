import type { ExplorerState } from '../model/explorer.ts';
import { stackEdge, stackNode, stacksInSight } from '../model/stacks.ts';
import type { Scene } from '../renderer/scene.ts';

type Drawn = Pick<Scene, 'nodes' | 'edges'>;
type Overlaid = Drawn & { readonly stacks: ReadonlySet<string> };

const NONE: ReadonlySet<string> = new Set();
let last: { readonly drawn: Drawn; readonly stacks: string; readonly overlaid: Overlaid } | undefined;

/** The drawing with its stacks, each as a node and a line. The same drawing and stacks give the same values. */
export function withStacks({ nodes, edges }: Drawn, state: ExplorerState): Overlaid {
  const seen = stacksInSight(state);
  if (seen.length === 0) return { nodes, edges, stacks: NONE };
  const stacks = seen.map(({ stack, left }) => `${stack.id} ${left}`).join('\n');
  if (last?.drawn.nodes !== nodes || last.drawn.edges !== edges || last.stacks !== stacks) {
    const asNodes = seen.map(({ stack, left }) => stackNode(stack, left));
    const asEdges = seen.map(({ stack }) => stackEdge(stack));
    const overlaid = {
      nodes: new Map([...nodes, ...asNodes.map((node) => [node.id, node] as const)]),
      edges: new Map([...edges, ...asEdges.map((edge) => [edge.id, edge] as const)]),
      stacks: new Set(asNodes.map(({ id }) => id)),
    };
    last = { drawn: { nodes, edges }, stacks, overlaid };
  }
  return last.overlaid;
}
