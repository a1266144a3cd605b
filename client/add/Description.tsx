import { type FormEvent, useState } from 'react';
import { GENRES } from '#contract/source.ts';
import { useActions, useLanguage } from '../components/explorer-context.ts';
import { idle, loading, type Remote } from '../model/remote.ts';
import { type Described, described, FIELDS, guessed, MORE_FIELDS } from './description.ts';
import { type Paragraph, toSend } from './paragraphs.ts';
import { useAddWords } from './use-add-words.ts';

interface Props {
  readonly paragraphs: readonly Paragraph[];
  /** With the report's id. */
  readonly onAdded: (report: string) => void;
}

/** What a citation of the report needs, and the button that sends it. */
export function Description({ paragraphs, onAdded }: Props) {
  const words = useAddWords();
  const language = useLanguage();
  const { send, readReportAnew } = useActions();
  const [fields, setFields] = useState<Described>(() => guessed(paragraphs));
  const [sent, setSent] = useState<Remote<never>>(idle);
  const set = (name: string, value: string) => setFields({ ...fields, [name]: value });
  const add = async (event: FormEvent) => {
    event.preventDefault();
    setSent(loading);
    const answer = await send('createReport', { metadata: described(fields), ...toSend(paragraphs) });
    if (answer.type === 'loaded') {
      const { report } = answer.value;
      readReportAnew(report);
      onAdded(report);
    } else if (answer.type === 'failed') setSent(answer);
  };
  return (
    <form className="description" onSubmit={(event) => void add(event)} aria-label={words.description}>
      <h3>{words.description}</h3>
      <p className="quiet">{words.descriptionHelp}</p>
      <div className="fields">
        {FIELDS.map((name) => (
          <Field key={name} name={name} fields={fields} set={set} />
        ))}
        <label className="field">
          {words.field.genre}
          <select value={fields.genre ?? ''} onChange={({ target }) => set('genre', target.value)}>
            <option value="">{words.genreNone}</option>
            {GENRES.map((genre) => (
              <option key={genre} value={genre}>
                {words.genre[genre]}
              </option>
            ))}
          </select>
        </label>
      </div>
      <details>
        <summary>{words.otherFields}</summary>
        <div className="fields">
          {MORE_FIELDS.map((name) => (
            <Field key={name} name={name} fields={fields} set={set} />
          ))}
        </div>
        <label className="check">
          <input
            type="checkbox"
            checked={fields.invented === 'true'}
            onChange={({ target }) => set('invented', String(target.checked))}
          />
          {words.invented}
        </label>
      </details>
      {sent.type === 'failed' && (
        <div className="failed" role="alert">
          <strong>{words.refused}</strong>
          <p>{sent.error.said[language]}</p>
        </div>
      )}
      <button type="submit" className="primary" disabled={sent.type === 'loading'}>
        {sent.type === 'loading' ? words.adding : words.add}
      </button>
    </form>
  );
}

interface FieldProps {
  readonly name: (typeof FIELDS)[number] | (typeof MORE_FIELDS)[number];
  readonly fields: Described;
  readonly set: (name: string, value: string) => void;
}

function Field({ name, fields, set }: FieldProps) {
  const words = useAddWords();
  return (
    <label className="field">
      {words.field[name]}
      <input
        value={fields[name] ?? ''}
        required={name === 'period'}
        onChange={({ target }) => set(name, target.value)}
      />
    </label>
  );
}
