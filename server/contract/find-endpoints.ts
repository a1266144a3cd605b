import { z } from 'zod/mini';
import { type Endpoint, IdList, limitUpTo } from './endpoint.ts';
import { Concordance, FIND_PARTS, FindPart, Found, WordSort } from './find.ts';
import { LONGEST_SEARCH, MOST_HITS } from './limits.ts';
import { ScopeInput } from './scope.ts';

const Cursor = z.optional(z.string().check(z.regex(/^\d{1,6}$/)));

/** One search over all that is stored and attached. */
export const findEndpoints = {
  find: {
    method: 'GET',
    path: '/api/find',
    explained: true,
    summary:
      'One search over names, kinds, statements, figures and the words of attached texts: groups with counts and their first hits. `next` of a group is the `cursor` of a question for that group alone.',
    input: z.object({
      q: z.string().check(z.maxLength(LONGEST_SEARCH)),
      in: z._default(z.pipe(IdList, z.array(FindPart).check(z.minLength(1))), [...FIND_PARTS]),
      scope: ScopeInput,
      limit: limitUpTo(MOST_HITS, 5),
      cursor: Cursor,
    }),
    output: Found,
  },
  words: {
    method: 'GET',
    path: '/api/words',
    summary:
      'A concordance: every place of the attached texts where the words stand, with what stands to their left and right.',
    input: z.object({
      q: z.string().check(z.maxLength(LONGEST_SEARCH)),
      scope: ScopeInput,
      sort: z._default(WordSort, 'text'),
      limit: limitUpTo(200, 50),
      cursor: Cursor,
    }),
    output: Concordance,
  },
} as const satisfies Record<string, Endpoint>;
