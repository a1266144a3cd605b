import { noticeOf, toldOf } from '../address/link-changes.ts';
import { useActions, useExplorer, useLanguage, useWords } from '../components/explorer-context.ts';
import type { Changes } from '../model/link-drift.ts';
import { edgeText } from '../words/edge-text.ts';
import { type Bilingual, nameOf } from '../words/language.ts';

interface Props {
  readonly changes: Changes;
  /** What facts say now and said in the version that the link was made of. */
  readonly since: Bilingual | undefined;
}

/** What has become of a picture, or of what a link names, since the link was made: said in a sentence, with the details behind it. */
export function LinkChanges({ changes, since }: Props) {
  const words = useWords();
  const language = useLanguage();
  const { addEdges, dismissNotice } = useActions();
  const nodes = useExplorer((state) => state.nodes);
  const edges = useExplorer((state) => state.edges);
  const nodeAt = (id: string) => {
    const node = nodes.get(id);
    return node === undefined ? id : nameOf(node, language);
  };
  const line = (edge: Changes['fresh'][number]) =>
    `${nodeAt(edge.from)} — ${edgeText(edge, language)} → ${nodeAt(edge.to)}`;
  const lineAt = (id: string) => {
    const edge = edges.get(id);
    return edge === undefined ? id : line(edge);
  };
  const told = toldOf(changes);
  if (noticeOf(told).type === 'none') return null;
  const { merged, moved, ambiguous, missing, gone, fresh } = told;
  return (
    <details className="link-changes">
      <summary>{words.linkChanged}</summary>
      <div className="link-changes-body">
        {since !== undefined && <p>{since[language]}</p>}
        <Change
          said={words.linkMerged}
          each={merged.map(({ id, into }) => [id, `${id} → ${nodeAt(into)}`])}
        />
        <Change said={words.linkMoved} each={moved.map(({ id, into }) => [id, `${id} → ${lineAt(into)}`])} />
        <Ambiguous each={ambiguous} />
        <Change said={words.linkMissing} each={missing.map((id) => [id, id])} />
        {gone > 0 && <p>{words.linkGone(gone)}</p>}
        <Change said={words.linkFresh} each={fresh.map((edge) => [edge.id, line(edge)])} />
        {fresh.length > 0 && (
          <button type="button" onClick={() => addEdges(fresh)}>
            {words.addFresh}
          </button>
        )}
        <button type="button" onClick={dismissNotice}>
          {words.close}
        </button>
      </div>
    </details>
  );
}

/** What an id of the first version may mean now, each to be opened. */
function Ambiguous({ each }: { readonly each: Changes['ambiguous'] }) {
  const words = useWords();
  const language = useLanguage();
  const { openNode, openEdge } = useActions();
  return each.map(({ id, nodes, edges }) => (
    <div key={id}>
      <p>{words.linkAmbiguous(id, nodes.length + edges.length)}</p>
      {nodes.map((node) => (
        <button key={node.id} type="button" onClick={() => void openNode(node.id)}>
          {words.inReports(nameOf(node, language), node.reports)}
        </button>
      ))}
      {edges.map((edge) => (
        <button key={edge} type="button" onClick={() => void openEdge(edge)}>
          {edge}
        </button>
      ))}
    </div>
  ));
}

interface ChangeProps {
  readonly said: (count: number) => string;
  /** By id. */
  readonly each: readonly (readonly [string, string])[];
}

/** How many there are of one kind, and each. */
function Change({ said, each }: ChangeProps) {
  return (
    each.length > 0 && (
      <>
        <p>{said(each.length)}</p>
        <ul>
          {each.map(([id, text]) => (
            <li key={id}>{text}</li>
          ))}
        </ul>
      </>
    )
  );
}
