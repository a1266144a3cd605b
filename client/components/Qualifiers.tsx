import type { Statement } from '#contract/evidence.ts';
import { NodeLink } from './NodeLink.tsx';

/** What a statement says besides its two ends, by role. */
export function Qualifiers({ statement: { qualifiers } }: { readonly statement: Statement }) {
  if (qualifiers.length === 0) return null;
  return (
    <dl className="qualifiers">
      {qualifiers.map(({ role, value, entity }) => (
        <div key={`${role} ${value}`}>
          <dt>{role}</dt>
          <dd>{entity === null ? value : <NodeLink node={entity} />}</dd>
        </div>
      ))}
    </dl>
  );
}
