import type { ReactNode } from 'react';
import type { Remote } from '../model/remote.ts';
import { useLanguage, useWords } from './explorer-context.ts';

interface Props<Value> {
  readonly for: Remote<Value>;
  /** Asks again after a failure. */
  readonly retry?: () => void;
  /** Shown while nothing has been asked. */
  readonly empty?: ReactNode;
  /** Shown until it is there, where a word is too little. */
  readonly meanwhile?: ReactNode;
  readonly children: (value: Value) => ReactNode;
}

/** Draws what was asked of the server: waiting, failed with what to do, or there. */
export function Waiting<Value>({ for: remote, retry, empty = null, meanwhile, children }: Props<Value>) {
  const words = useWords();
  const language = useLanguage();
  switch (remote.type) {
    case 'idle':
      return meanwhile ?? empty;
    case 'loading':
      return meanwhile ?? <p className="quiet waiting">{words.loading}</p>;
    case 'failed':
      return (
        <div className="failed" role="alert">
          <strong>{words.failed}</strong>
          <p>{remote.error.said[language]}</p>
          {retry && (
            <button type="button" onClick={retry}>
              {words.retry}
            </button>
          )}
        </div>
      );
    case 'loaded':
      return children(remote.value);
  }
}

/** What is so, and what to do next. */
export function Empty({ what, next }: { readonly what: string; readonly next?: string }) {
  return (
    <div className="empty">
      <p>{what}</p>
      {next !== undefined && <p className="quiet">{next}</p>}
    </div>
  );
}
