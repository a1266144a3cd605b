import type { NodeDetails } from '#contract/graph.ts';
import { CiteButton } from '../components/CiteButton.tsx';
import { CopyButton } from '../components/CopyButton.tsx';
import { useActions, useExplorer, useLanguage, useWords } from '../components/explorer-context.ts';
import { Fields } from '../components/Fields.tsx';
import { MaybeSame } from '../components/MaybeSame.tsx';
import { NeighbourList } from '../components/NeighbourList.tsx';
import { NodeGaps } from '../components/NodeGaps.tsx';
import { NodePathTools } from '../components/NodePathTools.tsx';
import { FirstOfNode, NodeStatements } from '../components/NodeStatements.tsx';
import { NodeTools } from '../components/NodeTools.tsx';
import { Name, Untranslated } from '../components/Said.tsx';
import { NodeSwatch } from '../components/Swatch.tsx';
import { ToldApart } from '../components/ToldApart.tsx';
import { Waiting } from '../components/Waiting.tsx';
import { LANG_TAG, LANGUAGES, otherLanguage } from '../words/language.ts';
import { labelTitle } from '../words/vocabulary.ts';

/** The node that is selected. */
export function NodeCard() {
  const words = useWords();
  const { selectNode } = useActions();
  const selection = useExplorer((state) => state.selection);
  const asked = useExplorer((state) => state.answers.node);
  const retry = () => selection.type === 'node' && selectNode(selection.id);
  return (
    <Waiting for={asked} retry={retry}>
      {(node) => (
        <>
          <Heading node={node} />
          <FirstOfNode id={node.id} />
          <NeighbourList node={node} />
          <NodeGaps node={node} />
          <NodeStatements id={node.id} />
          <details className="more-of-node">
            <summary>{words.moreOfNode}</summary>
            <Names node={node} />
            <Fields node={node} />
            <NodePathTools id={node.id} />
            <CiteButton node={node} />
          </details>
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
        {names[other] !== '' && names[language] !== '' && (
          <span className="quiet" lang={LANG_TAG[other]}>
            {names[other]}
          </span>
        )}
      </div>
      <ToldApart node={node} />
      <MaybeSame node={node} />
      <NodeTools id={node.id} />
    </header>
  );
}

/** Its names, to be copied. */
function Names({ node }: { readonly node: NodeDetails }) {
  const words = useWords();
  const names = { zh: node.name_zh, en: node.name_en };
  return LANGUAGES.filter((language) => names[language] !== '').map((language) => (
    <p key={language} className="with-copy">
      <span lang={LANG_TAG[language]}>{names[language]}</span>
      <CopyButton text={names[language]} name={words.copyValue(words.nameOf(language))} />
    </p>
  ));
}
