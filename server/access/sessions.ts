import { createHash, randomBytes } from 'node:crypto';
import type { Person } from './people.ts';

const IDLE_MS = 2 * 3600_000;
const LONGEST_MS = 12 * 3600_000; // a working day
const MOST = 1_000; // the oldest ends first

interface Session {
  /** What it is called in a list: nobody gets in by it. */
  readonly id: string;
  readonly person: Person;
  /** The address that it was begun from. */
  readonly from: string;
  readonly begun: number;
  used: number;
}

/** One of a person's sessions, as they see it. */
export type ListedSession = Omit<Session, 'person'> & { readonly here: boolean };

/** Who is signed in. In memory alone: a restart signs everybody out. */
export interface Sessions {
  /** A new session; what it returns is the cookie's value, which is kept nowhere. */
  begin(person: Person, from: string): string;
  /** Whose session a cookie's value is, while it lasts. */
  find(token: string): Person | null;
  end(token: string): void;
  /** All of the person whose cookie it is, the last used first. */
  listOf(token: string): readonly ListedSession[];
  /** Ends some of these; how many there were. */
  endOf(token: string, ids: readonly string[]): number;
}

export function createSessions(now: () => number = Date.now): Sessions {
  const sessions = new Map<string, Session>();
  const lasts = ({ used, begun }: Session) => now() - used < IDLE_MS && now() - begun < LONGEST_MS;
  const ofSame = (token: string) => {
    const name = sessions.get(keyOf(token))?.person.name;
    return [...sessions].filter(([, session]) => session.person.name === name && lasts(session));
  };
  return {
    begin(person, from) {
      for (const oldest of sessions.keys()) {
        if (sessions.size < MOST) break;
        sessions.delete(oldest);
      }
      const token = randomBytes(32).toString('base64url');
      const id = randomBytes(9).toString('base64url');
      sessions.set(keyOf(token), { id, person, from, begun: now(), used: now() });
      return token;
    },
    find(token) {
      const key = keyOf(token);
      const session = sessions.get(key);
      if (session === undefined) return null;
      if (lasts(session)) {
        session.used = now();
        return session.person;
      }
      sessions.delete(key);
      return null;
    },
    end(token) {
      sessions.delete(keyOf(token));
    },
    listOf: (token) =>
      ofSame(token)
        .map(([key, { id, from, begun, used }]) => ({ id, from, begun, used, here: key === keyOf(token) }))
        .sort((one, other) => other.used - one.used),
    endOf(token, ids) {
      const ended = ofSame(token).filter(([, { id }]) => ids.includes(id));
      for (const [key] of ended) sessions.delete(key);
      return ended.length;
    },
  };
}

/** A lookup by the hash tells nobody, by its time, how much of a guess was right. */
const keyOf = (token: string) => createHash('sha256').update(token).digest('base64url');
