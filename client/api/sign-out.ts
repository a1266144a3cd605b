import { badAnswer, offline } from './api-error.ts';

/** Ends the session and leaves the page for the one to sign in at, which is none of the contract. Throws ApiError. */
export async function signOut(): Promise<void> {
  const headers = { 'Content-Type': 'application/x-www-form-urlencoded' };
  const response = await fetch('/sign-out', { method: 'POST', headers }).catch((cause: unknown) => {
    throw offline(cause);
  });
  if (!response.ok) throw badAnswer(response.status);
  location.assign('/sign-in');
}
