import { useState } from 'react';
import type { Citing, Source } from '#contract/citable.ts';
import { hasItalics, htmlOf, plainOf } from '#contract/italics.ts';
import { isAtHome } from '#contract/titles.ts';
import { copyText } from '../browser/clipboard.ts';
import { CITATION_FORMATS, type CitationFormat, dayOf } from '../cite/citation.ts';
import { type CiteWords, citeWordsIn } from '../words/citation-words.ts';
import { useActions, useLanguage } from './explorer-context.ts';
import { MissingNote } from './MissingNote.tsx';
import '../styles/cite.css';

interface Props {
  readonly write: (format: CitationFormat, citing: Citing) => string;
  readonly sources: readonly Source[];
}

type Copied =
  | { readonly type: 'none' }
  | { readonly type: 'done' | 'refused'; readonly format: CitationFormat; readonly text: string };

/** One button for each form of a citation: it copies, and shows what it copied. */
export function CopyMenu({ write, sources }: Props) {
  const language = useLanguage();
  const words = citeWordsIn(language);
  const { askVersion } = useActions();
  const [copied, setCopied] = useState<Copied>({ type: 'none' });
  const copy = async (format: CitationFormat) => {
    const text = write(format, { language, day: dayOf(new Date()), version: await askVersion() });
    const html = hasItalics(text) ? htmlOf(text) : undefined;
    setCopied({ type: (await copyText(plainOf(text), html)) ? 'done' : 'refused', format, text });
  };
  const atHome = isAtHome(window.location.href);
  return (
    <div className="copy-menu">
      {/* biome-ignore lint/a11y/useSemanticElements: a fieldset's frame says nothing here; a group says the same. */}
      <div className="copy-forms" role="group" aria-label={words.citeForms}>
        {CITATION_FORMATS.map((format) => (
          <button key={format.id} type="button" onClick={() => void copy(format)}>
            {nameOf(format, words, atHome)}
          </button>
        ))}
      </div>
      <p className="quiet" role="status">
        {copied.type === 'done' &&
          (hasItalics(copied.text) ? words.copiedWithItalics : words.copied)(
            nameOf(copied.format, words, atHome),
          )}
        {copied.type === 'refused' && words.copyByHand}
      </p>
      {sources.map((source) => (
        <MissingNote key={source.id} source={source} />
      ))}
      {atHome && <p className="quiet">{words.linkAtHome}</p>}
      {copied.type !== 'none' && (
        <textarea
          aria-label={nameOf(copied.format, words, atHome)}
          readOnly
          rows={9}
          value={plainOf(copied.text)}
          onFocus={(event) => event.target.select()}
        />
      )}
    </div>
  );
}

/** A link that only this computer can open is not called permanent. */
const nameOf = ({ id, name }: CitationFormat, words: CiteWords, atHome: boolean) =>
  id === 'link' && atHome ? words.citeLinkAtHome : words[name];
