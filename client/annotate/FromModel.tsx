import { useState } from 'react';
import type { Api } from '#contract/api.ts';
import type { OutputOf } from '#contract/endpoint.ts';
import { base64 } from '../browser/base64.ts';
import { useActions, useLanguage } from '../components/explorer-context.ts';
import { FileButton } from '../components/FileButton.tsx';
import type { Remote } from '../model/remote.ts';
import { suggestWordsIn } from '../words/suggest-words.ts';

interface Props {
  readonly report: string;
  readonly model: OutputOf<Api['suggestions']>['model'];
  /** The one in view. */
  readonly passage: string | undefined;
  readonly onKept: () => void;
}

/** What a language model found: a file of it, or an answer for the paragraph in view where a model is set. */
export function FromModel({ report, model, passage, onKept }: Props) {
  const language = useLanguage();
  const words = suggestWordsIn(language);
  const { send } = useActions();
  const [said, setSaid] = useState('');
  const told = (answer: Remote<OutputOf<Api['askSuggestions']>>) => {
    if (answer.type === 'failed') setSaid(answer.error.said[language]);
    else if (answer.type === 'loaded') {
      const { kept, rejected } = answer.value;
      const reasons = rejected
        .slice(0, 5)
        .map((each) => (language === 'zh' ? each.message_zh : each.message));
      setSaid([words.kept(kept, rejected.length), ...reasons].join(' '));
      onKept();
    }
  };
  const open = async (file: File) => {
    const given = base64(new Uint8Array(await file.arrayBuffer()));
    const name = file.name.replace(/\.[^.]*$/, '').replace(/[^\w.:/-]+/g, '-') || 'file';
    told(await send('proposeSuggestions', { id: report, model: name.slice(0, 80), file: given }));
  };
  return (
    <details>
      <summary>{words.more}</summary>
      <FileButton name={words.file} accept=".json,.jsonl" onFile={(file) => void open(file)} />
      {model === null ? (
        <p className="quiet">{words.noModel}</p>
      ) : (
        <p>
          {words.asked(model.name, model.host)}. {model.leaves ? words.leaves : words.stays}{' '}
          <button
            type="button"
            disabled={passage === undefined}
            onClick={async () =>
              passage !== undefined && told(await send('askSuggestions', { id: report, passage }))
            }
          >
            {words.ask}
          </button>
        </p>
      )}
      {said !== '' && <p role="status">{said}</p>}
    </details>
  );
}
