import type { ExportKind } from '#contract/export-kinds.ts';
import type { ExplorerState } from '../model/explorer.ts';
import { visible } from '../model/filters.ts';
import { pickedOf } from '../model/selecting.ts';
import type { Language } from '../words/language.ts';

/** What goes into a file: all that is drawn and not left out, of that what is selected, or the whole graph. */
export type Extent = 'drawn' | 'selected' | 'all';

export interface Contents {
  readonly nodes: readonly string[];
  readonly edges: readonly string[];
}

/** Ids of what is drawn and in sight, but for what a filter leaves out, greyed or not. */
export function drawnContents(state: ExplorerState): Contents {
  const { nodes, edges, greyed } = visible(state);
  const stays = (id: string) => !greyed.has(id);
  return { nodes: [...nodes.keys()].filter(stays), edges: [...edges.keys()].filter(stays) };
}

/** Ids of what is selected. Selected nodes bring the drawn edges between them. */
export function selectedContents(state: ExplorerState): Contents {
  const picked = pickedOf(state);
  const drawn = drawnContents(state);
  const isBetween = (id: string) => {
    const edge = state.edges.get(id);
    return edge !== undefined && picked.nodes.has(edge.from) && picked.nodes.has(edge.to);
  };
  return {
    nodes: drawn.nodes.filter((id) => picked.nodes.has(id)),
    edges: drawn.edges.filter((id) => picked.edges.has(id) || isBetween(id)),
  };
}

/** What to ask of the server; without ids for the whole graph. */
export function requestOf(kind: ExportKind, contents: Contents | 'all', language: Language) {
  const { format } = kind;
  const choice = { format, language, ...('part' in kind ? { part: kind.part } : {}) };
  return contents === 'all'
    ? choice
    : { ...choice, ids: [...contents.nodes, ...contents.edges], edges: 'given' as const };
}
