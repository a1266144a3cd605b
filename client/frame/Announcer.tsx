import { useState } from 'react';
import { useExplorer, useLanguage, useWords } from '../components/explorer-context.ts';
import type { ExplorerState } from '../model/explorer.ts';
import { type Language, nameOf } from '../words/language.ts';
import { verb } from '../words/vocabulary.ts';
import { wordsIn } from '../words/words.ts';
import { nodeSentence } from './where-sentence.ts';

/** Parts of what is said; what comes later is said by itself, and not all once more. */
const APART = '\n';

/** Says in one sentence what is selected and how one came there, for those who do not see the canvas. */
export function Announcer() {
  const words = useWords();
  const language = useLanguage();
  const id = useExplorer(({ selection }) => (selection.type === 'node' ? selection.id : undefined));
  const [walk, setWalk] = useState<{ readonly from?: string | undefined; readonly to: typeof id }>({
    to: id,
  });
  if (walk.to !== id) setWalk({ from: walk.to, to: id });
  const sentence = useExplorer((state) => selectionSentence(state, walk.from, language));
  const [first, later] = sentence.split(APART);
  return (
    <p className="unseen" role="status" aria-atomic="false" aria-label={words.panel}>
      <span key={first}>{first}</span>
      <span key={`${first} by type`}>{later}</span>
    </p>
  );
}

/** Of several selected lines so many are said. */
const MOST_SAID = 5;

function edgeSentence({ nodes, edges }: ExplorerState, id: string, language: Language): string {
  const edge = edges.get(id);
  const subject = edge && nodes.get(edge.from);
  const object = edge && nodes.get(edge.to);
  if (edge === undefined || subject === undefined || object === undefined) return '';
  return wordsIn(language).selectedEdge(
    nameOf(subject, language),
    verb(edge.type, language),
    nameOf(object, language),
  );
}

function selectionSentence(state: ExplorerState, from: string | undefined, language: Language): string {
  const { selection, nodes } = state;
  const words = wordsIn(language);
  switch (selection.type) {
    case 'none':
      return words.selectedNone;
    case 'facts':
      return words.selectedFacts(selection.ids.length);
    case 'several': {
      const lines = [...selection.edges].slice(0, MOST_SAID).map((id) => edgeSentence(state, id, language));
      const said = words.selectedSeveral(selection.nodes.size, selection.edges.size);
      return [said, ...lines].filter(Boolean).join(language === 'zh' ? '；' : '; ');
    }
    case 'node': {
      const node = nodes.get(selection.id);
      return node === undefined ? '' : nodeSentence(state, node, from, language).join(APART);
    }
    case 'edge':
      return edgeSentence(state, selection.id, language);
  }
}
