import { randomBytes, scrypt, timingSafeEqual } from 'node:crypto';

// 128 MB and a third of a second for each guess: OWASP's first choice for scrypt.
const COST = { N: 2 ** 17, r: 8, p: 1 };
const LONGEST_COST = 2 ** 20;
const MOST_MEMORY = 1.5 * 1024 ** 3;
const KEY_BYTES = 32;
const SALT_BYTES = 16;
const AT_ONCE = 2;

/** What is written down of a password: `scrypt$131072$8$1$salt$key`, the last two in base64url. */
export async function hashPassword(password: string): Promise<string> {
  const salt = randomBytes(SALT_BYTES);
  const key = await derive(password, salt, COST);
  return ['scrypt', COST.N, COST.r, COST.p, salt.toString('base64url'), key.toString('base64url')].join('$');
}

export const HASH = /^scrypt\$(\d+)\$(\d+)\$(\d+)\$([\w-]+)\$([\w-]{43})$/;

/** Whether a password is the one behind a hash. Two at a time, so that guesses cannot fill the memory. */
export async function isPassword(password: string, hash: string): Promise<boolean> {
  const [, N, r, p, salt = '', key = ''] = HASH.exec(hash) ?? [];
  const cost = { N: Math.min(Number(N), LONGEST_COST), r: Number(r), p: Number(p) };
  const wanted = Buffer.from(key, 'base64url');
  const found = await inTurn(() => derive(password, Buffer.from(salt, 'base64url'), cost));
  return wanted.length === found.length && timingSafeEqual(wanted, found);
}

/** A hash of nothing that anybody knows: an unknown name takes as long as a wrong password. */
export const NOBODYS_HASH: string = [
  'scrypt',
  COST.N,
  COST.r,
  COST.p,
  randomBytes(SALT_BYTES).toString('base64url'),
  randomBytes(KEY_BYTES).toString('base64url'),
].join('$');

let running = 0;
const waiting: (() => void)[] = [];

async function inTurn<T>(work: () => Promise<T>): Promise<T> {
  while (running >= AT_ONCE) await new Promise<void>((resolve) => waiting.push(resolve));
  running += 1;
  try {
    return await work();
  } finally {
    running -= 1;
    waiting.shift()?.();
  }
}

const derive = (password: string, salt: Buffer, cost: typeof COST): Promise<Buffer> =>
  new Promise((resolve, reject) => {
    scrypt(password, salt, KEY_BYTES, { ...cost, maxmem: MOST_MEMORY }, (error, key) =>
      error ? reject(error) : resolve(key),
    );
  });
