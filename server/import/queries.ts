import { z } from 'zod';
import { Basis, RelationType } from '#contract/model.ts';
import { query } from '../graph/query.ts';

const nothing = z.object({});
const Row = z.record(z.string(), z.unknown());
const Rows = z.object({ rows: z.array(Row) });
const OfReport = z.object({ report: z.string() });
const RowsOfReport = z.object({ report: z.string(), rows: z.array(Row) });
const Moves = z.object({ moves: z.array(z.object({ from: z.string(), as: z.string(), to: z.string() })) });
const Ids = z.object({ ids: z.array(z.string()) });

const write = <P extends z.ZodObject>(name: string, params: P) =>
  query(`import/${name}`, { params, row: nothing });

/** Whole-number columns come from the driver as its own integers. */
const Int = z.unknown().transform((value) => (value === null ? null : Number(value)));

// Locks and markers
export const LOCK_IMPORTS = write('lock-imports', nothing);
export const READ_MARKER = query('import/read-marker', {
  params: OfReport,
  row: z.object({ hash: z.string(), judged: z.string().nullable() }),
});
export const WRITE_MARKER = write(
  'write-marker',
  z.object({ report: z.string(), hash: z.string(), counts: Row }),
);
export const DELETE_MARKER = write('delete-marker', OfReport);
export const SET_JUDGED = write('set-judged', z.object({ judged: z.string() }));

// What a report has written before
export const READ_OWN_EDGES = query('import/read-own-edges', {
  params: OfReport,
  row: z.object({ edge: z.string(), type: RelationType, from: z.string(), to: z.string() }),
});
export const READ_OWN_ENTITIES = query('import/read-own-entities', {
  params: OfReport,
  row: z.object({ entity: z.string() }),
});
export const DELETE_OWN = ['delete-statements', 'delete-ambiguities', 'delete-passages', 'delete-report'].map(
  (name) => write(name, OfReport),
);

// What it writes
export const WRITE_REPORT = write('write-report', z.object({ properties: Row }));
export const WRITE_PASSAGES = write('write-passages', RowsOfReport);
export const ENSURE_ENTITIES = write('ensure-entities', Rows);
export const WRITE_DESCRIPTIONS = write('write-descriptions', RowsOfReport);
export const WRITE_MENTIONS = write('write-mentions', Rows);
export const WRITE_STATEMENTS = write('write-statements', RowsOfReport);
export const WRITE_INDICATORS = write('write-indicators', Rows);
export const WRITE_OBSERVATIONS = write('write-observations', RowsOfReport);
export const LINKS = {
  subjectEntity: write('link-subject-entity', Rows),
  subjectPassage: write('link-subject-passage', Rows),
  subjectReport: write('link-subject-report', Rows),
  objectEntity: write('link-object-entity', Rows),
  objectReport: write('link-object-report', Rows),
  about: write('link-about', Rows),
  attributedTo: write('link-attributed-to', Rows),
  qualifiedBy: write('link-qualified-by', Rows),
} as const;
export const WRITE_QUOTATIONS = write('write-quotations', Rows);
export const WRITE_AMBIGUITIES = write('write-ambiguities', Rows);

// Judgements that two entities are the same
export const READ_MERGES = query('import/read-merges', {
  params: Ids,
  row: z.object({ entity: z.string(), as: z.string(), label: z.string() }),
});
export const READ_MOVING_STATEMENTS = query('import/read-moving-statements', {
  params: Moves,
  row: z.object({
    statement: z.string(),
    edge: z.string(),
    type: RelationType,
    from: z.string(),
    fromAs: z.string().nullable(),
    to: z.string(),
    toAs: z.string().nullable(),
  }),
});
export const MOVES = ['move-statements', 'move-mentions', 'move-subjects'].map((name) => write(name, Moves));
export const SET_STATEMENT_EDGES = write('set-statement-edges', Rows);

// What follows from the statements of all reports
export const READ_OTHERS_STATEMENTS = query('import/read-others-statements', {
  params: z.object({ report: z.string().nullable(), edges: z.array(z.string()) }),
  row: z.object({
    edge: z.string(),
    statement: z.string(),
    report: z.string(),
    type: RelationType,
    from: z.string(),
    to: z.string(),
    basis: Basis,
    plan: z.boolean(),
    negated: z.boolean(),
    date: z.string().nullable(),
    tense: z.string().nullable(),
    count: Int,
  }),
});
const forEnds = (verb: string) =>
  ({
    'entity-entity': write(`${verb}-edges-entity-entity`, Rows),
    'passage-entity': write(`${verb}-edges-passage-entity`, Rows),
    'report-entity': write(`${verb}-edges-report-entity`, Rows),
    'entity-report': write(`${verb}-edges-entity-report`, Rows),
  }) as const;
export const DELETE_EDGES = forEnds('delete');
export const WRITE_EDGES = forEnds('write');
export const READ_DESCRIPTIONS = query('import/read-descriptions', {
  params: Ids,
  row: z.object({ entity: z.string(), report: z.string(), period: z.string(), description: Row }),
});
export const WRITE_ENTITIES = write('write-entities', Rows);
export const DELETE_ENTITIES = write('delete-entities', Ids);
export const DELETE_UNUSED_INDICATORS = write('delete-unused-indicators', nothing);
export const RECOUNT_ENTITIES = write('recount-entities', Ids);
export const RECOUNT_REPORTS = write('recount-reports', Ids);
export const RECOUNT_PASSAGES = write('recount-passages', Ids);
