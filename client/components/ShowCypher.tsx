import type { EndpointRequest } from '../model/dialog.ts';
import { useActions, useExplorer, useWords } from './explorer-context.ts';

/** Opens the window with the statements that the server runs for this question; there for who has asked to see queries. */
export function ShowCypher({ question }: { readonly question: EndpointRequest }) {
  const words = useWords();
  const { showCypher } = useActions();
  const isShown = useExplorer((state) => state.showsQueries);
  if (!isShown) return null;
  return (
    <button type="button" className="link" onClick={() => showCypher(question)}>
      {words.showCypher}
    </button>
  );
}
