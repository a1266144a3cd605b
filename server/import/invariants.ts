import { z } from 'zod';
import { ENTITY_LABELS } from '#contract/model.ts';
import { AppError } from '../errors/app-error.ts';
import { query } from '../graph/query.ts';
import type { ImportTransaction } from './importer.ts';
import { INVARIANT_NAMES } from './prepare.ts';

const row = z.object({ violation: z.string().nullable() });
const NEEDS_LABELS = 'invariant-entity-label';
const INVARIANTS = INVARIANT_NAMES.filter((name) => name !== NEEDS_LABELS).map((name) =>
  query(`import/${name}`, { params: z.object({}), row }),
);
const ENTITY_LABEL = query(`import/${NEEDS_LABELS}`, {
  params: z.object({ labels: z.array(z.string()) }),
  row,
});

/**
 * What the store must be like after a load, asked of the store itself before the load is committed.
 * @throws AppError 500 naming the invariant and what breaks it; the load is then rolled back.
 */
export async function checkInvariants(transaction: ImportTransaction): Promise<void> {
  const broken: string[] = [];
  const note = (name: string, rows: readonly { readonly violation: string | null }[]) => {
    if (rows.length > 0) broken.push(`${name}: ${rows.map((one) => one.violation).join(', ')}`);
  };
  for (const invariant of INVARIANTS) note(invariant.name, await transaction.run(invariant, {}));
  note(ENTITY_LABEL.name, await transaction.run(ENTITY_LABEL, { labels: [...ENTITY_LABELS] }));
  if (broken.length === 0) return;
  throw new AppError(500, 'invariant-broken', {
    en: `The load would leave the graph inconsistent and was undone. ${broken.join('; ')}`,
    zh: `此次载入会使图谱不一致，已撤销。${broken.join('；')}`,
  });
}
