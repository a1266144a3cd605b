import { type FormEvent, useEffect, useRef } from 'react';
import { useLanguage } from '../components/explorer-context.ts';
import { collectedWordsIn } from '../words/collected-words.ts';

interface Props {
  /** What stands there to begin with. */
  readonly name: string;
  readonly label: string;
  /** On the button that takes the name. */
  readonly done: string;
  readonly onName: (name: string) => void;
  readonly onCancel: () => void;
}

/** Asks for a name. Esc leaves it. */
export function NameForm({ name, label, done, onName, onCancel }: Props) {
  const words = collectedWordsIn(useLanguage());
  const input = useRef<HTMLInputElement>(null);
  useEffect(() => input.current?.select(), []);
  const submit = (event: FormEvent) => {
    event.preventDefault();
    const given = input.current?.value.trim() ?? '';
    if (given !== '') onName(given);
  };
  return (
    <form className="name-form" onSubmit={submit}>
      <input
        ref={input}
        aria-label={label}
        defaultValue={name}
        maxLength={120}
        required
        onKeyDown={(event) => {
          if (event.key !== 'Escape') return;
          event.preventDefault();
          event.stopPropagation();
          onCancel();
        }}
      />
      <button type="submit">{done}</button>
      <button type="button" className="link" onClick={onCancel}>
        {words.cancel}
      </button>
    </form>
  );
}
