import type { Guesses } from '../access/guesses.ts';
import type { Person } from '../access/people.ts';
import type { ListedSession, Sessions } from '../access/sessions.ts';
import { AppError } from '../errors/app-error.ts';

/** Where whoever asks is signed in. */
export interface OwnSessions {
  list(): readonly ListedSession[];
  /**
   * Ends some of them, for whoever knows the password: a browser that was left open shuts nobody out.
   * @throws AppError `wrong-password` or `too-often`
   */
  end(ids: readonly string[], password: string): Promise<void>;
}

interface Asking {
  readonly sessions: Sessions;
  readonly guesses: Guesses;
  readonly audit: (line: string) => void;
  readonly person: Person;
  readonly client: string;
  readonly token: string;
}

export const ownSessions = ({ sessions, guesses, audit, person, client, token }: Asking): OwnSessions => ({
  list: () => sessions.listOf(token),
  async end(ids, password) {
    const guess = await guesses.judgeAgain({ name: person.name, password }, client);
    const done = `sign-out-elsewhere ${client} ${person.name}`;
    if (guess.type !== 'right') {
      audit(`${done} ${guess.type === 'wrong' ? 'failed' : 'too-often'}`);
      throw guess.type === 'wrong'
        ? new AppError(403, 'wrong-password', { en: 'The password is wrong.', zh: '密码不正确。' })
        : new AppError(429, 'too-often', tooOften(guess.seconds), {
            details: { retryAfter: guess.seconds },
          });
    }
    audit(`${done} ${sessions.endOf(token, ids)}`);
  },
});

export const tooOften = (seconds: number) => ({
  en: `Too many attempts. Try again in ${Math.ceil(seconds / 60)} minutes.`,
  zh: `尝试次数过多，请在 ${Math.ceil(seconds / 60)} 分钟后再试。`,
});
