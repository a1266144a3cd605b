import { createContext, type ReactNode, use, useMemo } from 'react';
import { homonymsIn } from '#contract/homonyms.ts';
import { homonymsDrawn, type Namesake, whatTellsApart } from '../model/told-apart.ts';
import { useExplorer, useLanguage } from './explorer-context.ts';
import { useReports } from './ReportBadge.tsx';

const Listed = createContext<ReadonlySet<string>>(new Set());

interface ListProps {
  readonly nodes: readonly { readonly id: string; readonly name_zh: string; readonly name_en: string }[];
  readonly children: ReactNode;
}

/** Around a list: those of its nodes that share a name are told apart in it. */
export function NamesakesAmong({ nodes, children }: ListProps) {
  const ids = useMemo(() => homonymsIn(nodes), [nodes]);
  return <Listed value={ids}>{children}</Listed>;
}

/**
 * What tells a node from another of its name: in the list around it, on the canvas, or anywhere in the store, which then
 * says so with the node. Empty where there is none.
 */
export function useToldApart(node: Namesake & { readonly id: string }): string {
  const isListed = use(Listed).has(node.id);
  const isDrawn = useExplorer((state) => homonymsDrawn(state.nodes).has(node.id));
  const reports = useReports();
  const language = useLanguage();
  const isTold = Boolean(node.context_zh ?? node.context_en);
  return isListed || isDrawn || isTold ? whatTellsApart(node, reports, language) : '';
}

export function ToldApart({ node }: { readonly node: Namesake & { readonly id: string } }) {
  const text = useToldApart(node);
  return text === '' ? null : <span className="quiet told-apart">{text}</span>;
}
