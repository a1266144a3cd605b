import type { Ambiguity } from '#contract/evidence.ts';
import { halfOf } from '../words/language.ts';
import { useLanguage, useWords } from './explorer-context.ts';

interface Props {
  readonly fact: { readonly why: string | null; readonly ambiguities: readonly Ambiguity[] };
}

/** Why a fact is taken as it is, and how else the words can be read. */
export function FactNotes({ fact }: Props) {
  const words = useWords();
  const language = useLanguage();
  return (
    <>
      {fact.why !== null && (
        <p className="why">
          <span className="tag">{words.why}</span>
          {halfOf(fact.why, language)}
        </p>
      )}
      {fact.ambiguities.map((ambiguity) => (
        <AmbiguityNote key={ambiguity.id} ambiguity={ambiguity} />
      ))}
    </>
  );
}

function AmbiguityNote({ ambiguity }: { readonly ambiguity: Ambiguity }) {
  const words = useWords();
  const isChinese = useLanguage() === 'zh';
  return (
    <dl className="ambiguity">
      <dt>{words.unclear}</dt>
      <dd>{isChinese ? ambiguity.issue_zh : ambiguity.issue_en}</dd>
      <dt>{words.readingTaken}</dt>
      <dd>{isChinese ? ambiguity.reading_zh : ambiguity.reading_en}</dd>
      <dt>{words.alsoRead}</dt>
      <dd>{isChinese ? ambiguity.alternatives_zh : ambiguity.alternatives_en}</dd>
    </dl>
  );
}
