import { useId } from 'react';

interface Option<Id extends string> {
  readonly id: Id;
  readonly name: string;
  readonly note?: string;
  readonly isOff?: boolean;
}

interface Props<Id extends string> {
  readonly name: string;
  readonly options: readonly Option<Id>[];
  readonly value: Id;
  readonly onChange: (id: Id) => void;
}

/** One of several, each with a word on what it is for. */
export function Choice<Id extends string>({ name, options, value, onChange }: Props<Id>) {
  const group = useId();
  return (
    <fieldset className="choice">
      <legend>{name}</legend>
      {options.map(({ id, name: text, note, isOff = false }) => (
        <label key={id}>
          <input
            type="radio"
            name={group}
            checked={id === value}
            disabled={isOff}
            onChange={() => onChange(id)}
          />
          <span>
            {text}
            {note !== undefined && <span className="quiet"> {note}</span>}
          </span>
        </label>
      ))}
    </fieldset>
  );
}
