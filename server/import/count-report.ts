import type { Dataset, StoryKind } from '../dataset/dataset.ts';
import type { ImportTransaction } from './importer.ts';
import * as Q from './queries.ts';
import {
  ambiguityRows,
  descriptionRows,
  linkRows,
  mentionRows,
  type Names,
  observationRows,
  passageRows,
  quotationRows,
  reportProperties,
  statementRows,
} from './rows.ts';
import { Tally } from './tally.ts';

/** What a report alone adds to the counts: whatever it writes that no other report shares. */
export function countOwn(dataset: Dataset, names: Names): Tally {
  const tally = new Tally();
  countInLibrary(dataset, names, tally);
  for (const { label, kind } of dataset.entities) {
    tally.add('entities-by-label', label);
    tally.add('entities-by-kind', `${label}|${kind ?? ''}`);
  }
  for (const { type } of dataset.relations) tally.add('statements-by-type', type);
  for (const { kind } of dataset.passages) tally.add('kind', `Passage|${kind}`);
  const properties = (on: readonly string[], rows: readonly object[]) => tally.addRows('property', on, rows);
  properties(['Report'], [{ ...reportProperties(dataset, names), neighbour_counts: [] }]);
  properties(
    ['Passage'],
    passageRows(dataset).map((row) => ({ ...row, neighbour_counts: [] })),
  );
  properties(['Statement'], statementRows(dataset, names));
  const figures = observationRows(dataset).map((row) => ({ ...row.properties, number: 0 }));
  properties(['Statement', 'Observation'], figures);
  properties(
    ['Ambiguity'],
    ambiguityRows(dataset).map((row) => row.properties),
  );
  const on = (type: string, rows: readonly object[]) => tally.addRows('edge-property', [type], rows);
  on(
    'DESCRIBES',
    descriptionRows(dataset, names).map((row) => row.properties),
  );
  on(
    'MENTIONED_IN',
    mentionRows(dataset, names).map((row) => row.properties),
  );
  on(
    'QUOTES',
    quotationRows(dataset).map((row) => row.properties),
  );
  const links = linkRows(dataset, names);
  on(
    'SUBJECT',
    links.subjectEntity.map(({ as }) => ({ as })),
  );
  on(
    'OBJECT',
    links.objectEntity.map(({ as }) => ({ as })),
  );
  on(
    'ABOUT',
    links.about.map(({ as }) => ({ as })),
  );
  on(
    'ATTRIBUTED_TO',
    links.attributedTo.map(({ as }) => ({ as })),
  );
  on(
    'QUALIFIED_BY',
    links.qualifiedBy.map(({ as, role }) => ({ as, role })),
  );
  return tally;
}

/** Where the report stands in the library. */
function countInLibrary(dataset: Dataset, names: Names, tally: Tally): void {
  const { period, place, publisher, genre } = dataset.report;
  const year = yearOf(period);
  const { passages, covered } = reportProperties(dataset, names);
  tally.add('reports-by-year', year);
  tally.add('reports-by-place', place ?? '');
  tally.add('reports-by-publisher', publisher ?? '');
  tally.add('reports-by-genre', genre ?? '');
  const cell = `${place ?? ''}|${year}`;
  tally.add('reports-by-cell', cell);
  tally.add('passages-by-cell', cell, passages);
  tally.add('covered-by-cell', cell, covered);
}

/** The year in which a period begins; empty for none. */
const yearOf = (period: string) => /\d{4}/.exec(period)?.[0] ?? '';

/** By whom, to whom, of which level, when and where the acts were done that a report tells of. */
export async function countActs(
  transaction: ImportTransaction,
  report: string,
  kinds: readonly StoryKind[],
  tally: Tally,
): Promise<void> {
  for (const { agent, receiver } of kinds)
    for (const row of await transaction.run(Q.COUNT_ACTS_OF_REPORT, { report, agent, receiver })) {
      tally.add('acts-by-agent', row.agent, row.acts);
      tally.add('acts-by-level', row.level ?? '', row.acts);
      tally.add('acts-by-year', yearOf(row.period), row.acts);
      tally.add('acts-by-place', row.place ?? '', row.acts);
      if (row.receiver !== null) tally.add('acts-by-pair', `${row.agent} ${row.receiver}`, row.acts);
    }
}
