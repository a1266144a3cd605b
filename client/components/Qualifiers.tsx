import type { Statement } from '#contract/evidence.ts';
import { qualifierName } from '../words/vocabulary.ts';
import { useLanguage } from './explorer-context.ts';
import { NodeLink } from './NodeLink.tsx';

/** What a statement says besides its two ends, by role. */
export function Qualifiers({ statement: { predicate, qualifiers } }: { readonly statement: Statement }) {
  const language = useLanguage();
  if (qualifiers.length === 0) return null;
  return (
    <dl className="qualifiers">
      {qualifiers.map(({ role, value, entity }) => (
        <div key={`${role} ${value}`}>
          <dt>{qualifierName(predicate, role, language)}</dt>
          <dd>{entity === null ? value : <NodeLink node={entity} />}</dd>
        </div>
      ))}
    </dl>
  );
}
