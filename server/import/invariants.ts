import { z } from 'zod';
import { AppError } from '../errors/app-error.ts';
import { query } from '../graph/query.ts';
import type { ImportTransaction } from './importer.ts';
import { INVARIANT_NAMES } from './prepare.ts';
import type { Touched } from './touched.ts';

const row = z.object({ violation: z.string().nullable() });
const INVARIANTS = INVARIANT_NAMES.map((name) => query(`import/${name}`, { params: z.object({}), row }));

const ofIds = { params: z.object({ ids: z.array(z.string()) }), row };
const ofMost = { params: z.object({ ids: z.array(z.string()), most: z.int() }), row };
const TOUCHED_STATEMENTS = query('import/touched-statements', ofIds);
const TOUCHED_ENTITIES = query('import/touched-entities', ofMost);
const TOUCHED_EDGES = query('import/touched-edges', ofMost);
const TOUCHED_REPORT = query('import/touched-report', { params: z.object({ report: z.string() }), row });

/** Of a hub only the whole examination looks at all edges again: a load costs what it brings. */
const MOST_AGAIN = 200;

/**
 * What must hold of all that a load has touched, asked of the store itself before the load is committed.
 * @throws AppError 500 naming the invariant and what breaks it; the load is then rolled back.
 */
export async function checkTouched(
  transaction: ImportTransaction,
  touched: Touched,
  report: string | null,
): Promise<void> {
  const broken = new Findings();
  const most = MOST_AGAIN;
  const all = (ids: Iterable<string>) => [...ids];
  broken.note(
    TOUCHED_STATEMENTS.name,
    await transaction.runRows(TOUCHED_STATEMENTS, all(touched.statements), (ids) => ({ ids })),
  );
  broken.note(
    TOUCHED_ENTITIES.name,
    await transaction.runRows(TOUCHED_ENTITIES, all(touched.entities), (ids) => ({ ids, most })),
  );
  broken.note(
    TOUCHED_EDGES.name,
    await transaction.runRows(TOUCHED_EDGES, all(touched.edges.keys()), (ids) => ({ ids, most })),
  );
  if (report !== null) broken.note(TOUCHED_REPORT.name, await transaction.run(TOUCHED_REPORT, { report }));
  broken.refuse();
}

/** The same of the whole store: what `npm run doctor` asks. */
export async function checkInvariants(transaction: ImportTransaction): Promise<void> {
  const broken = new Findings();
  for (const invariant of INVARIANTS) broken.note(invariant.name, await transaction.run(invariant, {}));
  broken.refuse();
}

class Findings {
  readonly #broken: string[] = [];

  note(name: string, rows: readonly { readonly violation: string | null }[]): void {
    if (rows.length > 0) this.#broken.push(`${name}: ${rows.map((one) => one.violation).join(', ')}`);
  }

  refuse(): void {
    if (this.#broken.length === 0) return;
    throw new AppError(500, 'invariant-broken', {
      en: `The load would leave the graph inconsistent and was undone. ${this.#broken.join('; ')}`,
      zh: `此次载入会使图谱不一致，已撤销。${this.#broken.join('；')}`,
    });
  }
}
