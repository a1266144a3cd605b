import { useLanguage } from '../components/explorer-context.ts';
import { glossOf } from './fact-text.ts';
import type { Saving } from './use-saving.ts';
import { useAnnotateWords, type Writing } from './use-writing.ts';

interface Props {
  readonly saving: Saving;
  readonly writing: Writing;
  /** What one wanted to store, in a clause. */
  readonly mine: string;
  readonly onTheirs: () => void;
  readonly onMine: () => void;
}

/** Why something was not saved: what the checks say, or both versions where somebody else was first. */
export function Outcome({ saving, writing, mine, onTheirs, onMine }: Props) {
  const words = useAnnotateWords();
  const language = useLanguage();
  if (saving.type === 'failed')
    return (
      <div className="failed" role="alert">
        <strong>{words.problem}</strong>
        <p>{saving.error.said[language]}</p>
      </div>
    );
  if (saving.type !== 'conflict') return null;
  const { theirs } = saving;
  return (
    <div className="failed" role="alert">
      <strong>{words.conflict}</strong>
      <p>{words.theirs(theirs === null ? '—' : glossOf(theirs, writing, language))}</p>
      <p>{words.mine(mine)}</p>
      <button type="button" onClick={onTheirs}>
        {words.takeTheirs}
      </button>
      <button type="button" onClick={onMine}>
        {words.takeMine}
      </button>
    </div>
  );
}
