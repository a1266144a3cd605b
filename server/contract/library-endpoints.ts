import { z } from 'zod/mini';
import { Cursor, type Endpoint, limitUpTo } from './endpoint.ts';
import { NodeList } from './graph.ts';
import { CountRow, Library } from './library.ts';
import { LONGEST_SEARCH } from './limits.ts';
import { ScopeInput } from './scope.ts';

const Value = z.optional(z.string().check(z.minLength(1), z.maxLength(120)));

/** Which reports are looked for in the library. */
export const LibraryWanted = z.object({
  q: z._default(z.string().check(z.maxLength(LONGEST_SEARCH)), ''),
  period: z.optional(z.string().check(z.regex(/^\d{4}$/))),
  place: Value,
  publisher: Value,
  genre: Value,
});

/** The reports as a shelf, and what a corpus' pictures are drawn from. */
export const libraryEndpoints = {
  library: {
    method: 'GET',
    path: '/api/library',
    summary:
      'The reports with their counts, found by words of title, publisher and place, and narrowed by year, place, publisher and genre; with the values to narrow by, and year by place as a matrix.',
    input: z.extend(LibraryWanted, { limit: limitUpTo(100, 25), cursor: Cursor }),
    output: Library,
  },
  counts: {
    method: 'GET',
    path: '/api/counts',
    summary:
      'What was counted when reports were loaded: acts (commendations, judgments) by who did them, by whom and to whom, by level, year and place; entities by label, statements by type. In a scope, an entity that several of its reports describe counts in each.',
    input: z.object({
      by: z.enum(['giver', 'pair', 'level', 'year', 'place', 'label', 'type']),
      scope: ScopeInput,
      limit: limitUpTo(200, 25),
    }),
    output: z.object({ rows: z.array(CountRow), /** Of all, not of the rows alone. */ total: z.int() }),
  },
  countedActs: {
    method: 'GET',
    path: '/api/counts/acts',
    summary:
      'The acts behind a row of `counts`, by its `key`: by giver, pair, level, year or place, a page at a time.',
    input: z.object({
      by: z.enum(['giver', 'pair', 'level', 'year', 'place']),
      key: z.string().check(z.maxLength(400)),
      scope: ScopeInput,
      limit: limitUpTo(100, 25),
      cursor: Cursor,
    }),
    output: z.pick(NodeList, { nodes: true, next: true }),
  },
} as const satisfies Record<string, Endpoint>;
