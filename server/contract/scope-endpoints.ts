import { z } from 'zod/mini';
import type { Endpoint } from './endpoint.ts';
import { LibraryWanted } from './library-endpoints.ts';
import { ReportId } from './model.ts';
import { MOST_SAVED, SavedScope, SavedScopeId } from './scope.ts';

/** Choices of reports that are kept under a name. */
export const scopeEndpoints = {
  scopes: {
    method: 'GET',
    path: '/api/scopes',
    summary: 'The saved choices of reports, by name; `saved:<id>` is a scope.',
    input: z.object({}),
    output: z.object({
      scopes: z.array(z.extend(z.omit(SavedScope, { reports: true }), { total: z.int() })),
    }),
  },
  savedScope: {
    method: 'GET',
    path: '/api/scopes/:id',
    summary: 'A saved choice with the ids of its reports.',
    input: z.object({ id: SavedScopeId }),
    output: SavedScope,
  },
  saveScope: {
    method: 'PUT',
    path: '/api/scopes/:id',
    summary:
      'Save a choice of reports, or all that the library finds, in the place of one of the same id; kept in `scopes.csv` of the data folder.',
    input: z.object({
      id: SavedScopeId,
      name: z.string().check(z.trim(), z.minLength(1), z.maxLength(120), z.regex(/^[^\p{Cc}]*$/u)),
      /** Either these … */
      reports: z.optional(z.array(ReportId).check(z.minLength(1), z.maxLength(MOST_SAVED))),
      /** … or those that the library finds now by this. */
      found: z.optional(LibraryWanted),
    }),
    output: SavedScope,
  },
  dropScope: {
    method: 'DELETE',
    path: '/api/scopes/:id',
    summary: 'Delete a saved choice; its reports stay.',
    input: z.object({ id: SavedScopeId }),
    output: SavedScope,
  },
} as const satisfies Record<string, Endpoint>;
