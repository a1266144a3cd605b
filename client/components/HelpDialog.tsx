import { useWords } from './explorer-context.ts';
import { SHORTCUTS } from './shortcuts.ts';
import { Window } from './Window.tsx';

/** What the picture means, and the keys. */
export function HelpDialog() {
  const words = useWords();
  return (
    <Window title={words.help}>
      <p>{words.helpIntro}</p>
      <h3>{words.keys}</h3>
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
