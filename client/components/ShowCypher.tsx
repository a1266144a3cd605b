import type { EndpointRequest } from '../model/dialog.ts';
import { useActions, useWords } from './explorer-context.ts';

/** Opens the window with the statements that the server runs for this question, with their parameters. */
export function ShowCypher({ question }: { readonly question: EndpointRequest }) {
  const words = useWords();
  const { showCypher } = useActions();
  return (
    <button type="button" className="link" onClick={() => showCypher(question)}>
      {words.showCypher}
    </button>
  );
}
