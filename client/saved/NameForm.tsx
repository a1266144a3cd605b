import { type FormEvent, useEffect, useRef } from 'react';
import { useLanguage } from '../components/explorer-context.ts';
import { savedWordsIn } from './saved-words.ts';

interface Props {
  /** What stands there to begin with. */
  readonly name: string;
  readonly onName: (name: string) => void;
  readonly onCancel: () => void;
}

/** Asks for the name of a view. Esc leaves it. */
export function NameForm({ name, onName, onCancel }: Props) {
  const words = savedWordsIn(useLanguage());
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
        aria-label={words.name}
        defaultValue={name}
        maxLength={120}
        required
        onKeyDown={(event) => {
          if (event.key === 'Escape') onCancel();
        }}
      />
      <button type="submit">{words.keep}</button>
      <button type="button" className="link" onClick={onCancel}>
        {words.cancel}
      </button>
    </form>
  );
}
