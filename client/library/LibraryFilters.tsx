import { useId } from 'react';
import { useActions, useExplorer, useLanguage, useWords } from '../components/explorer-context.ts';
import { ANY_REPORT, type Sought } from '../model/study.ts';
import { citeWordsIn } from '../words/citation-words.ts';
import { libraryWordsIn } from '../words/library-words.ts';
import type { Library } from './use-library.ts';

type Facets = Library['facets'];

/** Words to look for, and four lists that narrow the shelf. A list with one choice is left out. */
export function LibraryFilters({ facets }: { readonly facets: Facets }) {
  const common = useWords();
  const language = useLanguage();
  const words = libraryWordsIn(language);
  const genres: Readonly<Record<string, string>> = citeWordsIn(language).genres;
  const { setStudy } = useActions();
  const sought = useExplorer((state) => state.study.library);
  const typing = useId();
  const isNarrowed = Object.values(sought).some((value) => value !== '');
  return (
    <search className="ledger-filters" aria-label={common.filters}>
      <div className="labelled">
        <label htmlFor={typing}>{words.find}</label>
        <input
          id={typing}
          type="search"
          value={sought.q}
          placeholder={words.findHint}
          onChange={({ target }) => setStudy({ library: { ...sought, q: target.value } })}
        />
      </div>
      <Select of="period" name={words.year} values={facets.years} />
      <Select of="place" name={words.place} values={facets.places} />
      <Select of="publisher" name={words.publisher} values={facets.publishers} />
      <Select of="genre" name={words.genre} values={facets.genres} said={(genre) => genres[genre] ?? genre} />
      {isNarrowed && (
        <button type="button" className="link" onClick={() => setStudy({ library: ANY_REPORT })}>
          {words.clear}
        </button>
      )}
    </search>
  );
}

interface SelectProps {
  readonly of: Exclude<keyof Sought, 'q'>;
  readonly name: string;
  readonly values: Facets['years'];
  readonly said?: (value: string) => string;
}

function Select({ of, name, values, said = (value) => value }: SelectProps) {
  const id = useId();
  const words = libraryWordsIn(useLanguage());
  const { setStudy } = useActions();
  const sought = useExplorer((state) => state.study.library);
  if (values.length < 2 && sought[of] === '') return null;
  return (
    <div className="labelled">
      <label htmlFor={id}>{name}</label>
      <select
        id={id}
        value={sought[of]}
        onChange={({ target }) => setStudy({ library: { ...sought, [of]: target.value } })}
      >
        <option value="">{words.any}</option>
        {values.map(({ value, reports }) => (
          <option key={value} value={value}>
            {words.option(said(value), reports)}
          </option>
        ))}
      </select>
    </div>
  );
}
