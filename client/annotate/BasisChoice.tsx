import type { PassageRange } from '../model/reading-state.ts';
import type { Resting } from './basis.ts';
import { type Lines, textAt } from './places.ts';
import { useAnnotateWords } from './use-writing.ts';

interface Props {
  readonly lines: Lines;
  readonly resting: Resting;
  readonly clause: PassageRange | null;
  readonly onChange: (resting: Resting) => void;
}

/** What a fact rests on whose subject its words do not have: the clause before, or a conclusion and from what. */
export function BasisChoice({ lines, resting, clause, onChange }: Props) {
  const words = useAnnotateWords();
  const { basis, why } = resting;
  return (
    <fieldset className="basis-choice">
      <legend>{words.basis}</legend>
      {(['ellipsis', 'inferred', 'explicit'] as const).map((each) => (
        <label key={each} className="check">
          <input
            type="radio"
            name="basis"
            checked={basis === each}
            disabled={each === 'ellipsis' && clause === null}
            onChange={() => onChange({ basis: each, why })}
          />
          {words[each]}
          {each === 'ellipsis' && clause !== null && <q>{textAt(lines, clause)}</q>}
        </label>
      ))}
      {basis === 'inferred' && (
        <label className="field">
          {words.why}
          <input value={why} required onChange={({ target }) => onChange({ basis, why: target.value })} />
        </label>
      )}
    </fieldset>
  );
}
