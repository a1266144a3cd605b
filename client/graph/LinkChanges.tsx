import { useActions, useExplorer, useLanguage, useWords } from '../components/explorer-context.ts';
import type { Changes } from '../state/drawing-decode.ts';
import { nameOf } from '../words/language.ts';
import { RELATION_NAMES } from '../words/vocabulary.ts';

/** What has become of a picture since its link was made: said in a sentence, with the details behind it. */
export function LinkChanges({ changes: { merged, missing, gone, fresh } }: { readonly changes: Changes }) {
  const words = useWords();
  const { addEdges, dismissNotice } = useActions();
  return (
    <details className="link-changes">
      <summary>{words.linkChanged}</summary>
      <div className="link-changes-body">
        {merged.length > 0 && (
          <>
            <p>{words.linkMerged(merged.length)}</p>
            <ul>
              {merged.map(({ id, into }) => (
                <li key={id}>
                  {id} → <NameAt id={into} />
                </li>
              ))}
            </ul>
          </>
        )}
        {missing.length > 0 && (
          <>
            <p>{words.linkMissing(missing.length)}</p>
            <ul>
              {missing.map((id) => (
                <li key={id}>{id}</li>
              ))}
            </ul>
          </>
        )}
        {gone > 0 && <p>{words.linkGone(gone)}</p>}
        {fresh.length > 0 && (
          <>
            <p>{words.linkFresh(fresh.length)}</p>
            <ul>
              {fresh.map((edge) => (
                <FreshEdge key={edge.id} edge={edge} />
              ))}
            </ul>
            <button type="button" onClick={() => addEdges(fresh)}>
              {words.addFresh}
            </button>
          </>
        )}
        <button type="button" onClick={dismissNotice}>
          {words.close}
        </button>
      </div>
    </details>
  );
}

function NameAt({ id }: { readonly id: string }) {
  const language = useLanguage();
  const node = useExplorer((state) => state.nodes.get(id));
  return node === undefined ? id : nameOf(node, language);
}

function FreshEdge({ edge }: { readonly edge: Changes['fresh'][number] }) {
  const language = useLanguage();
  const nodes = useExplorer((state) => state.nodes);
  const nameAt = (id: string) => {
    const node = nodes.get(id);
    return node === undefined ? id : nameOf(node, language);
  };
  return <li>{`${nameAt(edge.from)} — ${RELATION_NAMES[edge.type][language]} → ${nameAt(edge.to)}`}</li>;
}
