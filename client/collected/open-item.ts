import { useActions } from '../components/explorer-context.ts';
import { type CollectedItem, edgesOfStory } from '../model/collected.ts';

/** Shows a collected thing where it is at home; a picture as any link is opened. */
export function useOpenItem(item: CollectedItem): () => void {
  const { selectFacts, openReport, openStory, askQuestion } = useActions();
  return () => {
    switch (item.type) {
      case 'statement':
      case 'figure':
        return selectFacts([item.id]);
      case 'passage':
        return openReport(item.id.replace(/#\d+$/, ''), item.id);
      case 'story':
        return openStory(edgesOfStory(item));
      case 'answer':
        return askQuestion(item.id);
      case 'picture':
        window.location.hash = item.link;
    }
  };
}
