import type { NodeDetails } from '#contract/graph.ts';
import { CiteButton } from '../components/CiteButton.tsx';
import { useActions, useExplorer, useLanguage, useWords } from '../components/explorer-context.ts';
import { Fields } from '../components/Fields.tsx';
import { NeighbourList } from '../components/NeighbourList.tsx';
import { NodeLink } from '../components/NodeLink.tsx';
import { NodeStatements } from '../components/NodeStatements.tsx';
import { NodeSwatch } from '../components/Swatch.tsx';
import { Empty, Waiting } from '../components/Waiting.tsx';
import { LANG_TAG, otherLanguage } from '../words/language.ts';
import { labelTitle } from '../words/vocabulary.ts';
import type { Panel } from './panel.ts';

export const details: Panel = { id: 'details', title: 'details', View: Details };

function Details() {
  const words = useWords();
  const { selectNode } = useActions();
  const selection = useExplorer((state) => state.selection);
  const asked = useExplorer((state) => state.answers.node);
  if (selection.type === 'several') return <Several ids={selection.nodes} />;
  const empty = <Empty what={words.detailsEmpty} next={words.detailsEmptyNext} />;
  if (selection.type !== 'node') return empty;
  return (
    <Waiting for={asked} retry={() => selectNode(selection.id)} empty={empty}>
      {(node) => (
        <>
          <Heading node={node} />
          <Fields node={node} />
          <CiteButton node={node} />
          <NeighbourList node={node} />
          <NodeStatements id={node.id} />
        </>
      )}
    </Waiting>
  );
}

function Heading({ node }: { readonly node: NodeDetails }) {
  const words = useWords();
  const language = useLanguage();
  const { remove } = useActions();
  const other = otherLanguage(language);
  const names = { zh: node.name_zh, en: node.name_en };
  return (
    <header className="node-heading">
      <p className="quiet">
        <NodeSwatch label={node.label} />
        {labelTitle(node.label, language)}
        {!node.named && ` · ${words.unnamed}`}
      </p>
      <h2 lang={LANG_TAG[language]}>{names[language]}</h2>
      <p lang={LANG_TAG[other]}>{names[other]}</p>
      <button type="button" className="link" onClick={() => remove(new Set([node.id]))}>
        {words.remove}
      </button>
    </header>
  );
}

/** Several nodes are selected: their names, to pick one. */
function Several({ ids }: { readonly ids: ReadonlySet<string> }) {
  const words = useWords();
  const nodes = useExplorer((state) => state.nodes);
  return (
    <>
      <p className="quiet">{words.severalNext}</p>
      <ul className="plain">
        {[...ids].map((id) => {
          const node = nodes.get(id);
          return node === undefined ? null : (
            <li key={id}>
              <NodeLink node={node} />
            </li>
          );
        })}
      </ul>
    </>
  );
}
