import { useActions, useExplorer, useWords } from '../components/explorer-context.ts';
import type { EdgeNames } from '../model/explorer.ts';
import type { PlainWordId } from '../words/words.ts';

const CHOICES: readonly { readonly id: EdgeNames; readonly word: PlainWordId }[] = [
  { id: 'none', word: 'edgeNamesNone' },
  { id: 'few', word: 'edgeNamesFew' },
  { id: 'all', word: 'edgeNamesAll' },
];

/** Which edges show their names without being pointed at. */
export function EdgeNamesChoice() {
  const words = useWords();
  const { setEdgeNames } = useActions();
  const edgeNames = useExplorer((state) => state.edgeNames);
  return (
    <div className="group">
      <select
        aria-label={words.edgeNames}
        title={words.edgeNames}
        value={edgeNames}
        onChange={({ target }) => {
          const choice = CHOICES.find(({ id }) => id === target.value);
          if (choice !== undefined) setEdgeNames(choice.id);
        }}
      >
        {CHOICES.map(({ id, word }) => (
          <option key={id} value={id}>
            {words[word]}
          </option>
        ))}
      </select>
    </div>
  );
}
