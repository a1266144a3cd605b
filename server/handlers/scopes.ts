import { MOST_SAVED } from '#contract/scope.ts';
import { cellFault } from '../dataset/csv.ts';
import { badInput } from '../errors/app-error.ts';
import { countReports } from '../graph/counts.ts';
import { noSuchScope } from '../graph/scope.ts';
import type { Handlers } from './context.ts';
import { idsFound } from './library.ts';
import { whoAsks } from './writing.ts';

export const scopes: Handlers['scopes'] = async (_input, context) => ({
  scopes: context.scopes.list().map(({ reports, ...scope }) => ({ ...scope, total: reports.length })),
});

export const savedScope: Handlers['savedScope'] = async ({ id }, context) => {
  const found = context.scopes.find(id);
  if (found === undefined) throw noSuchScope(id);
  return found;
};

export const saveScope: Handlers['saveScope'] = async ({ id, name, reports, found }, context) => {
  const chosen = found === undefined ? (reports ?? []) : await idsFound(found, MOST_SAVED + 1, context);
  const ids = [...new Set(chosen)].sort();
  if (ids.length === 0 || ids.length > MOST_SAVED)
    throw badInput(
      `reports, found: from 1 to ${MOST_SAVED} reports make a scope; these are ${ids.length}.`,
      `reports、found：一个范围含 1 至 ${MOST_SAVED} 份报道，现为 ${ids.length} 份。`,
    );
  const fault = cellFault(name);
  if (fault !== undefined) throw badInput(`name: ${fault.en}`, `name：${fault.zh}`);
  const missing = ids.length - (await countReports(context.graph, ids)).reports;
  if (missing > 0)
    throw badInput(`reports: ${missing} of them are not here.`, `reports：其中 ${missing} 份报道不在库中。`);
  const scope = { id, name, reports: ids, by: whoAsks(context), on: new Date().toISOString() };
  await context.scopes.save(scope);
  return scope;
};

export const dropScope: Handlers['dropScope'] = async ({ id }, context) => {
  const found = context.scopes.find(id);
  if (found === undefined || !(await context.scopes.drop(id))) throw noSuchScope(id);
  return found;
};
