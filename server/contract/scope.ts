import { z } from 'zod/mini';
import { ReportId } from './model.ts';

/** Reports that one address may name; a larger choice is saved under a name. */
export const MOST_SCOPED = 100;

/** A saved choice's id, `lishui-2019`. */
export const SavedScopeId = z.string().check(z.regex(/^[a-z0-9]+(-[a-z0-9]+)*$/), z.maxLength(40));

/** Reports of a saved choice; with their ids at their longest it still fits into a request. */
export const MOST_SAVED = 3_000;

/** A choice of reports that is kept under a name. */
export const SavedScope = z.object({
  id: SavedScopeId,
  name: z.string(),
  /** Ids, sorted. */
  reports: z.array(ReportId),
  /** Who saved it, and when. */
  by: z.string(),
  on: z.string(),
});
export type SavedScope = z.infer<typeof SavedScope>;

/** The reports that an answer is about, where it is not about all. */
export type Scope =
  | { readonly type: 'reports'; readonly ids: readonly string[] }
  | { readonly type: 'saved'; readonly id: string };

const Reports = z.array(ReportId).check(z.minLength(1), z.maxLength(MOST_SCOPED));

/** Null for a text that is no scope. */
export function parseScope(text: string): Scope | null {
  const [, type, rest = ''] = /^(report|saved):(.*)$/.exec(text) ?? [];
  if (type === 'saved') return SavedScopeId.safeParse(rest).success ? { type, id: rest } : null;
  if (type !== 'report') return null;
  const ids = Reports.safeParse([...new Set(rest.split(','))].sort());
  return ids.success ? { type: 'reports', ids: ids.data } : null;
}

/** A scope as addresses and requests carry it, `report:<id>[,<id>…]` or `saved:<id>`; the same for the same reports. */
export const scopeText = (scope: Scope): string =>
  scope.type === 'saved' ? `saved:${scope.id}` : `report:${[...new Set(scope.ids)].sort().join(',')}`;

/** The parameter `scope` of lists, counts, pictures, searches and exports: left out or empty, they are about all reports. */
export const ScopeInput = z.optional(
  z.pipe(
    z.string().check(
      z.maxLength(MOST_SCOPED * 81 + 7),
      z.refine((text) => text === '' || parseScope(text) !== null, {
        error: `must be report:<id>[,<id>…] with up to ${MOST_SCOPED} reports, or saved:<id>`,
      }),
    ),
    z.transform((text) => parseScope(text) ?? undefined),
  ),
);
