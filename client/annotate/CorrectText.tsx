import { useState } from 'react';
import type { Api } from '#contract/api.ts';
import type { OutputOf } from '#contract/endpoint.ts';
import { useLanguage } from '../components/explorer-context.ts';
import { FileButton } from '../components/FileButton.tsx';
import '../styles/annotate.css';
import { projectWordsIn } from '../words/project-words.ts';
import { useWriting, type Writing } from './use-writing.ts';

type Corrected = OutputOf<Api['correctText']>;

/** Another edition of the text: what would move and what would be lost is said before anything changes. */
export function CorrectText({ report }: { readonly report: string }) {
  const words = projectWordsIn(useLanguage());
  const writing = useWriting(report);
  return (
    <section className="annotate" aria-label={words.text}>
      {writing !== null && <Edition report={report} writing={writing} />}
    </section>
  );
}

function Edition({ report, writing }: { readonly report: string; readonly writing: Writing }) {
  const language = useLanguage();
  const words = projectWordsIn(language);
  const [text, setText] = useState(writing.draft.text);
  const [told, setTold] = useState<Corrected | null>(null);
  const [isLostGone, setLostGone] = useState(false);
  const [failure, setFailure] = useState('');
  const edit = (next: string) => {
    setText(next);
    setTold(null);
    setLostGone(false);
  };
  const send = async (dry: boolean) => {
    const lost = isLostGone ? ('remove' as const) : ('refuse' as const);
    const answer = await writing.write('correctText', {
      ...{ id: report, text, dry, lost, if_match: writing.draft.report.tag },
    });
    setFailure(answer.type === 'failed' ? answer.error.said[language] : '');
    if (answer.type === 'loaded') setTold(answer.value);
  };
  const isDone = told !== null && told.change !== null;
  return (
    <>
      <p className="quiet">{words.textHow}</p>
      <label className="field">
        {words.edition}
        <textarea rows={8} value={text} onChange={({ target }) => edit(target.value)} />
      </label>
      <p className="form-tools">
        <FileButton
          name={words.choose}
          accept=".txt,text/plain"
          onFile={async (file) => edit(await file.text())}
        />
        <button type="button" disabled={text === writing.draft.text} onClick={() => void send(true)}>
          {words.compare}
        </button>
        {told !== null && !isDone && (
          <button
            type="button"
            className="primary"
            disabled={told.lost.length > 0 && !isLostGone}
            onClick={() => void send(false)}
          >
            {words.apply}
          </button>
        )}
      </p>
      {told !== null && (
        <div role="status">
          <p>{isDone ? words.applied : words.moved(told.moved)}</p>
          {!isDone && told.lost.length > 0 && (
            <>
              <p>{words.lost(told.lost.length)}</p>
              <ul className="import-list">
                {told.lost.map(({ what, id, passage, words: gone }) => (
                  <li key={`${what} ${id} ${passage} ${gone}`}>
                    <q>{gone}</q> <code className="quiet">{id}</code>
                  </li>
                ))}
              </ul>
              <label className="check">
                <input
                  type="checkbox"
                  checked={isLostGone}
                  onChange={({ target }) => setLostGone(target.checked)}
                />
                {words.remove}
              </label>
            </>
          )}
        </div>
      )}
      {failure !== '' && (
        <p className="failed" role="alert">
          {failure}
        </p>
      )}
    </>
  );
}
