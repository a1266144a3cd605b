import { BASES } from '#contract/model.ts';
import type { EdgeStatement } from './rows.ts';

/** A drawn edge: what all statements on it say together. */
export interface ProjectedEdge {
  readonly type: string;
  readonly from: string;
  readonly to: string;
  readonly properties: {
    readonly id: string;
    readonly statements: readonly string[];
    readonly reports: readonly string[];
    /** The strongest. */
    readonly basis: string;
    /** Only when every statement announces. */
    readonly plan: boolean;
    /** Only when every statement says that it is not so. */
    readonly negated: boolean;
    /** Only when some say so and some that it is not so. */
    readonly disputed: boolean;
    /** EDTF, sorted; empty when no statement has one. */
    readonly dates: readonly string[];
    /** What all agree on; else current, if any says so. */
    readonly tense: string | null;
    /** Only when all that count agree. */
    readonly count: number | null;
  };
}

/** Edges from statements: one for each type and pair of ends. */
export function projectEdges(statements: readonly EdgeStatement[]): ProjectedEdge[] {
  const groups = new Map<string, EdgeStatement[]>();
  for (const statement of statements) {
    const group = groups.get(statement.edge);
    if (group) group.push(statement);
    else groups.set(statement.edge, [statement]);
  }
  return [...groups.values()].flatMap((group) => projectEdge(group) ?? []);
}

function projectEdge(group: readonly EdgeStatement[]): ProjectedEdge | undefined {
  const first = group[0];
  if (first === undefined) return undefined;
  const { edge: id, type, from, to } = first;
  const tenses = known(group.map((one) => one.tense));
  const counts = known(group.map((one) => one.count));
  return {
    type,
    from,
    to,
    properties: {
      id,
      statements: known(group.map((one) => one.statement)).sort(),
      reports: known(group.map((one) => one.report)).sort(),
      basis: BASES.find((basis) => group.some((one) => one.basis === basis)) ?? first.basis,
      plan: group.every((one) => one.plan),
      negated: group.every((one) => one.negated),
      disputed: new Set(group.map((one) => one.negated)).size > 1,
      dates: known(group.map((one) => one.date)).sort(),
      tense: tenses.length === 1 ? (tenses[0] ?? null) : tenses.includes('current') ? 'current' : null,
      count: counts.length === 1 ? (counts[0] ?? null) : null,
    },
  };
}

/** Each value once, without the absent ones. */
const known = <T>(values: readonly (T | null)[]): T[] => [
  ...new Set(values.filter((value) => value !== null)),
];
