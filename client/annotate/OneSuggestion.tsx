import { type KeyboardEvent, useEffect, useRef, useState } from 'react';
import type { Basis } from '#contract/model.ts';
import type { Suggestion } from '#contract/suggesting.ts';
import { useLanguage } from '../components/explorer-context.ts';
import { suggestWordsIn } from '../words/suggest-words.ts';
import type { Lines } from './places.ts';
import { Quotation } from './Quotation.tsx';
import { sourceName } from './source-name.ts';
import type { Writing } from './use-writing.ts';

/** What a person says with taking. */
export interface Said {
  readonly start?: number;
  readonly end?: number;
  readonly basis?: Basis;
  readonly why?: string;
  readonly indicator?: string;
}

interface Props {
  readonly one: Suggestion;
  readonly lines: Lines;
  readonly writing: Writing;
  readonly count: string;
  /** Null for the last one. */
  readonly onNext: (() => void) | null;
  readonly onDecide: (how: 'take' | 'refuse', said: Said) => void;
}

const BASES: readonly Basis[] = ['explicit', 'ellipsis', 'inferred'];

/** One suggestion: its words with ends that can be moved, what is still to be said, and three keys. */
export function OneSuggestion({ one, lines, writing, count, onNext, onDecide }: Props) {
  const language = useLanguage();
  const words = suggestWordsIn(language);
  const card = useRef<HTMLElement>(null);
  const [place, setPlace] = useState({ passage: one.passage, start: one.start, end: one.end });
  const [basis, setBasis] = useState<Basis | null>(null);
  const [why, setWhy] = useState('');
  const [indicator, setIndicator] = useState('');
  useEffect(() => card.current?.focus({ preventScroll: true }), []);
  const isReady =
    one.needs === null ||
    (one.needs === 'basis' && basis !== null && (basis !== 'inferred' || why.trim() !== '')) ||
    (one.needs === 'indicator' && indicator !== '');
  const take = () => {
    if (!isReady) return;
    const moved = place.start !== one.start || place.end !== one.end;
    onDecide('take', {
      ...(moved ? { start: place.start, end: place.end } : {}),
      ...(basis === null ? {} : { basis }),
      ...(why.trim() === '' ? {} : { why }),
      ...(indicator === '' ? {} : { indicator }),
    });
  };
  const press = (event: KeyboardEvent) => {
    // Keys of what is in the card are its own.
    if (event.target !== card.current || event.nativeEvent.isComposing) return;
    if (event.key === 'Enter') take();
    else if (event.key.toLowerCase() === 'x' && !event.ctrlKey && !event.metaKey) onDecide('refuse', {});
    else if (event.key === 'Tab' && !event.shiftKey && onNext !== null) onNext();
    else return;
    event.preventDefault();
  };
  const named = language === 'zh' ? ('label_zh' as const) : ('label_en' as const);
  return (
    <section
      ref={card}
      className="suggestion"
      // biome-ignore lint/a11y/noNoninteractiveTabindex: the keys are the card's, which has the focus.
      tabIndex={0}
      aria-label={one[`says_${language}`]}
      onKeyDown={press}
    >
      <p>
        <span className="quiet">
          {count} · {sourceName(one.source, words)}
        </span>
        <br />
        <strong>{one[`says_${language}`]}</strong>
      </p>
      <Quotation lines={lines} place={place} onChange={setPlace} />
      {one.needs === 'basis' && (
        <div className="fields">
          <label className="field">
            {words.basis}
            <select
              value={basis ?? ''}
              onChange={({ target }) => setBasis(BASES.find((each) => each === target.value) ?? null)}
            >
              <option value="">{words.unsaid}</option>
              {BASES.map((each) => (
                <option key={each} value={each}>
                  {words.bases[each]}
                </option>
              ))}
            </select>
          </label>
          {basis === 'inferred' && (
            <label className="field">
              {words.why}
              <input value={why} onChange={({ target }) => setWhy(target.value)} />
            </label>
          )}
        </div>
      )}
      {one.needs === 'indicator' && (
        <label className="field">
          {words.indicator}
          <select value={indicator} onChange={({ target }) => setIndicator(target.value)}>
            <option value="">{words.unsaid}</option>
            {writing.vocabulary.indicators.map((each) => (
              <option key={each.id} value={each.id}>
                {each[named]}
              </option>
            ))}
          </select>
        </label>
      )}
      <p className="form-tools">
        <button type="button" className="primary" disabled={!isReady} onClick={take}>
          {words.take}
        </button>
        <button type="button" onClick={() => onDecide('refuse', {})}>
          {words.refuse}
        </button>
        {onNext !== null && (
          <button type="button" onClick={onNext}>
            {words.next}
          </button>
        )}
        <span className="quiet">{words.keys}</span>
      </p>
    </section>
  );
}
