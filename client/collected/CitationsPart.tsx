import { useState } from 'react';
import { hasItalics, htmlOf, plainOf } from '#contract/italics.ts';
import { copyText } from '../browser/clipboard.ts';
import { saveText } from '../browser/save-file.ts';
import { CITATION_FORMATS, dayOf } from '../cite/citation.ts';
import { useExplorer, useLanguage } from '../components/explorer-context.ts';
import { MissingNote } from '../components/MissingNote.tsx';
import { useSite } from '../components/use-site.ts';
import { citeWordsIn } from '../words/citation-words.ts';
import { collectedWordsIn } from '../words/collected-words.ts';
import { citablesIn } from './entries.ts';

/** What a saved file of a form is called and is. */
const FILES: Readonly<Record<string, readonly [ending: string, type: string]>> = {
  ris: ['ris', 'application/x-research-info-systems'],
  bibtex: ['bib', 'application/x-bibtex'],
  'csl-json': ['json', 'application/vnd.citationstyles.csl+json'],
  markdown: ['md', 'text/markdown'],
};

/** All that is collected, cited in one form. */
export function CitationsPart() {
  const language = useLanguage();
  const words = collectedWordsIn(language);
  const names = citeWordsIn(language);
  const site = useSite();
  const { items, found } = useExplorer(({ collection }) => collection);
  const [id, setId] = useState('gbt2025');
  const [said, setSaid] = useState('');
  const cited = citablesIn(items, found, site);
  const forms = CITATION_FORMATS.filter((each) => each.id !== 'link');
  const form = forms.find((each) => each.id === id) ?? forms[0];
  if (cited.length === 0 || form === undefined) return <p className="quiet">{words.nothingCited}</p>;
  const day = dayOf(new Date());
  const text = form.write(cited, { language, day });
  const copy = async () => {
    const isCopied = await copyText(plainOf(text), hasItalics(text) ? htmlOf(text) : undefined);
    setSaid(isCopied ? words.copied : words.copyRefused);
  };
  const save = () => {
    const [ending, type] = FILES[form.id] ?? ['txt', 'text/plain'];
    saveText(words.citationsName(day, ending), type, plainOf(text));
  };
  return (
    <div className="collected-part">
      <div className="collected-make">
        <select aria-label={words.form} value={form.id} onChange={({ target }) => setId(target.value)}>
          {forms.map((each) => (
            <option key={each.id} value={each.id}>
              {names[each.name]}
            </option>
          ))}
        </select>
        <button type="button" onClick={() => void copy()}>
          {words.copyAccount}
        </button>
        <button type="button" onClick={save}>
          {words.saveAccount}
        </button>
        <span role="status" className="quiet">
          {said}
        </span>
      </div>
      <textarea aria-label={names[form.name]} readOnly rows={12} value={plainOf(text)} />
      {items.some(({ type }) => type === 'picture') && <p className="quiet">{words.picturesUncited}</p>}
      {[...new Map(cited.map(({ source }) => [source.id, source])).values()].map((source) => (
        <MissingNote key={source.id} source={source} />
      ))}
    </div>
  );
}
