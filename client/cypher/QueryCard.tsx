import type { ReactNode } from 'react';
import type { CypherStatement } from '../actions/cypher-actions.ts';
import { useCypherWords } from './use-cypher-words.ts';
import type { Use } from './use-statement.ts';

interface Props {
  readonly title: string;
  readonly query: CypherStatement;
  readonly onUse: Use;
  /** More beside the two buttons. */
  readonly beside?: ReactNode;
  readonly children?: ReactNode;
}

/** A statement to take over, with its words. */
export function QueryCard({ title, query, onUse, beside, children }: Props) {
  const words = useCypherWords();
  return (
    <article className="query-card">
      <h3>{title}</h3>
      {children}
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be within reach of the keyboard. */}
      <pre tabIndex={0}>
        <code>{query.text}</code>
      </pre>
      <p className="buttons">
        <button type="button" onClick={() => onUse(query, true)}>
          {words.useAndRun}
        </button>
        <button type="button" onClick={() => onUse(query, false)}>
          {words.use}
        </button>
        {beside}
      </p>
    </article>
  );
}
