import { z } from 'zod/mini';
import { type Endpoint, IdList } from './endpoint.ts';
import { MOST_IDS_IN_ADDRESS } from './limits.ts';
import { StatementRef } from './model.ts';
import { ScopeInput } from './scope.ts';
import { Health, OwnSessions, Schema, SignedIn } from './service.ts';
import { StoreVersion, VersionChanges, VersionId } from './version.ts';
import { DrawnVocabulary, RemovableSort, Vocabulary } from './vocabulary.ts';

const removed = z.object({
  pack: z.string().check(z.regex(/^[a-z0-9]+(-[a-z0-9]+)*$/), z.maxLength(80)),
  sort: RemovableSort,
  /** A kind together with its label, `Unit bureau`; a role with its type, `SENTENCED term`. */
  word: z.string().check(z.minLength(1), z.maxLength(160)),
});

/** What the service is, and the words in which it speaks. */
export const serviceEndpoints = {
  health: {
    method: 'GET',
    path: '/api/health',
    summary: 'Whether the service is ready, and what it holds.',
    input: z.object({}),
    output: Health,
  },
  person: {
    method: 'GET',
    path: '/api/person',
    summary: 'Who is signed in, and whether they may change anything; no `name` where nobody has to sign in.',
    input: z.object({}),
    output: SignedIn,
  },
  sessions: {
    method: 'GET',
    path: '/api/sessions',
    summary: 'Where whoever asks is signed in; empty where nobody has to sign in.',
    input: z.object({}),
    output: OwnSessions,
  },
  endSessions: {
    method: 'POST',
    path: '/api/sessions/end',
    summary:
      'Sign out elsewhere: end some of one’s own sessions, for whoever knows the password (else 403); answers with those that are left.',
    input: z.object({
      ids: z.array(z.string().check(z.maxLength(64))).check(z.minLength(1), z.maxLength(1_000)),
      password: z.string().check(z.maxLength(256)),
    }),
    output: OwnSessions,
  },
  version: {
    method: 'GET',
    path: '/api/version',
    summary:
      'The version of what is in the store, for citations; from then on it can be told what has changed since.',
    input: z.object({}),
    output: StoreVersion,
  },
  versionChanges: {
    method: 'GET',
    path: '/api/versions/:version/changes',
    summary:
      'Which statements and figures are gone, new or changed since a version, of all or of these `ids`.',
    input: z.object({
      version: VersionId,
      ids: z.optional(
        z.pipe(IdList, z.array(StatementRef).check(z.minLength(1), z.maxLength(MOST_IDS_IN_ADDRESS))),
      ),
    }),
    output: VersionChanges,
  },
  schema: {
    method: 'GET',
    path: '/api/schema',
    summary:
      'Node labels, kinds, relationship types, and the properties of both, with counts, named in both languages; `properties=false` leaves the properties out. In a scope an entity that several of its reports describe counts in each.',
    input: z.object({ properties: z._default(z.enum(['true', 'false']), 'true'), scope: ScopeInput }),
    output: Schema,
  },
  vocabulary: {
    method: 'GET',
    path: '/api/vocabulary',
    summary:
      'The words of the packs: labels, types, roles, kinds, indicators, units, comparisons, and what they mean together.',
    input: z.object({}),
    output: Vocabulary,
  },
  drawnVocabulary: {
    method: 'GET',
    path: '/api/vocabulary/drawn',
    summary:
      'As much of these words as it takes to name and draw: what the page asks for before anything else.',
    input: z.object({}),
    output: DrawnVocabulary,
  },
  removeWord: {
    method: 'DELETE',
    path: '/api/vocabulary/:pack/:sort/:word',
    summary:
      'Delete a word of a pack of the project’s own: 409 with a count where anything uses it, 403 for a pack that comes with the program.',
    input: removed,
    output: removed,
  },
  restoreWord: {
    method: 'PUT',
    path: '/api/vocabulary/:pack/:sort/:word',
    summary: 'Put a word that was deleted back where it stood, with what went with it.',
    input: removed,
    output: removed,
  },
} as const satisfies Record<string, Endpoint>;
