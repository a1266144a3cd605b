import { createHash, randomBytes } from 'node:crypto';
import type { Person } from './people.ts';

const IDLE_MS = 2 * 3600_000;
const LONGEST_MS = 12 * 3600_000; // a working day
const MOST = 1_000; // the oldest ends first

interface Session {
  readonly person: Person;
  readonly begun: number;
  used: number;
}

/** Who is signed in. In memory alone: a restart signs everybody out. */
export interface Sessions {
  /** A new session; what it returns is the cookie's value, which is kept nowhere. */
  begin(person: Person): string;
  /** Whose session a cookie's value is, while it lasts. */
  find(token: string): Person | null;
  end(token: string): void;
}

export function createSessions(now: () => number = Date.now): Sessions {
  const sessions = new Map<string, Session>();
  return {
    begin(person) {
      for (const oldest of sessions.keys()) {
        if (sessions.size < MOST) break;
        sessions.delete(oldest);
      }
      const token = randomBytes(32).toString('base64url');
      sessions.set(keyOf(token), { person, begun: now(), used: now() });
      return token;
    },
    find(token) {
      const key = keyOf(token);
      const session = sessions.get(key);
      if (session === undefined) return null;
      if (now() - session.used < IDLE_MS && now() - session.begun < LONGEST_MS) {
        session.used = now();
        return session.person;
      }
      sessions.delete(key);
      return null;
    },
    end(token) {
      sessions.delete(keyOf(token));
    },
  };
}

/** A lookup by the hash tells nobody, by its time, how much of a guess was right. */
const keyOf = (token: string) => createHash('sha256').update(token).digest('base64url');
