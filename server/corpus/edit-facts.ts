import type { Basis, QuotationRole } from '#contract/model.ts';
import { notFound } from '../errors/app-error.ts';
import { cellsOf, type Fields } from './edit-entities.ts';
import { type Cells, compact, type Folder, tagOf } from './folder.ts';
import { piecesOf, type Said, type Unit, wordsAt } from './places.ts';

export type FactTable = 'relations' | 'observations';

export interface SaidQuotation extends Said {
  readonly role: QuotationRole;
  readonly terms?: readonly string[] | undefined;
}

/** A fact as somebody writes it. */
export interface SaidFact {
  readonly fields: Fields & { readonly basis?: Basis | undefined };
  /** Values by role. */
  readonly roles?: Readonly<Record<string, string>> | undefined;
  readonly quotations?: readonly SaidQuotation[] | undefined;
}

/** A fact with all its lines. */
export interface Fact {
  readonly cells: Cells;
  readonly evidence: readonly Cells[];
  readonly qualifiers: readonly Cells[];
}

export function factIn({ tables }: Folder, table: FactTable, id: string): Fact {
  const cells = tables[table].find((each) => each.id === id);
  if (cells === undefined) throw notFound({ en: 'fact', zh: '事实' }, id);
  return {
    cells,
    evidence: tables.evidence.filter(({ fact }) => fact === id),
    qualifiers: tables.qualifiers.filter(({ fact }) => fact === id),
  };
}

/** The tag of a fact as it is now, quotations and roles with it. */
export const factTag = (folder: Folder, table: FactTable, id: string): string =>
  tagOf(factIn(folder, table, id));

/** An id that no fact has: writing the folder gives each its own. */
const NEW = 'new';

/** @param id  told apart from that of another which is added before the folder is written */
export function withFact(folder: Folder, table: FactTable, said: SaidFact, unit: Unit, id = NEW): Folder {
  const own = (cells: Cells) => ({ ...cells, fact: id });
  return added(folder, table, {
    cells: compact(table, { ...cellsOf(said.fields), id }),
    evidence: evidenceOf(folder, said.quotations ?? [], unit).map(own),
    qualifiers: qualifiersOf(said.roles ?? {}).map(own),
  });
}

export function changedFact(
  folder: Folder,
  table: FactTable,
  id: string,
  { fields, roles, quotations }: SaidFact,
  unit: Unit,
): Folder {
  const old = factIn(folder, table, id);
  const renamed = (cells: Cells) => ({ ...cells, fact: NEW });
  const ambiguities = folder.tables.ambiguities.map((cells) =>
    compact('ambiguities', {
      ...cells,
      facts: (cells.facts ?? '')
        .split('|')
        .map((each) => (each === id ? NEW : each))
        .join('|'),
    }),
  );
  const others = withoutFact(folder, table, id);
  return added({ ...others, tables: { ...others.tables, ambiguities } }, table, {
    cells: compact(table, { ...old.cells, ...cellsOf(fields), id: NEW }),
    evidence: quotations === undefined ? old.evidence.map(renamed) : evidenceOf(folder, quotations, unit),
    qualifiers: roles === undefined ? old.qualifiers.map(renamed) : qualifiersOf(roles),
  });
}

export function withoutFact(folder: Folder, table: FactTable, id: string): Folder {
  factIn(folder, table, id);
  const { tables } = folder;
  const others = (rows: readonly Cells[]) => rows.filter(({ fact }) => fact !== id);
  return {
    ...folder,
    tables: {
      ...tables,
      [table]: tables[table].filter((cells) => cells.id !== id),
      evidence: others(tables.evidence),
      qualifiers: others(tables.qualifiers),
    },
  };
}

const added = (folder: Folder, table: FactTable, { cells, evidence, qualifiers }: Fact): Folder => ({
  ...folder,
  tables: {
    ...folder.tables,
    [table]: [...folder.tables[table], cells],
    evidence: [...folder.tables.evidence, ...evidence],
    qualifiers: [...folder.tables.qualifiers, ...qualifiers],
  },
});

function evidenceOf(folder: Folder, quotations: readonly SaidQuotation[], unit: Unit): Cells[] {
  const counted = new Map<string, number>();
  return quotations.flatMap((said) => {
    const seq = (counted.get(said.role) ?? 0) + 1;
    counted.set(said.role, seq);
    const pieces = piecesOf(folder, said, unit);
    const terms = termsByPiece(
      pieces.map((piece) => wordsAt(folder, piece)),
      said.terms ?? [],
    );
    return pieces.map(({ passage, start, end }, index) =>
      compact('evidence', {
        fact: NEW,
        role: said.role,
        seq: String(seq),
        part: String(index + 1),
        passage: `${folder.report.id}#${passage}`,
        start: String(start),
        end: String(end),
        terms: (terms[index] ?? []).join('|'),
      }),
    );
  });
}

/** Anchor terms, each with the piece that holds it: in order, as they were given. */
function termsByPiece(pieces: readonly string[], terms: readonly string[]): string[][] {
  const found = pieces.map((): string[] => []);
  let at = 0;
  for (const term of terms) {
    const holds = pieces.findIndex((words, index) => index >= at && words.includes(term));
    at = holds < 0 ? at : holds;
    found[at]?.push(term);
  }
  return found;
}

const qualifiersOf = (roles: Readonly<Record<string, string>>): Cells[] =>
  Object.entries(roles).map(([role, value]) => compact('qualifiers', { fact: NEW, role, value }));
