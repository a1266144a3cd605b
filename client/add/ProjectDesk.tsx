import { useCallback, useEffect, useState } from 'react';
import type { Api } from '#contract/api.ts';
import type { OutputOf } from '#contract/endpoint.ts';
import { base64 } from '../browser/base64.ts';
import { useActions, useLanguage } from '../components/explorer-context.ts';
import { FileButton } from '../components/FileButton.tsx';
import { loadedValue } from '../model/remote.ts';
import { projectWordsIn } from '../words/project-words.ts';

type Entry = OutputOf<Api['journal']>['entries'][number];

/** All that is one's own: one file of it, out and in; who changed what; what lies in the bin. */
export function ProjectDesk() {
  const language = useLanguage();
  const words = projectWordsIn(language);
  const { send } = useActions();
  const [entries, setEntries] = useState<readonly Entry[]>([]);
  const [next, setNext] = useState<string | null>(null);
  const [isReplacing, setReplacing] = useState(false);
  const [said, setSaid] = useState('');
  const read = useCallback(
    async (cursor?: string) => {
      const page = loadedValue(
        await send('journal', { limit: 50, ...(cursor === undefined ? {} : { cursor }) }),
      );
      if (page === undefined) return;
      setEntries((before) => (cursor === undefined ? page.entries : [...before, ...page.entries]));
      setNext(page.next);
    },
    [send],
  );
  useEffect(() => void read(), [read]);
  const undo = async (number: number) => {
    const answer = await send('undo', { number });
    setSaid(answer.type === 'failed' ? answer.error.said[language] : '');
    await read();
  };
  const takeIn = async (file: File) => {
    const zip = base64(new Uint8Array(await file.arrayBuffer()));
    const answer = await send('putProject', { zip, replace: isReplacing });
    setSaid(
      answer.type === 'failed'
        ? answer.error.said[language]
        : words.took(loadedValue(answer)?.reports.length ?? 0),
    );
    await read();
  };
  const binned = entries.filter(
    ({ action, undone, undoes }) => action === 'remove' && !undone && undoes === null,
  );
  return (
    <details className="project-desk">
      <summary>{words.project}</summary>
      <p className="quiet">{words.projectHow}</p>
      <p>
        <a href="/api/project" download>
          {words.download}
        </a>{' '}
        <FileButton name={words.upload} accept=".zip" onFile={(file) => void takeIn(file)} />{' '}
        <label className="check">
          <input
            type="checkbox"
            checked={isReplacing}
            onChange={({ target }) => setReplacing(target.checked)}
          />
          {words.replace}
        </label>
      </p>
      {said !== '' && <p role="status">{said}</p>}
      <h3>{words.bin}</h3>
      {binned.length === 0 ? <p className="quiet">{words.emptyBin}</p> : null}
      <ul>
        {binned.map(({ number, report, by, on }) => (
          <li key={number}>
            {report} <span className="quiet">{`${by}, ${on.slice(0, 10)}`}</span>{' '}
            <button type="button" onClick={() => void undo(number)}>
              {words.bringBack}
            </button>
          </li>
        ))}
      </ul>
      <h3>{words.journal}</h3>
      <ol className="journal">
        {entries.map(({ number, by, on, action, report, what, undone, undoes, redoes }) => (
          <li key={number} value={number}>
            {`${on.slice(0, 16).replace('T', ' ')} ${by} ${words.actions[action]}: ${what} (${report})`}{' '}
            {undone && <span className="quiet">{words.undone}</span>}
            {!undone && undoes === null && redoes === null && (
              <button type="button" className="link" onClick={() => void undo(number)}>
                {words.takeBack}
              </button>
            )}
          </li>
        ))}
      </ol>
      {next !== null && (
        <button type="button" onClick={() => void read(next)}>
          {words.more}
        </button>
      )}
    </details>
  );
}
