import { useState } from 'react';
import { copyText } from '../browser/clipboard.ts';
import type { Citing } from '../cite/citable.ts';
import { CITATION_FORMATS, type CitationFormat, dayOf } from '../cite/citation.ts';
import { isAtHome } from '../cite/source.ts';
import { storyWordsIn } from '../words/story-words.ts';
import { useLanguage } from './explorer-context.ts';

interface Props {
  readonly write: (format: CitationFormat, citing: Citing) => string;
}

type Copied =
  | { readonly type: 'none' }
  | { readonly type: 'done' | 'refused'; readonly format: CitationFormat; readonly text: string };

/** One button for each form of a citation: it copies, and shows what it copied. */
export function CopyMenu({ write }: Props) {
  const language = useLanguage();
  const words = storyWordsIn(language);
  const [copied, setCopied] = useState<Copied>({ type: 'none' });
  const copy = async (format: CitationFormat) => {
    const text = write(format, { language, accessed: dayOf(new Date()) });
    setCopied({ type: (await copyText(text)) ? 'done' : 'refused', format, text });
  };
  return (
    <div className="copy-menu">
      {/* biome-ignore lint/a11y/useSemanticElements: a fieldset's frame says nothing here; a group says the same. */}
      <div className="copy-forms" role="group" aria-label={words.citeForms}>
        {CITATION_FORMATS.map((format) => (
          <button key={format.id} type="button" onClick={() => void copy(format)}>
            {words[format.name]}
          </button>
        ))}
      </div>
      <p className="quiet" role="status">
        {copied.type === 'done' && words.copied(words[copied.format.name])}
        {copied.type === 'refused' && words.copyByHand}
      </p>
      {isAtHome(window.location.href) && <p className="quiet">{words.linkAtHome}</p>}
      {copied.type !== 'none' && (
        <textarea
          aria-label={words[copied.format.name]}
          readOnly
          rows={5}
          value={copied.text}
          onFocus={(event) => event.target.select()}
        />
      )}
    </div>
  );
}
