import { type FormEvent, useId, useState } from 'react';
import type { ReportSummary } from '#contract/evidence.ts';
import { MOST_SCOPED, scopeText } from '#contract/scope.ts';
import { useActions, useExplorer, useLanguage } from '../components/explorer-context.ts';
import { libraryWordsIn } from '../words/library-words.ts';
import { callOf } from './use-library.ts';

interface Props {
  readonly chosen: ReadonlySet<string>;
  readonly onClear: () => void;
  /** What is shown of what is found. */
  readonly found: readonly ReportSummary[];
  readonly total: number;
}

/** Works within the reports that are chosen, else within all that are found; under a name where it is to be kept. */
export function MakeScope({ chosen, onClear, found, total }: Props) {
  const words = libraryWordsIn(useLanguage());
  const { setScope } = useActions();
  const [isNaming, setNaming] = useState(false);
  const ids = chosen.size > 0 ? [...chosen] : found.map(({ id }) => id);
  const count = chosen.size > 0 ? chosen.size : total;
  // An address names so many; what is not shown yet has no id here, but can be saved.
  const canBeNamed = ids.length === count && count <= MOST_SCOPED;
  return (
    <div className="make-scope">
      {chosen.size > 0 && (
        <>
          <span className="number">{words.chosen(chosen.size)}</span>
          <button type="button" className="link" onClick={onClear}>
            {words.unchoose}
          </button>
        </>
      )}
      {canBeNamed && (
        <button
          type="button"
          className="primary"
          onClick={() => void setScope(scopeText({ type: 'reports', ids }))}
        >
          {chosen.size > 0 ? words.workWithChosen : words.workWithFound(count)}
        </button>
      )}
      <button type="button" aria-expanded={isNaming} onClick={() => setNaming(!isNaming)}>
        {words.save}
      </button>
      {isNaming && <NameIt ids={chosen.size > 0 ? ids : null} onSaved={() => setNaming(false)} />}
    </div>
  );
}

/** `ids`: null for all that is found. */
function NameIt({ ids, onSaved }: { readonly ids: readonly string[] | null; readonly onSaved: () => void }) {
  const words = libraryWordsIn(useLanguage());
  const { saveScope } = useActions();
  const sought = useExplorer((state) => state.study.library);
  const [name, setName] = useState('');
  const field = useId();
  const save = async (event: FormEvent) => {
    event.preventDefault();
    const choice = ids === null ? { found: callOf(sought) } : { reports: [...ids] };
    await saveScope({ id: `s-${Date.now().toString(36)}`, name: name.trim(), ...choice });
    onSaved();
  };
  return (
    <form className="labelled" onSubmit={(event) => void save(event)}>
      <label htmlFor={field}>{words.saveName}</label>
      <input
        id={field}
        value={name}
        maxLength={120}
        required
        onChange={({ target }) => setName(target.value)}
      />
      <button type="submit">{words.saveDo}</button>
    </form>
  );
}
