import type { Draft } from './dataset.ts';
import { nearest } from './nearest.ts';
import { type Fault, type Problem, problemAt } from './problem.ts';
import type { Table } from './read-table.ts';
import type { EntityRow, PassageRow } from './tables.ts';

/** The ids that other files may refer to; from all lines, right or wrong, so that one bad cell is one problem. */
export const idsOf = <T>(table: Table<T>, column = 'id'): ReadonlySet<string> =>
  new Set(table.raw.map(({ cells }) => cells[column] ?? '').filter(Boolean));

export const passagesById = (draft: Draft): ReadonlyMap<string, PassageRow> =>
  new Map(draft.tables.passages.rows.map(({ value }) => [value.id, value]));

export const entitiesById = (draft: Draft): ReadonlyMap<string, EntityRow> =>
  new Map(draft.tables.entities.rows.map(({ value }) => [value.id, value]));

export const factIds = (draft: Draft): ReadonlySet<string> =>
  new Set([...idsOf(draft.tables.relations), ...idsOf(draft.tables.observations)]);

/** The number in a passage's id. */
export const passageNumber = (id: string): number => Number(id.slice(id.indexOf('#') + 1));

const KINDS = {
  entity: ['unknown-entity', 'entity', '实体'],
  passage: ['unknown-passage', 'passage', '段落'],
  fact: ['unknown-fact', 'fact', '事实'],
  indicator: ['unknown-indicator', 'indicator', '指标'],
  report: ['unknown-report', 'report', '报道'],
} as const;

/** A reference to something that is not there. */
export function unknownReference(kind: keyof typeof KINDS, id: string, known: Iterable<string>): Fault {
  const [code, en, zh] = KINDS[kind];
  const likely = (kind === 'passage' ? nearestPassage(id, known) : undefined) ?? nearest(id, known);
  return {
    code,
    en: `There is no ${en} "${id}".`,
    zh: `没有这个${zh}：“${id}”。`,
    nearest: likely,
  };
}

/** The passage of the same report with the nearest number. */
function nearestPassage(id: string, known: Iterable<string>): string | undefined {
  const number = passageNumber(id);
  const distance = (other: string) => Math.abs(passageNumber(other) - number);
  const report = id.slice(0, id.indexOf('#') + 1);
  const same = [...known].filter((other) => report !== '' && other.startsWith(report));
  return Number.isNaN(number) ? undefined : same.sort((left, right) => distance(left) - distance(right))[0];
}

/** Collects problems of one table's lines. */
export function collector(file: string) {
  const problems: Problem[] = [];
  const add = (row: number | null, column: string | null, fault: Fault | undefined | false): void => {
    if (fault) problems.push(problemAt({ file, row, column }, fault));
  };
  return { problems, add };
}
