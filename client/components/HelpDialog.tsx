import { useState } from 'react';
import { useWords } from './explorer-context.ts';
import { letSingleKeysAct, SHORTCUTS, singleKeysAct } from './shortcuts.ts';
import { Window } from './Window.tsx';

/** What the picture means, and the keys. */
export function HelpDialog() {
  const words = useWords();
  return (
    <Window title={words.help}>
      <p>{words.helpIntro}</p>
      <h3>{words.keys}</h3>
      <SingleKeys />
      <dl className="keys">
        {SHORTCUTS.map(({ shown, says }) => {
          const key = typeof shown === 'string' ? shown : words[shown.word];
          return (
            <div key={key}>
              <dt>
                <kbd>{key}</kbd>
              </dt>
              <dd>{words[says]}</dd>
            </div>
          );
        })}
      </dl>
    </Window>
  );
}

function SingleKeys() {
  const words = useWords();
  const [isOn, setOn] = useState(singleKeysAct);
  const set = (on: boolean) => {
    letSingleKeysAct(on);
    setOn(on);
  };
  return (
    <label className="check">
      <input type="checkbox" checked={isOn} onChange={({ target }) => set(target.checked)} />
      {words.singleKeys}
    </label>
  );
}
