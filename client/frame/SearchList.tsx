import { useState } from 'react';
import { FEW_HITS } from '../actions/reading-actions.ts';
import { useExplorer, useLanguage, useWords } from '../components/explorer-context.ts';
import { InventedTag } from '../components/ReportBadge.tsx';
import { Name } from '../components/Said.tsx';
import { ShowCypher } from '../components/ShowCypher.tsx';
import { NodeSwatch } from '../components/Swatch.tsx';
import { NamesakesAmong, ToldApart } from '../components/ToldApart.tsx';
import { sightOf } from '../model/filter-changes.ts';
import { visible } from '../model/filters.ts';
import { loadedValue } from '../model/remote.ts';
import { nameOf } from '../words/language.ts';
import { labelHeading } from '../words/vocabulary.ts';
import { groupHits, type Hit } from './group-hits.ts';

interface Props {
  readonly id: string;
  readonly query: string;
  /** Which hit is marked, counted from 0 through all groups; -1 while none can be. */
  readonly active: number;
  readonly option: (index: number) => string;
  readonly onChoose: (id: string) => void;
}

/** What the search found, by label. */
export function SearchList({ id, query, active, option, onChoose }: Props) {
  const words = useWords();
  const language = useLanguage();
  const newest = useExplorer((state) => state.answers.search);
  const [last, setLast] = useState(newest);
  if (newest !== last && newest.type !== 'loading') setLast(newest);
  // Hits stay in view while other words are asked for: a list that comes and goes flickers.
  const found = loadedValue(last)?.hits.length ? last : newest;
  if (found.type === 'loading') return <div className="suggestions quiet">{words.loading}</div>;
  if (found.type === 'failed') {
    return (
      <div className="suggestions" role="alert">
        {found.error.said[language]}
      </div>
    );
  }
  if (found.type === 'idle') return null;
  const groups = groupHits(found.value.hits);
  if (groups.length === 0) {
    return (
      <div className="suggestions" role="status">
        {words.searchNone(query)}
      </div>
    );
  }
  const order = groups.flatMap((group) => group.hits);
  return (
    <div className="suggestions">
      <div id={id} role="listbox" aria-label={words.searchResults}>
        <NamesakesAmong nodes={found.value.hits}>
          {groups.map((group) => (
            // biome-ignore lint/a11y/useSemanticElements: a fieldset may not stand in a listbox; a group may.
            <div key={group.label} role="group" aria-label={labelHeading(group.label, language)}>
              <div className="group-name" role="presentation">
                {labelHeading(group.label, language)}
              </div>
              {group.hits.map((hit) => {
                const index = order.indexOf(hit);
                return (
                  <Option
                    key={hit.id}
                    id={option(index)}
                    hit={hit}
                    isActive={index === active}
                    onChoose={onChoose}
                  />
                );
              })}
            </div>
          ))}
        </NamesakesAmong>
      </div>
      {found.value.truncated && <p className="quiet">{words.searchMore}</p>}
      {/* The field keeps the focus; without this the list would close under the pointer. */}
      <p onMouseDown={(event) => event.preventDefault()}>
        <ShowCypher question={{ of: 'search', input: { q: query, limit: FEW_HITS } }} />
      </p>
    </div>
  );
}

const SIGHT_WORDS = { greyed: 'nodeGreyed', filtered: 'nodeFiltered', hidden: 'nodeHidden' } as const;

interface OptionProps {
  readonly id: string;
  readonly hit: Hit;
  readonly isActive: boolean;
  readonly onChoose: (id: string) => void;
}

function Option({ id, hit, isActive, onChoose }: OptionProps) {
  const words = useWords();
  const sight = useExplorer((state) => sightOf(visible(state), hit.id));
  const isOtherName = hit.matched !== nameOf(hit, useLanguage());
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
      onClick={() => onChoose(hit.id)}
    >
      <NodeSwatch label={hit.label} />
      <Name of={hit} />
      <ToldApart node={hit} />
      <InventedTag reports={hit.reports} />
      {sight !== 'shown' && <span className="quiet">{words[SIGHT_WORDS[sight]]}</span>}
      {isOtherName && <span className="quiet matched">{words.matched(hit.matched)}</span>}
    </div>
  );
}
