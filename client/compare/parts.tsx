import type { ReactNode } from 'react';
import type { ComparedEntity, ComparedRelation, ReportComparison } from '#contract/comparison.ts';
import type { GraphFragment } from '#contract/graph.ts';
import { BasisBadge } from '../components/BasisBadge.tsx';
import { useActions, useLanguage, useWords } from '../components/explorer-context.ts';
import { NodeLink } from '../components/NodeLink.tsx';
import { StatementsButton } from '../components/StatementsButton.tsx';
import { IN_COMPARE } from '../words/compare-words.ts';
import { verb } from '../words/vocabulary.ts';

interface FoldProps {
  readonly name: string;
  readonly hint?: string | undefined;
  readonly total: number;
  /** How many of them are listed. */
  readonly shown: number;
  readonly isOpen?: boolean | undefined;
  readonly children: ReactNode;
}

/** A part of the comparison that can be folded: its name, how much there is, and what was cut. */
export function Fold({ name, hint, total, shown, isOpen = false, children }: FoldProps) {
  const words = IN_COMPARE[useLanguage()];
  return (
    <details className="compared" open={isOpen} aria-label={name}>
      <summary>
        {name} <span className="number quiet">{total}</span>
      </summary>
      {hint !== undefined && <p className="quiet">{hint}</p>}
      {shown < total && <p className="quiet">{words.cut(shown, total)}</p>}
      {total === 0 ? <p className="quiet">{words.none}</p> : children}
    </details>
  );
}

interface RelationsProps {
  readonly name: string;
  readonly hint?: string;
  readonly part: ReportComparison['relations']['new'];
  readonly isOpen?: boolean;
}

export function Relations({ name, hint, part: { rows, total }, isOpen }: RelationsProps) {
  const words = IN_COMPARE[useLanguage()];
  const { showFragment } = useActions();
  return (
    <Fold name={name} hint={hint} total={total} shown={rows.length} isOpen={isOpen}>
      <ul>
        {rows.map((row) => (
          <RelationRow key={row.edge.id} row={row} />
        ))}
      </ul>
      <button type="button" className="link on-screen" onClick={() => showFragment(fragmentOf(rows))}>
        {words.showAll}
      </button>
    </Fold>
  );
}

/** The rows as a picture: each node once. */
function fragmentOf(rows: readonly ComparedRelation[]): GraphFragment {
  const nodes = new Map(rows.flatMap(({ from, to }) => [from, to]).map((node) => [node.id, node]));
  return { nodes: [...nodes.values()], edges: rows.map(({ edge }) => edge) };
}

function RelationRow({ row: { edge, from, to, older, newer } }: { readonly row: ComparedRelation }) {
  const language = useLanguage();
  const words = IN_COMPARE[language];
  const isBoth = older.length > 0 && newer.length > 0;
  return (
    <li>
      <span className="triple">
        <NodeLink node={from} />
        <span className="verb">{verb(edge.type, language)} →</span>
        <NodeLink node={to} />
      </span>
      <span className="fact-signs">
        <BasisBadge fact={edge} />
        {isBoth ? (
          <>
            <span className="side-said">
              <span className="quiet">{words.before}</span> <StatementsButton ids={older} />
            </span>
            <span className="side-said">
              <span className="quiet">{words.after}</span> <StatementsButton ids={newer} />
            </span>
          </>
        ) : (
          <StatementsButton ids={[...older, ...newer]} />
        )}
      </span>
    </li>
  );
}

interface EntitiesProps {
  readonly name: string;
  readonly part: ReportComparison['entities']['new'];
}

export function Entities({ name, part: { rows, total } }: EntitiesProps) {
  return (
    <Fold name={name} total={total} shown={rows.length}>
      <ul className="entities">
        {rows.map((row) => (
          <EntityRow key={row.node.id} row={row} />
        ))}
      </ul>
    </Fold>
  );
}

/** An entity opens its details; one of which no statement speaks is named somewhere, as its details show. */
function EntityRow({ row: { node, statements } }: { readonly row: ComparedEntity }) {
  const common = useWords();
  const { openNode } = useActions();
  return (
    <li>
      <NodeLink node={node} />
      {statements.length > 0 ? (
        <StatementsButton ids={statements} />
      ) : (
        <button type="button" className="link" onClick={() => void openNode(node.id)}>
          {common.mentions}
        </button>
      )}
    </li>
  );
}
