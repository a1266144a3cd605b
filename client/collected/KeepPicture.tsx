import { useState } from 'react';
import { useActions, useExplorer, useLanguage } from '../components/explorer-context.ts';
import { Icon } from '../components/Icon.tsx';
import { collectedWordsIn } from '../words/collected-words.ts';
import { NameForm } from './NameForm.tsx';

/** Collects what is drawn at the moment, under a name. */
export function KeepPicture() {
  const words = collectedWordsIn(useLanguage());
  const { collectPicture } = useActions();
  const isDrawn = useExplorer((state) => state.nodes.size > 0);
  const count = useExplorer(
    ({ collection }) => collection.items.filter(({ type }) => type === 'picture').length,
  );
  const [isNamed, setNamed] = useState(false);
  if (!isNamed)
    return (
      <button type="button" className="keep-picture" disabled={!isDrawn} onClick={() => setNamed(true)}>
        <Icon of="plus" />
        {words.keepPicture}
      </button>
    );
  return (
    <NameForm
      name={`${words.picture} ${count + 1}`}
      label={words.pictureName}
      done={words.keep}
      onName={(name) => {
        setNamed(false);
        void collectPicture(name);
      }}
      onCancel={() => setNamed(false)}
    />
  );
}
