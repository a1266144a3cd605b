import { useExplorer, useLanguage, useWords } from '../components/explorer-context.ts';
import type { ExplorerState } from '../state/explorer.ts';
import { type Language, nameOf } from '../words/language.ts';
import { LABEL_NAMES, RELATION_NAMES } from '../words/vocabulary.ts';
import { wordsIn } from '../words/words.ts';

/** Says in one sentence what is selected, for those who do not see the canvas. */
export function Announcer() {
  const words = useWords();
  const language = useLanguage();
  const sentence = useExplorer((state) => selectionSentence(state, language));
  return (
    <p className="unseen" role="status" aria-label={words.panel}>
      {sentence}
    </p>
  );
}

function selectionSentence({ selection, nodes, edges }: ExplorerState, language: Language): string {
  const words = wordsIn(language);
  switch (selection.type) {
    case 'none':
      return words.selectedNone;
    case 'facts':
      return words.selectedFacts(selection.ids.length);
    case 'several':
      return words.selectedSeveral(selection.nodes.size, selection.edges.size);
    case 'node': {
      const node = nodes.get(selection.id);
      return node === undefined
        ? ''
        : words.selectedNode(nameOf(node, language), LABEL_NAMES[node.label][language]);
    }
    case 'edge': {
      const edge = edges.get(selection.id);
      const from = edge && nodes.get(edge.from);
      const to = edge && nodes.get(edge.to);
      if (edge === undefined || from === undefined || to === undefined) return '';
      return words.selectedEdge(
        nameOf(from, language),
        RELATION_NAMES[edge.type][language],
        nameOf(to, language),
      );
    }
  }
}
