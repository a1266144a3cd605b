import type { GraphNode } from '#contract/graph.ts';
import { useActions } from './explorer-context.ts';
import { Name } from './Said.tsx';
import { NodeSwatch } from './Swatch.tsx';

/** A node by its shape and name; a click puts it on the canvas and shows its details. */
export function NodeLink({
  node,
}: {
  readonly node: Pick<GraphNode, 'id' | 'label' | 'name_zh' | 'name_en'>;
}) {
  const { openNode } = useActions();
  return (
    <button type="button" className="node-link" onClick={() => void openNode(node.id)}>
      <NodeSwatch label={node.label} />
      <Name of={node} />
    </button>
  );
}
