import type { Figure, Statement } from '#contract/evidence.ts';
import { CERTAINTY_NAMES, CLAIM_NAMES } from '../words/notes.ts';
import { useLanguage, useWords } from './explorer-context.ts';
import { NodeLink } from './NodeLink.tsx';

/** Said at the top of a fact that is said not to be so, where nobody can miss it. */
export function NotSo({ fact }: { readonly fact: { readonly negated: boolean } }) {
  const words = useWords();
  return fact.negated ? <p className="not-so">{words.notSo}</p> : null;
}

/** Who is said to say so, how certain it is, and whose work the fact is; only what is known. */
export function FactJudgement({ fact }: { readonly fact: Statement | Figure }) {
  const words = useWords();
  const language = useLanguage();
  const { attributed_to, claim, certainty, status, origin } = fact;
  const work = [
    [words.made, [fact.made_by, fact.made_on]],
    [words.checked, [fact.checked_by, fact.checked_on]],
    [words.origin, [origin]],
  ] as const;
  const known = work.filter(([, parts]) => parts.some((part) => part !== null));
  return (
    <>
      {attributed_to !== null && (
        <p className="said-by">
          <span className="tag">{words.attributedTo}</span>
          <NodeLink node={attributed_to} />
        </p>
      )}
      {(claim !== null || certainty !== null || status === 'draft') && (
        <p className="facts">
          {claim !== null && (
            <span>
              {words.claim} {CLAIM_NAMES[claim][language]}
            </span>
          )}
          {certainty !== null && (
            <span>
              {words.certainty} {CERTAINTY_NAMES[certainty][language]}
            </span>
          )}
          {status === 'draft' && <span className="draft">{words.draft}</span>}
        </p>
      )}
      {known.length > 0 && (
        <p className="facts quiet">
          {known.map(([name, parts]) => (
            <span key={name}>
              {name} {parts.filter(Boolean).join(' ')}
            </span>
          ))}
        </p>
      )}
    </>
  );
}
