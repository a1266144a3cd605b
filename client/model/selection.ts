/** What a person has picked. Its ids may not be on the canvas (yet): a link can name what is still to be loaded. */
export type Selection =
  | { readonly type: 'none' }
  | { readonly type: 'node'; readonly id: string }
  | { readonly type: 'edge'; readonly id: string }
  /** Statements or figures, by id; `nodes` are those that the figures are about. */
  | { readonly type: 'facts'; readonly ids: readonly string[]; readonly nodes?: ReadonlySet<string> }
  | { readonly type: 'several'; readonly nodes: ReadonlySet<string>; readonly edges: ReadonlySet<string> };

export const NOTHING: Selection = { type: 'none' };
