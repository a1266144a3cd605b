import type { VocabularyRole } from '#contract/vocabulary.ts';
import type { RawRow } from './csv.ts';
import type { Table } from './read-table.ts';
import type { Shared } from './shared.ts';
import type { QualifierRow, RelationRow } from './tables.ts';

interface Declared {
  readonly tables: { readonly relations: Table<RelationRow> };
  readonly shared: Pick<Shared, 'vocabulary'>;
}

/** What facts may say besides their two ends. */
export interface Roles {
  readonly all: readonly VocabularyRole[];
  /** By the fact's type; undefined where its type declares no such role, or there is no such fact. */
  get(qualifier: Pick<QualifierRow, 'fact' | 'role'>): VocabularyRole | undefined;
}

/** The roles that the types of a draft's facts declare. */
export function rolesOf({ tables, shared }: Declared): Roles {
  const all = shared.vocabulary.roles;
  const types = new Map(tables.relations.raw.map(({ cells }) => [cells.id, cells.type]));
  return {
    all,
    get: ({ fact, role }) => all.find((each) => each.name === role && each.type === types.get(fact)),
  };
}

/** What each fact says besides its two ends, as `role=value`, by the id that the file gives the fact. */
export function qualifiersByFact(rows: readonly RawRow[]): ReadonlyMap<string, readonly string[]> {
  const byFact = new Map<string, string[]>();
  for (const { cells } of rows) {
    const own = byFact.get(cells.fact ?? '') ?? [];
    own.push(`${cells.role ?? ''}=${cells.value ?? ''}`);
    byFact.set(cells.fact ?? '', own);
  }
  return byFact;
}
