/** 160 bits in base32, as authenticators take them. */
export const SECRET = /^[A-Z2-7]{32}$/;

/** Codes as a second factor: whether one is right, each of them once. */
export interface Codes {
  isRight(name: string, secret: string, code: string): Promise<boolean>;
}

export function createCodes(now: () => number): Codes {
  /** By name: the half minute of the last code that was taken. */
  const taken = new Map<string, number>();
  return {
    async isRight(name, secret, code) {
      const { authenticator } = await import('./authenticator.ts'); // only where somebody has one
      const codes = authenticator(name, secret);
      const timestamp = now();
      // Its own half minute and no other: the clocks of both must be right.
      if (codes.validate({ token: code, window: 0, timestamp }) === null) return false;
      const at = codes.counter({ timestamp });
      if (at <= (taken.get(name) ?? -1)) return false;
      taken.set(name, at);
      return true;
    },
  };
}
