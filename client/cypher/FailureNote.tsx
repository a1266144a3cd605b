import { useExplorer, useLanguage } from '../components/explorer-context.ts';
import { lookAlikesIn, withOwnSigns } from '../editor/look-alikes.ts';
import { type KnownNames, quickFixFor } from '../editor/quick-fix.ts';
import { placeOf, type TextRange } from '../editor/text-range.ts';
import type { CypherWords } from '../words/cypher-words.ts';
import type { Failure } from './failure.ts';
import { useCypherWords } from './use-cypher-words.ts';

interface Props {
  readonly failure: Failure;
  /** The statement as it was sent. */
  readonly text: string;
  readonly vocabulary: KnownNames;
  readonly onFix: (range: TextRange, word: string) => void;
  readonly onRetry: () => void;
}

const TITLES: Readonly<Record<Failure['type'], keyof CypherWords>> = {
  refused: 'failedRefused',
  rejected: 'failedRejected',
  late: 'failedLate',
  busy: 'failedBusy',
  away: 'failedAway',
  offline: 'failedOffline',
  unreadable: 'failedUnreadable',
};

/** What will pass by itself, so that the same statement may be sent again. */
const PASSING: readonly Failure['type'][] = ['late', 'busy', 'away', 'offline', 'unreadable'];

/** Why there is no answer: what was wrong, where, what would be right. */
export function FailureNote({ failure, text, vocabulary, onFix, onRetry }: Props) {
  const words = useCypherWords();
  const language = useLanguage();
  const isSameText = useExplorer((state) => state.cypher.text === text);
  const { range, original } = failure;
  const place = range === null ? undefined : placeOf(text, range.from);
  const fix = original === null ? null : quickFixFor(bare(original), { text, range, vocabulary });
  const title = words[TITLES[failure.type]];
  return (
    <div className="cypher-failed" role="alert">
      <p>
        <strong>{typeof title === 'string' ? title : ''}</strong>
        {place && <span className="quiet"> {words.atPlace(place.line, place.column)}</span>}
      </p>
      <p>{failure.said[language]}</p>
      {failure.hint !== null && <p>{failure.hint[language]}</p>}
      {isSameText && <OwnSigns text={text} onFix={onFix} />}
      {fix !== null && isSameText && (
        <p className="quick-fixes">
          {words.didYouMean}
          {fix.words.map((word) => (
            <button key={word} type="button" onClick={() => onFix(fix.range, word)}>
              <code>{word}</code>
            </button>
          ))}
        </p>
      )}
      {PASSING.includes(failure.type) && (
        <p className="buttons">
          <button type="button" onClick={onRetry}>
            {words.retry}
          </button>
        </p>
      )}
      {original !== null && (
        <details>
          <summary>{words.original}</summary>
          {/* biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be within reach of the keyboard. */}
          <pre tabIndex={0} lang="en">
            {`${failure.code}\n${original}`}
          </pre>
        </details>
      )}
    </div>
  );
}

const bare = (message: string) => message.split(/\s*\(line \d+, column/)[0] ?? message;

/** Full-width signs and the like are the likeliest mistake of whoever writes with an input method. */
function OwnSigns({ text, onFix }: Pick<Props, 'text' | 'onFix'>) {
  const words = useCypherWords();
  const signs = [...new Set(lookAlikesIn(text).map(({ sign }) => sign))];
  if (signs.length === 0) return null;
  return (
    <p className="quick-fixes">
      {words.signsWrong(signs.map(shown).join(' '))}{' '}
      <button type="button" onClick={() => onFix({ from: 0, to: text.length }, withOwnSigns(text))}>
        {words.mendSigns}
      </button>
    </p>
  );
}

/** A sign as it can be seen. */
const shown = (sign: string) =>
  /^\p{L}|^\p{P}|^\p{S}/u.test(sign)
    ? sign
    : `U+${(sign.codePointAt(0) ?? 0).toString(16).toUpperCase().padStart(4, '0')}`;
