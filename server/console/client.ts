import type { Request } from 'express';
import { z } from 'zod';

const SignedIn = z.object({ name: z.string() });

/** Whom a request comes from, as far as limits and the record go: who is signed in, else the address at the other end. */
export function clientOf({ socket, res }: Pick<Request, 'socket' | 'res'>): string {
  const person = SignedIn.safeParse(res?.locals.person);
  return person.success ? person.data.name : (socket.remoteAddress ?? 'gone');
}
