import type { Clause } from '../cite/account.ts';
import { useActions, useLanguage } from '../components/explorer-context.ts';
import { EdgeSwatch } from '../components/Swatch.tsx';
import { storyWordsIn } from '../words/story-words.ts';
import { MANNER_MEANINGS, MANNER_NAMES } from '../words/vocabulary.ts';

/** One clause: what is said, how sure, on which quotations it rests, how else it can be read. A click shows its line. */
export function ClauseItem({ clause }: { readonly clause: Clause }) {
  const language = useLanguage();
  const words = storyWordsIn(language);
  const { openEdge } = useActions();
  return (
    <li className="clause">
      <p className="said">
        {clause.said[language] + words.stop}
        {clause.notes.map((number) => (
          <sup key={number}>
            <a href={`#note-${number}`} aria-label={words.noteN(number)} onClick={showNote}>
              {number}
            </a>
          </sup>
        ))}
      </p>
      <p className="basis-line quiet">
        <EdgeSwatch manner={clause.manner} />
        <span title={MANNER_MEANINGS[clause.manner][language]}>{MANNER_NAMES[clause.manner][language]}</span>
        {clause.why !== null && <span>{clause.why[language]}</span>}
        <button type="button" className="link" onClick={() => void openEdge(clause.edge, clause.statement)}>
          {words.showLine}
        </button>
      </p>
      {clause.doubts.map((doubt) => (
        <p className="doubt" key={doubt.id}>
          {words.alsoRead(language === 'zh' ? doubt.alternatives_zh : doubt.alternatives_en)}
        </p>
      ))}
      {clause.doubtsAs.map((before) => (
        <p className="doubt" key={before}>
          {words.doubtAs(before)}
        </p>
      ))}
    </li>
  );
}

/** Goes to the note without a step in the address, which is the page's own. */
function showNote(event: React.MouseEvent<HTMLAnchorElement>) {
  event.preventDefault();
  const note = document.getElementById(event.currentTarget.hash.slice(1));
  note?.scrollIntoView({ block: 'center' });
  note?.focus();
}
