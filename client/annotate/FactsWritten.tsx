import type { StoredPart } from '#contract/writing.ts';
import { useLanguage } from '../components/explorer-context.ts';
import { glossOf } from './fact-text.ts';
import { Outcome } from './Outcome.tsx';
import { useSaving } from './use-saving.ts';
import { useAnnotateWords, type Writing } from './use-writing.ts';

interface Props {
  readonly report: string;
  readonly writing: Writing;
  readonly onChange: (fact: StoredPart) => void;
}

/** What has been entered, to be mended, deleted or signed. */
export function FactsWritten({ report, writing, onChange }: Props) {
  const words = useAnnotateWords();
  const { statements, figures } = writing.draft;
  if (statements.length + figures.length === 0) return null;
  return (
    <details className="facts-written">
      <summary>{words.written}</summary>
      <ul>
        {statements.map((fact) => (
          <Row key={fact.id} kind="Statement" {...{ fact, report, writing, onChange }} />
        ))}
        {figures.map((fact) => (
          <Row key={fact.id} kind="Figure" {...{ fact, report, writing, onChange }} />
        ))}
      </ul>
    </details>
  );
}

interface RowProps extends Props {
  readonly kind: 'Statement' | 'Figure';
  readonly fact: StoredPart;
}

function Row({ kind, fact, report, writing, onChange }: RowProps) {
  const words = useAnnotateWords();
  const language = useLanguage();
  const { write } = writing;
  const { saving, save } = useSaving(writing, () => {});
  const seen = { id: report, fact: fact.id, if_match: fact.tag };
  const gloss = glossOf(fact, writing, language);
  const send = (what: 'remove' | 'check') => void save(fact.id, () => write(`${what}${kind}`, seen));
  return (
    <li>
      {gloss} <span className="quiet">{fact.status === 'checked' ? words.checked : words.draft}</span>{' '}
      <button
        type="button"
        className="link"
        aria-label={`${words.change}: ${gloss}`}
        onClick={() => onChange(fact)}
      >
        {words.change}
      </button>
      {fact.status !== 'checked' && (
        <button
          type="button"
          className="link"
          aria-label={`${words.sign}: ${gloss}`}
          onClick={() => send('check')}
        >
          {words.sign}
        </button>
      )}
      <button
        type="button"
        className="link"
        aria-label={`${words.remove}: ${gloss}`}
        onClick={() => send('remove')}
      >
        {words.remove}
      </button>
      <Outcome {...{ saving, writing }} mine="" onTheirs={() => {}} onMine={() => send('remove')} />
    </li>
  );
}
