import type { Scope } from '#contract/scope.ts';
import { notFound } from '../errors/app-error.ts';

/**
 * The ids of the reports that a scope names, sorted; null for all.
 * @throws AppError 404 for a saved choice that is not there
 */
export function reportsIn(scope: Scope | undefined): string[] | null {
  if (scope === undefined) return null;
  if (scope.type === 'saved') throw notFound({ en: 'saved scope', zh: '已保存的范围' }, scope.id);
  return [...scope.ids].sort();
}
