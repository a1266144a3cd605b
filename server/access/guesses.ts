import { createAttempts } from './attempts.ts';
import { createCodes } from './codes.ts';
import { isPassword, NOBODYS_HASH } from './password.ts';
import type { Known, People, Person } from './people.ts';

// A quarter of an hour. Who guesses at somebody's name from elsewhere does not shut them out at once.
const MOST_FROM_ONE_PLACE = 5;
const MOST_OF_A_CLIENT = 20;
const MOST_OF_A_NAME = 100;

export type Guess =
  | { readonly type: 'right'; readonly person: Person }
  | { readonly type: 'wrong' }
  | { readonly type: 'tooOften'; readonly seconds: number };

/** What somebody sends to show who they are. */
export interface Credentials {
  readonly name: string;
  readonly password: string;
  /** The code of an authenticator, for whom one is asked; as it was typed. */
  readonly code: string;
}

/** Tells whether somebody is who they say, and how many tries they have. */
export interface Guesses {
  judge(given: Credentials, client: string): Promise<Guess>;
  /** Whether it is really the one who has signed in: by the password alone. */
  judgeAgain(given: Omit<Credentials, 'code'>, client: string): Promise<Guess>;
}

export function createGuesses(people: People, now: () => number): Guesses {
  const limits = [
    {
      attempts: createAttempts(MOST_FROM_ONE_PLACE, now),
      keyOf: (name: string, client: string) => `${client} ${name}`,
      pardons: true,
    },
    // One's own right password pardons no guesses at others'.
    {
      attempts: createAttempts(MOST_OF_A_CLIENT, now),
      keyOf: (_: string, client: string) => client,
      pardons: false,
    },
    { attempts: createAttempts(MOST_OF_A_NAME, now), keyOf: (name: string) => name, pardons: true },
  ];
  const codes = createCodes(now);
  async function attempt(
    name: string,
    client: string,
    isRight: (known: Known | undefined) => Promise<boolean>,
  ) {
    const seconds = Math.max(...limits.map(({ attempts, keyOf }) => attempts.wait(keyOf(name, client))));
    if (seconds > 0) return { type: 'tooOften', seconds } as const;
    // Before the slow part, so that many at once are counted.
    for (const { attempts, keyOf } of limits) attempts.failed(keyOf(name, client));
    const known = people.get(name);
    const right = await isRight(known);
    if (known === undefined || !right) return { type: 'wrong' } as const;
    for (const { attempts, keyOf, pardons } of limits) if (pardons) attempts.clear(keyOf(name, client));
    return { type: 'right', person: known } as const;
  }
  return {
    judge: ({ name, password, code }, client) =>
      attempt(name, client, async (known) => {
        const right = await isPassword(password, known?.hash ?? NOBODYS_HASH);
        if (!right || known?.secret === undefined) return right;
        return codes.isRight(name, known.secret, code.replaceAll(' ', ''));
      }),
    judgeAgain: ({ name, password }, client) =>
      attempt(name, client, (known) => isPassword(password, known?.hash ?? NOBODYS_HASH)),
  };
}
