import { useActions, useExplorer, useWords } from './explorer-context.ts';
import { Empty, Waiting } from './Waiting.tsx';

/** What is said where nothing is drawn: it is still coming, it failed, or what to do. */
export function CanvasMessage() {
  const words = useWords();
  const { showFirstView } = useActions();
  const isEmpty = useExplorer((state) => state.nodes.size === 0);
  const stories = useExplorer((state) => state.answers.stories);
  if (!isEmpty) return null;
  return (
    <Waiting for={stories} retry={() => void showFirstView()}>
      {() => <Empty what={words.canvasEmpty} next={words.canvasEmptyNext} />}
    </Waiting>
  );
}
