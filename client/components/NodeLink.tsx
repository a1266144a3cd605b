import type { GraphNode } from '#contract/graph.ts';
import { useActions } from './explorer-context.ts';
import { InventedTag } from './ReportBadge.tsx';
import { Name } from './Said.tsx';
import { NodeSwatch } from './Swatch.tsx';
import { ToldApart } from './ToldApart.tsx';

/** A node by its shape and name; a click puts it on the canvas and shows its details. */
export function NodeLink({
  node,
}: {
  /** Without `reports` it is not known whether it is invented. */
  readonly node: Pick<GraphNode, 'id' | 'name_zh' | 'name_en'> &
    Partial<Pick<GraphNode, 'reports'>> & { readonly label: string };
}) {
  const { openNode } = useActions();
  return (
    <button type="button" className="node-link" onClick={() => void openNode(node.id)}>
      <NodeSwatch label={node.label} />
      <Name of={node} />
      <ToldApart node={node} />
      <InventedTag reports={node.reports ?? []} />
    </button>
  );
}
