import { type KeyboardEvent, useState } from 'react';
import { useActions, useLanguage } from '../components/explorer-context.ts';
import type { PassageRange } from '../model/reading-state.ts';
import { progressOf } from './draft.ts';
import { findWords, type Lines } from './places.ts';
import { useAnnotateWords, type Writing } from './use-writing.ts';

interface Props {
  readonly report: string;
  readonly writing: Writing;
  readonly lines: Lines;
  readonly last: PassageRange | null;
}

/** How far the report has come, back and again, and words sought by the keyboard. */
export function Head({ report, writing, lines, last }: Props) {
  const words = useAnnotateWords();
  const language = useLanguage();
  const { markWords, openReport } = useActions();
  const [sought, setSought] = useState('');
  const [said, setSaid] = useState('');
  const { facts, drafts, bare, unused, stage } = progressOf(writing.draft);
  const step = async (name: 'undo' | 'redo') => {
    const answer = await writing.write(name, {});
    setSaid(answer.type === 'failed' ? answer.error.said[language] : '');
  };
  const seek = (event: KeyboardEvent) => {
    if (event.key !== 'Enter' || event.nativeEvent.isComposing) return;
    const place = findWords(lines, report, sought.trim(), last);
    setSaid(place === null ? words.notThere : '');
    if (place === null) return;
    markWords([place]);
    setSought('');
  };
  const [next] = bare;
  return (
    <header className="annotate-head">
      <p className="quiet">{words.how}</p>
      <p>
        <input
          aria-label={words.seek}
          placeholder={words.seek}
          value={sought}
          onChange={({ target }) => setSought(target.value)}
          onKeyDown={seek}
        />
        <button type="button" onClick={() => void step('undo')}>
          {words.undo}
        </button>
        <button type="button" onClick={() => void step('redo')}>
          {words.redo}
        </button>
      </p>
      <p className="quiet">
        <strong>{words.stage[stage]}</strong> · {words.facts(facts, drafts)} ·{' '}
        {words.left(bare.length, unused)}{' '}
        {next !== undefined && (
          <button type="button" className="link" onClick={() => openReport(report, next)}>
            {words.nextBare}
          </button>
        )}
      </p>
      {said !== '' && <p role="status">{said}</p>}
    </header>
  );
}
