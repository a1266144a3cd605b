import { useState } from 'react';
import { copyText } from '../browser/clipboard.ts';
import { useActions, useExplorer } from '../components/explorer-context.ts';
import { Icon } from '../components/Icon.tsx';
import { askFormatted } from '../editor/workers.ts';
import { linkTo } from './link.ts';
import { session, useQuerySession } from './page-session.ts';
import type { Mode } from './run.ts';
import { useCypherWords } from './use-cypher-words.ts';

/** What can be done with the statement. */
export function Toolbar({ onRun }: { readonly onRun: (mode: Mode) => void }) {
  const words = useCypherWords();
  const { askVersion, setCypher } = useActions();
  const draft = useExplorer((state) => state.cypher);
  const run = useQuerySession((state) => state.run);
  const [said, setSaid] = useState('');
  const isEmpty = draft.text.trim() === '';
  const format = async () => {
    const formatted = await askFormatted(draft.text);
    if (formatted.type === 'unsure') return setSaid(words.formatUnsure);
    setSaid(formatted.text === draft.text ? words.formatSame : words.formatDone);
    setCypher({ text: formatted.text });
  };
  const share = async () => {
    const isCopied = await copyText(await linkTo(draft, window.location, await askVersion()));
    setSaid(isCopied ? words.linkCopied : words.copyRefused);
  };
  return (
    <div className="cypher-tools">
      <div className="buttons">
        {run.type === 'running' ? (
          <button
            type="button"
            className="primary"
            disabled={run.isCancelling}
            onClick={() => void session.cancel()}
          >
            <Icon of="close" />
            {run.isCancelling ? words.cancelling : words.cancel} <kbd>Esc</kbd>
          </button>
        ) : (
          <button type="button" className="primary" disabled={isEmpty} onClick={() => onRun('run')}>
            <Icon of="open" />
            {words.run} <kbd>Ctrl ⏎</kbd>
          </button>
        )}
        <button type="button" disabled={isEmpty} title={words.explainHint} onClick={() => onRun('explain')}>
          {words.explain}
        </button>
        <button type="button" disabled={isEmpty} title={words.profileHint} onClick={() => onRun('profile')}>
          {words.profile}
        </button>
        <button type="button" disabled={isEmpty} onClick={() => void format()}>
          {words.format}
        </button>
        <button type="button" disabled={isEmpty} onClick={() => void share()}>
          <Icon of="copy" />
          {words.copyLink}
        </button>
      </div>
      <p className="quiet" role="status">
        {said}
      </p>
      <p className="quiet keys-hint">{words.keysHint}</p>
    </div>
  );
}
