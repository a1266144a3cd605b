import { type Collectable, keyOf } from '../model/collected.ts';
import { useActions, useExplorer, useLanguage, useWords } from './explorer-context.ts';
import { Icon } from './Icon.tsx';

/** Puts a thing into the list of what is collected; once it is there, opens the list at it. */
export function CollectButton({ what }: { readonly what: Collectable }) {
  const words = useWords();
  const language = useLanguage();
  const { collect, openCollected } = useActions();
  const key = keyOf(what);
  const isThere = useExplorer(({ collection }) => collection.items.some((item) => keyOf(item) === key));
  const name = what.said[language];
  return (
    <button
      type="button"
      className="link collect"
      aria-label={isThere ? words.isCollectedIt(name) : words.collectIt(name)}
      onClick={() => (isThere ? openCollected(key) : collect(what))}
    >
      <Icon of={isThere ? 'check' : 'clip'} />
      {isThere ? words.isCollected : words.collect}
    </button>
  );
}
