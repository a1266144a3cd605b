/** How many may be let in at once, and how many of them may be at work. */
export interface AdmissionLimits {
  readonly running: number;
  readonly waiting: number;
  /** Of all these, from one client. */
  readonly perClient: number;
  /** Of those at work, from one client: so that another need not wait for all of this one's. */
  readonly runningPerClient: number;
}

/** Decides who is let in before anything of what was sent is read, and whose turn it is to work. */
export interface Admission {
  /** Undefined when too many are there, of this client or of all. */
  enter(client: string): Visit | undefined;
}

/** One that was let in. */
export interface Visit {
  /** Waits for a turn to work. False when the signal ends the wait. */
  turn(signal: AbortSignal): Promise<boolean>;
  /** The work is over and the next may begin. Safe to call again. */
  done(): void;
  /** Gives everything back, the turn too. Safe to call again. */
  leave(): void;
}

interface Waiting {
  readonly client: string;
  grant(): void;
}

export function createAdmission(limits: AdmissionLimits): Admission {
  const present = counter();
  const working = counter();
  const served = new Map<string, number>(); // by client, when its last turn began
  const queue: Waiting[] = [];
  let turns = 0;

  /** The next is of the client with the fewest at work; among equals, of the one that was served longest ago. */
  const next = () => {
    const rank = ({ client }: Waiting) =>
      working.of(client) * Number.MAX_SAFE_INTEGER + (served.get(client) ?? 0);
    const able = queue.filter(({ client }) => working.of(client) < limits.runningPerClient);
    const first = able.reduce<Waiting | undefined>(
      (best, each) => (best !== undefined && rank(best) <= rank(each) ? best : each),
      undefined,
    );
    if (first === undefined || working.all() >= limits.running) return;
    queue.splice(queue.indexOf(first), 1);
    working.add(first.client, 1);
    turns += 1;
    served.set(first.client, turns);
    first.grant();
    next();
  };

  return {
    enter(client) {
      if (present.all() >= limits.running + limits.waiting || present.of(client) >= limits.perClient)
        return undefined;
      present.add(client, 1);
      let isWorking = false;
      let hasLeft = false;
      const done = () => {
        if (!isWorking) return;
        isWorking = false;
        working.add(client, -1);
        next();
      };
      return {
        turn: (signal) =>
          new Promise((resolve) => {
            if (signal.aborted) return resolve(false);
            const giveUp = () => {
              const at = queue.indexOf(waiting);
              if (at === -1) return;
              queue.splice(at, 1);
              resolve(false);
            };
            const waiting: Waiting = {
              client,
              grant() {
                isWorking = true;
                signal.removeEventListener('abort', giveUp);
                resolve(true);
              },
            };
            signal.addEventListener('abort', giveUp, { once: true });
            queue.push(waiting);
            next();
          }),
        done,
        leave() {
          if (hasLeft) return;
          hasLeft = true;
          done();
          present.add(client, -1);
          if (present.of(client) === 0) served.delete(client);
        },
      };
    },
  };
}

/** Counts by client; who has none is forgotten. */
function counter() {
  const counts = new Map<string, number>();
  let all = 0;
  return {
    all: () => all,
    of: (client: string) => counts.get(client) ?? 0,
    add(client: string, change: 1 | -1) {
      all += change;
      const count = (counts.get(client) ?? 0) + change;
      if (count === 0) counts.delete(client);
      else counts.set(client, count);
    },
  };
}
