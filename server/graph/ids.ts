import { createHash } from 'node:crypto';

type Cells = Readonly<Record<string, string>>;

const digest = (fields: readonly string[]) =>
  createHash('sha1').update(fields.join('\n'), 'utf8').digest('hex').slice(0, 12);

const RELATION_FIELDS = ['type', 'from', 'to', 'date', 'tense', 'count'] as const;
const FIGURE_FIELDS = [
  'indicator',
  'value',
  'unit',
  'direction',
  'comparison',
  'period',
  'baseline_value',
  'baseline_unit',
] as const;

const isTrue = (cell: string | undefined) => cell?.toLowerCase() === 'true';
const planField = (cells: Cells) => (isTrue(cells.plan) ? 'plan' : '');

/** What only some facts have: nothing for a fact without, whose id is what it was before there was such a thing. */
function furtherFields(cells: Cells, qualifiers: readonly string[]): string[] {
  const further = [isTrue(cells.negated) ? 'negated' : '', cells.claim ?? '', cells.attributed_to ?? ''];
  return [...further, ...qualifiers].some(Boolean) ? [...further, ...[...qualifiers].sort()] : [];
}

// A letter in front, so that no spreadsheet takes an id of digits for a number.
const factId = (fields: readonly string[]) => `s-${digest(fields)}`;

/**
 * The id of a fact between two nodes, from its cells as they stand in the file; `qualifiers` as `role=value`. The rule is
 * in `seeds/README.md`.
 */
export const relationId = (report: string, cells: Cells, qualifiers: readonly string[] = []): string =>
  factId([
    report,
    ...RELATION_FIELDS.map((field) => cells[field] ?? ''),
    planField(cells),
    ...furtherFields(cells, qualifiers),
  ]);

/** The id of a figure, from its cells as they stand in the file. The rule is in `seeds/README.md`. */
export function observationId(report: string, cells: Cells): string {
  const about = (cells.about ?? '').split('|').sort().join('|');
  const fields = FIGURE_FIELDS.map((field) => cells[field] ?? '');
  return factId([report, 'OF_INDICATOR', about, ...fields, planField(cells), ...furtherFields(cells, [])]);
}

/** The id of a report's entity in the store: an entity's own id is local to its report. */
export const entityId = (report: string, own: string): string => `${report}/${own}`;

/** An entity's id within its report. */
export const ownId = (id: string): string => id.slice(id.indexOf('/') + 1);

/** The id of a cluster of entities that are proposed or judged together. */
export const identityId = (members: readonly string[]): string => `identity-${digest([...members].sort())}`;

/** The id of the drawn edge of one type between two nodes. */
export const edgeId = (type: string, from: string, to: string): string => `edge-${digest([type, from, to])}`;
