import { useEffect, useReducer, useSyncExternalStore } from 'react';
import type { RetryOnUnavailable } from '../api/retry-on-unavailable.ts';
import { useWords } from '../components/explorer-context.ts';

/** While the service's database is away: that it is, when it will be asked again, and a way to ask at once. */
export function ServiceUnavailable({
  retryOnUnavailable,
}: {
  readonly retryOnUnavailable: RetryOnUnavailable;
}) {
  const words = useWords();
  const until = useSyncExternalStore(retryOnUnavailable.subscribe, retryOnUnavailable.until);
  const [, tick] = useReducer((count: number) => count + 1, 0);
  useEffect(() => {
    if (until === null) return;
    const timer = setInterval(tick, 500);
    return () => clearInterval(timer);
  }, [until]);
  const seconds = until === null ? 0 : Math.ceil((until - Date.now()) / 1000);
  return (
    <div className={until === null ? 'unseen' : 'service-unavailable'}>
      <span role="status">{until !== null && words.serviceAway}</span>
      {until !== null && (
        <>
          {/* A screen reader would read the count every second. */}
          <span className="quiet" aria-hidden="true">
            {words.serviceRetryIn(seconds)}
          </span>
          <button type="button" onClick={retryOnUnavailable.retry}>
            {words.serviceRetryNow}
          </button>
        </>
      )}
    </div>
  );
}
