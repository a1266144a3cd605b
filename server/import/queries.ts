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
export const READ_JUDGED = query('import/read-judged', {
  params: nothing,
  row: z.object({ judged: z.string().nullable() }),
});
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
export const ENSURE_ENTITIES = query('import/ensure-entities', {
  params: Rows,
  row: z.object({ id: z.string(), former: z.array(z.string()) }),
});
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
    report: z.string(),
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
const deletes = (ends: string) =>
  query(`import/delete-edges-${ends}`, {
    params: Rows,
    row: z.object({ id: z.string(), type: RelationType, keys: z.array(z.string()) }),
  });
export const DELETE_EDGES = {
  'entity-entity': deletes('entity-entity'),
  'passage-entity': deletes('passage-entity'),
  'report-entity': deletes('report-entity'),
  'entity-report': deletes('entity-report'),
} as const;
export const WRITE_EDGES = {
  'entity-entity': write('write-edges-entity-entity', Rows),
  'passage-entity': write('write-edges-passage-entity', Rows),
  'report-entity': write('write-edges-report-entity', Rows),
  'entity-report': write('write-edges-entity-report', Rows),
} as const;
export const READ_DESCRIPTIONS = query('import/read-descriptions', {
  params: Ids,
  row: z.object({ entity: z.string(), report: z.string(), period: z.string(), description: Row }),
});
export const WRITE_ENTITIES = write('write-entities', Rows);
export const DELETE_ENTITIES = write('delete-entities', Ids);
export const DELETE_UNUSED_INDICATORS = write('delete-unused-indicators', nothing);
export const READ_SHOWN_ENTITIES = query('import/read-shown-entities', {
  params: Ids,
  row: z.object({
    id: z.string(),
    label: z.string(),
    kind: z.string().nullable(),
    keys: z.array(z.string()),
  }),
});

// What is counted and listed beforehand
const Told = z.object({ report: z.string(), caused: z.boolean(), first: z.boolean() });
export const DELETE_STORIES = query('import/delete-stories', {
  params: z.object({ acts: z.array(z.string()) }),
  row: Told,
});
const ofPattern = { ...Ids.shape, pattern: z.string(), acts: z.array(z.string()), cause: z.string() };
export const WRITE_CAUSED_STORIES = query('import/write-caused-stories', {
  params: z.object({ ...ofPattern, first: z.array(z.string()) }),
  row: Told,
});
export const WRITE_UNCAUSED_STORIES = query('import/write-uncaused-stories', {
  params: z.object(ofPattern),
  row: Told,
});
export const SET_REPORT_STORIES = write('set-report-stories', Ids);
export const SET_STORY_KINDS = write('set-story-kinds', z.object({ kinds: z.string() }));
export const READ_STORY_KINDS = query('import/read-story-kinds', {
  params: nothing,
  row: z.object({ kinds: z.string().nullable() }),
});
export const READ_TALLY = query('import/read-tally', {
  params: OfReport,
  row: z.object({ tally: z.array(z.string()) }),
});
export const SET_TALLY = write('set-tally', z.object({ report: z.string(), tally: z.array(z.string()) }));
export const ADD_COUNTS = write('add-counts', Rows);
export const COUNT_ACTS_OF_REPORT = query('import/count-acts-of-report', {
  params: z.object({ report: z.string(), agent: z.string(), receiver: z.string() }),
  row: z.object({
    period: z.string(),
    place: z.string().nullable(),
    agent: z.string(),
    level: z.string().nullable(),
    receiver: z.string().nullable(),
    acts: z.unknown().transform(Number),
  }),
});

export const RECOUNT_ENTITIES = write('recount-entities', Ids);
export const RECOUNT_REPORTS = write('recount-reports', Ids);
export const RECOUNT_PASSAGES = write('recount-passages', Ids);
