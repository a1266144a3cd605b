type Fetch = (url: string, init: RequestInit) => Promise<Response>;

/**
 * Asks again, by itself, what the service could not answer because its database was away: after as many seconds as it
 * said, as often as it takes, until its caller gives up. Any other answer goes to the caller as it is; so does one about
 * a query that had begun (it has an id then), which may be what the database went away for.
 */
export class RetryOnUnavailable {
  readonly #fetch: Fetch;
  readonly #waiting = new Set<() => void>();
  readonly #listeners = new Set<() => void>();
  #timer: ReturnType<typeof setTimeout> | undefined;
  #until: number | null = null;

  constructor(fetch: Fetch) {
    this.#fetch = fetch;
  }

  /** When the service will be asked again (as `Date.now()`; past while it is being asked); null while it answers. */
  readonly until = () => this.#until;

  /** Calls when `until` has changed. Call what it returns to unsubscribe. */
  readonly subscribe = (listener: () => void) => {
    this.#listeners.add(listener);
    return () => this.#listeners.delete(listener);
  };

  readonly fetch: Fetch = async (url, init) => {
    for (;;) {
      const response = await this.#fetch(url, init);
      const seconds = Number(response.headers.get('Retry-After'));
      if (response.status !== 503 || !(seconds > 0) || response.headers.has('X-Query-Id')) {
        this.#endIfIdle();
        return response;
      }
      await this.#turn(seconds * 1000, init.signal);
    }
  };

  /** Asks at once all that is waiting to be asked. */
  readonly retry = () => {
    clearTimeout(this.#timer);
    this.#setUntil(Date.now());
    for (const ask of this.#waiting) ask();
    this.#waiting.clear();
  };

  /** Resolves when it is time; all that waits goes together. */
  #turn(ms: number, signal: AbortSignal | null | undefined): Promise<void> {
    if (this.#waiting.size === 0) {
      this.#timer = setTimeout(this.retry, ms);
      this.#setUntil(Date.now() + ms);
    }
    return new Promise((resolve, reject) => {
      this.#waiting.add(resolve);
      signal?.addEventListener('abort', () => {
        this.#waiting.delete(resolve);
        reject(signal.reason);
        this.#endIfIdle();
      });
    });
  }

  #endIfIdle() {
    if (this.#until === null || this.#waiting.size > 0) return;
    clearTimeout(this.#timer);
    this.#setUntil(null);
  }

  #setUntil(until: number | null) {
    this.#until = until;
    for (const listener of this.#listeners) listener();
  }
}

/** The page's own. */
export const retryOnUnavailable = new RetryOnUnavailable((url, init) => window.fetch(url, init));
