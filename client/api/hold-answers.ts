type Fetch = (url: string, init: RequestInit) => Promise<Response>;

export interface Held {
  readonly fetch: Fetch;
  /** Lets through what has come, and all that comes from now on. */
  readonly release: () => void;
}

/**
 * Asks at once and lets answers through only after `release`: what they say can then be read by what had to be known
 * first, and no request waits for another.
 *
 * @param first the path of what is let through from the beginning
 */
export function holdAnswers(fetch: Fetch, first: string): Held {
  let release = () => {};
  const released = new Promise<void>((resolve) => {
    release = resolve;
  });
  return {
    fetch: async (url, init) => {
      const response = await fetch(url, init);
      if (url !== first) await released;
      return response;
    },
    release: () => release(),
  };
}
