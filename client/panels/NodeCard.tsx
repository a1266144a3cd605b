import type { NodeDetails } from '#contract/graph.ts';
import { CiteButton } from '../components/CiteButton.tsx';
import { CopyButton } from '../components/CopyButton.tsx';
import { useActions, useExplorer, useLanguage, useWords } from '../components/explorer-context.ts';
import { Fields } from '../components/Fields.tsx';
import { NeighbourList } from '../components/NeighbourList.tsx';
import { NodeGaps } from '../components/NodeGaps.tsx';
import { NodePathTools } from '../components/NodePathTools.tsx';
import { NodeStatements } from '../components/NodeStatements.tsx';
import { NodeTools } from '../components/NodeTools.tsx';
import { Name, Untranslated } from '../components/Said.tsx';
import { NodeSwatch } from '../components/Swatch.tsx';
import { ToldApart } from '../components/ToldApart.tsx';
import { Waiting } from '../components/Waiting.tsx';
import { LANG_TAG, nameOf, otherLanguage } from '../words/language.ts';
import { labelTitle } from '../words/vocabulary.ts';

/** The node that is selected. */
export function NodeCard() {
  const { selectNode } = useActions();
  const selection = useExplorer((state) => state.selection);
  const asked = useExplorer((state) => state.answers.node);
  const retry = () => selection.type === 'node' && selectNode(selection.id);
  return (
    <Waiting for={asked} retry={retry}>
      {(node) => (
        <>
          <Heading node={node} />
          <NodePathTools id={node.id} />
          <Fields node={node} />
          <CiteButton node={node} />
          <NodeGaps node={node} />
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
  const other = otherLanguage(language);
  const names = { zh: node.name_zh, en: node.name_en };
  return (
    <header className="node-heading">
      <p className="quiet">
        <NodeSwatch label={node.label} />
        {labelTitle(node.label, language)}
        {!node.named && ` · ${words.unnamed}`}
      </p>
      <div className="with-copy">
        <h2>
          <Name of={node} />
        </h2>
        <Untranslated of={node} />
        <CopyButton text={nameOf(node, language)} name={words.copyValue(words.nameOf(language))} />
      </div>
      {names[other] !== '' && names[language] !== '' && (
        <div className="with-copy">
          <p lang={LANG_TAG[other]}>{names[other]}</p>
          <CopyButton text={names[other]} name={words.copyValue(words.nameOf(other))} />
        </div>
      )}
      <ToldApart node={node} />
      <NodeTools id={node.id} />
    </header>
  );
}
