import { useEffect } from 'react';
import { useActions, useExplorer, useLanguage } from '../components/explorer-context.ts';
import { Icon } from '../components/Icon.tsx';
import { leaving } from '../components/leaving.ts';
import { loadedValue } from '../model/remote.ts';
import { scopeWordsIn } from '../words/scope-words.ts';

/** All reports or a saved choice of them, to work with; others are chosen in the library. */
export function ScopeChoices() {
  const words = scopeWordsIn(useLanguage());
  const { loadScopes, setScope, setView } = useActions();
  const scope = useExplorer((state) => state.scope);
  const saved = useExplorer((state) => loadedValue(state.answers.scopes)?.scopes) ?? [];
  useEffect(loadScopes, [loadScopes]);
  const choose = (to: string) => leaving(() => void setScope(to));
  return (
    <section className="scope-choices" aria-labelledby="sheet-scope">
      <h3 id="sheet-scope">{words.scope}</h3>
      <ul className="plain">
        <li>
          <button type="button" aria-pressed={scope === ''} onClick={choose('')}>
            {words.all}
          </button>
        </li>
        {saved.map(({ id, name, total }) => (
          <li key={id}>
            <button type="button" aria-pressed={scope === `saved:${id}`} onClick={choose(`saved:${id}`)}>
              {words.named(name, total)}
            </button>
            <Drop id={id} name={name} />
          </li>
        ))}
        <li>
          <button type="button" className="link" onClick={leaving(() => setView('library'))}>
            {words.choose}
          </button>
        </li>
      </ul>
    </section>
  );
}

function Drop({ id, name }: { readonly id: string; readonly name: string }) {
  const words = scopeWordsIn(useLanguage());
  const { dropScope } = useActions();
  return (
    <button
      type="button"
      className="icon-button"
      aria-label={words.drop(name)}
      title={words.drop(name)}
      onClick={() => void dropScope(id)}
    >
      <Icon of="close" />
    </button>
  );
}
