import type { ImportAnswer } from '#contract/importing.ts';
import { useLanguage } from '../components/explorer-context.ts';
import { importWordsIn } from '../words/import-words.ts';

/** What came, or would come, of a file: what fits, what is known, what does not fit and why. */
export function Imported({ answer }: { readonly answer: ImportAnswer }) {
  const language = useLanguage();
  const words = importWordsIn(language);
  const { statements, figures, entities, mentions } = answer.fits;
  const isNothing = statements + figures + entities + mentions === 0;
  return (
    <div role="status">
      <p>
        {answer.change !== null
          ? words.taken(statements, figures)
          : isNothing
            ? words.nothing
            : words.fits(statements, figures, entities, mentions)}
        {answer.known > 0 && ` · ${words.known(answer.known)}`}
      </p>
      {answer.facts.length > 0 && (
        <ul className="import-list">
          {answer.facts.map((fact) => (
            <li key={fact.id}>
              {language === 'zh' ? fact.says_zh : fact.says_en} <q className="quiet">{fact.words}</q>
            </li>
          ))}
        </ul>
      )}
      {answer.left_total > 0 && (
        <details open={isNothing}>
          <summary>{words.left(answer.left_total)}</summary>
          <ul className="import-list">
            {answer.left.map((left, index) => (
              // biome-ignore lint/suspicious/noArrayIndexKey: a place of a file may be said twice, and the list does not change.
              <li key={index}>
                <code>{left.where}</code> {left.what}: {language === 'zh' ? left.message_zh : left.message}
              </li>
            ))}
          </ul>
        </details>
      )}
    </div>
  );
}
