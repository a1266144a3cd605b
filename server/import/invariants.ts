import { z } from 'zod';
import { AppError } from '../errors/app-error.ts';
import { query } from '../graph/query.ts';
import type { ImportTransaction } from './importer.ts';
import { INVARIANT_NAMES } from './prepare.ts';

const row = z.object({ violation: z.string().nullable() });
const INVARIANTS = INVARIANT_NAMES.map((name) => query(`import/${name}`, { params: z.object({}), row }));

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
  if (broken.length === 0) return;
  throw new AppError(500, 'invariant-broken', {
    en: `The load would leave the graph inconsistent and was undone. ${broken.join('; ')}`,
    zh: `此次载入会使图谱不一致，已撤销。${broken.join('；')}`,
  });
}
