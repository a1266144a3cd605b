import type { SavedScope, Scope } from '#contract/scope.ts';
import { notFound } from '../errors/app-error.ts';

/** What a saved choice is looked up in. */
export interface SavedScopes {
  find(id: string): SavedScope | undefined;
}

/**
 * The ids of the reports that a scope names, sorted; null for all.
 * @throws AppError 404 for a saved choice that is not there
 */
export function reportsIn(scope: Scope | undefined, saved: SavedScopes): string[] | null {
  if (scope === undefined) return null;
  if (scope.type === 'reports') return [...scope.ids].sort();
  const found = saved.find(scope.id);
  if (found === undefined) throw noSuchScope(scope.id);
  return [...found.reports];
}

/** Whether one of these reports states something, or speaks of it; null for all reports. */
export const within =
  (reports: readonly string[] | null) =>
  (thing: { readonly reports: readonly string[] }): boolean =>
    reports === null || thing.reports.some((report) => reports.includes(report));

export const noSuchScope = (id: string) => notFound({ en: 'saved scope', zh: '已保存的范围' }, id);
