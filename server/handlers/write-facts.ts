import type { Change } from '../corpus/corpus.ts';
import { type Fields, ownOf } from '../corpus/edit-entities.ts';
import { changedFact, type FactTable, type SaidFact, withFact, withoutFact } from '../corpus/edit-facts.ts';
import type { Unit } from '../corpus/places.ts';
import { storedFact } from '../corpus/stored.ts';
import type { Context, Handlers } from './context.ts';
import { changed, mustBeSeen, today, whoAsks } from './writing.ts';

/** Whose work a new fact is; a draft until somebody signs it. */
const made = (context: Context): Fields => ({
  ...{ status: 'draft', made_by: whoAsks(context), made_on: today(), origin: 'hand' },
});

/** A change takes the signature away: nobody has checked what it says now. */
const UNSIGNED: Fields = { status: 'draft', checked_by: null, checked_on: null };

/** Fields as they are stored: entities by their own ids. */
function saidOf(report: string, { fields, roles, quotations }: SaidFact, more: Fields): SaidFact {
  const own = (value: Fields[string]) => (typeof value === 'string' ? ownOf(report, value) : value);
  const ends = Object.fromEntries(
    ['from', 'to', 'attributed_to'].flatMap((end) =>
      fields[end] === undefined ? [] : [[end, own(fields[end])]],
    ),
  );
  const { about } = fields;
  const named = Object.entries(roles ?? {}).map(([role, value]) => [role, ownOf(report, value)]);
  // What is left out is what it is by default.
  const given = Object.fromEntries(Object.entries(fields).filter(([, value]) => value !== undefined));
  return {
    fields: {
      ...more,
      ...given,
      ...ends,
      ...(Array.isArray(about) ? { about: about.map(String).map((id) => ownOf(report, id)) } : {}),
    },
    roles: roles && Object.fromEntries(named),
    quotations,
  };
}

/** The id that a fact got: what it says decides it. */
const idIn = ({ entry }: Change, table: FactTable, former: string): string =>
  entry.tables[table]?.in[0]?.id ?? former;

const kindOf = (table: FactTable) => (table === 'relations' ? 'statement' : 'figure');

async function create(context: Context, table: FactTable, report: string, given: SaidFact, unit: Unit) {
  const said = saidOf(report, given, {
    plan: false,
    negated: false,
    ...(table === 'observations' ? { approx: false } : {}),
    ...made(context),
  });
  const change = await context.corpus.change(report, whoAsks(context), kindOf(table), (folder) =>
    withFact(folder, table, said, unit),
  );
  const stored = change.folder && storedFact(change.folder, table, idIn(change, table, ''), unit);
  return changed(change, stored);
}

interface Seen {
  readonly report: string;
  readonly fact: string;
  readonly tag: string | undefined;
}

async function alter(
  context: Context,
  table: FactTable,
  { report, fact, tag }: Seen,
  said: SaidFact,
  unit: Unit,
) {
  const what = `${kindOf(table)} ${fact}`;
  const change = await context.corpus.change(report, whoAsks(context), what, (folder) => {
    mustBeSeen(tag, storedFact(folder, table, fact, unit), said);
    return changedFact(folder, table, fact, said, unit);
  });
  const stored = change.folder && storedFact(change.folder, table, idIn(change, table, fact), unit);
  return changed(change, stored, fact);
}

async function remove(context: Context, table: FactTable, { report, fact, tag }: Seen) {
  const what = `${kindOf(table)} ${fact}`;
  const change = await context.corpus.change(report, whoAsks(context), what, (folder) => {
    mustBeSeen(tag, storedFact(folder, table, fact, 'codepoints'), null);
    return withoutFact(folder, table, fact);
  });
  return changed(change, null);
}

const signed = (context: Context): SaidFact => ({
  fields: { status: 'checked', checked_by: whoAsks(context), checked_on: today() },
});

export const createStatement: Handlers['createStatement'] = (
  { id, offsets, quotations, roles, ...fields },
  context,
) => create(context, 'relations', id, { fields, quotations, roles }, offsets);
export const changeStatement: Handlers['changeStatement'] = (
  { id, fact, if_match: tag, offsets, quotations, roles, ...fields },
  context,
) =>
  alter(
    context,
    'relations',
    { report: id, fact, tag },
    saidOf(id, { fields, quotations, roles }, UNSIGNED),
    offsets,
  );
export const removeStatement: Handlers['removeStatement'] = ({ id, fact, if_match: tag }, context) =>
  remove(context, 'relations', { report: id, fact, tag });
export const checkStatement: Handlers['checkStatement'] = ({ id, fact, if_match: tag }, context) =>
  alter(context, 'relations', { report: id, fact, tag }, signed(context), 'codepoints');

export const createFigure: Handlers['createFigure'] = ({ id, offsets, quotations, ...fields }, context) =>
  create(context, 'observations', id, { fields, quotations }, offsets);
export const changeFigure: Handlers['changeFigure'] = (
  { id, fact, if_match: tag, offsets, quotations, ...fields },
  context,
) =>
  alter(
    context,
    'observations',
    { report: id, fact, tag },
    saidOf(id, { fields, quotations }, UNSIGNED),
    offsets,
  );
export const removeFigure: Handlers['removeFigure'] = ({ id, fact, if_match: tag }, context) =>
  remove(context, 'observations', { report: id, fact, tag });
export const checkFigure: Handlers['checkFigure'] = ({ id, fact, if_match: tag }, context) =>
  alter(context, 'observations', { report: id, fact, tag }, signed(context), 'codepoints');
