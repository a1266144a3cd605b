import { useActions, useLanguage } from '../components/explorer-context.ts';
import { nameOf } from '../words/language.ts';
import type { Hit } from './hits.tsx';

/** Leads to what was found: a thing to the canvas, a statement to its evidence, words to their place in the text. */
export function useOpenHit(): (hit: Hit) => void {
  const { openNode, openEdge, selectFacts, openReport, goToWords, openFound } = useActions();
  const language = useLanguage();
  return (found) => {
    switch (found.part) {
      case 'names':
        return void openNode(found.hit.id);
      case 'kinds':
        return openFound(nameOf(found.hit, language));
      case 'statements':
      case 'figures': {
        const { edge, id } = found.hit;
        return edge === null ? selectFacts([id]) : void openEdge(edge, id);
      }
      case 'words': {
        const { report, passage, start, end } = found.hit;
        openReport(report, passage);
        return goToWords({ passage, start, end });
      }
    }
  };
}
