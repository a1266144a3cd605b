import { useExplorer, useLanguage, useWords } from '../components/explorer-context.ts';
import { NamesakesAmong } from '../components/ToldApart.tsx';
import { loadedValue } from '../model/remote.ts';
import { HitText } from './hits.tsx';
import type { Suggestion, SuggestionGroup } from './suggestions.ts';

interface Props {
  readonly id: string;
  readonly groups: readonly SuggestionGroup[];
  readonly sought: string;
  readonly active: Suggestion | undefined;
  readonly option: (suggestion: Suggestion) => string;
  readonly onChoose: (suggestion: Suggestion) => void;
}

/** What may be chosen: ready questions, or what the words find, by what it is. */
export function Suggestions({ id, groups, sought, active, option, onChoose }: Props) {
  const words = useWords();
  const language = useLanguage();
  const found = useExplorer((state) => state.answers.find);
  const names = loadedValue(found)?.names;
  const isNothing = sought.trim() !== '' && found.type === 'loaded' && groups.length === 1;
  return (
    <div className="suggestions">
      {sought.trim() !== '' && found.type === 'failed' && <p role="alert">{found.error.said[language]}</p>}
      {isNothing && <p role="status">{words.foundNothing(sought.trim())}</p>}
      <div id={id} role="listbox" aria-label={words.searchResults}>
        <NamesakesAmong nodes={[...(names?.hits ?? []), ...(names?.near ?? [])]}>
          {groups.map(({ heading, count, lines }) => (
            // biome-ignore lint/a11y/useSemanticElements: a fieldset may not stand in a listbox; a group may.
            <div key={heading} role="group" aria-label={heading || words.searchResults}>
              {heading !== '' && (
                <div className="group-name" role="presentation">
                  {heading} {count !== '' && <span className="number found-count">{count}</span>}
                </div>
              )}
              {lines.map((line) => (
                <Option
                  key={line.key}
                  id={option(line)}
                  of={line}
                  sought={sought}
                  isActive={line === active}
                  onChoose={onChoose}
                />
              ))}
            </div>
          ))}
        </NamesakesAmong>
      </div>
    </div>
  );
}

interface OptionProps {
  readonly id: string;
  readonly of: Suggestion;
  readonly sought: string;
  readonly isActive: boolean;
  readonly onChoose: (suggestion: Suggestion) => void;
}

function Option({ id, of, sought, isActive, onChoose }: OptionProps) {
  return (
    // The input keeps the focus and handles the keys for its list.
    // biome-ignore lint/a11y/useFocusableInteractive: options of a combobox are marked, not focused.
    // biome-ignore lint/a11y/useKeyWithClickEvents: as above.
    <div
      id={id}
      role="option"
      className="option"
      aria-selected={isActive}
      onMouseDown={(event) => event.preventDefault()}
      onClick={() => onChoose(of)}
    >
      {of.type === 'hit' && <HitText of={of.hit} sought={sought} />}
      {of.type === 'again' && of.q}
      {(of.type === 'question' || of.type === 'all') && <span>{of.said}</span>}
    </div>
  );
}
