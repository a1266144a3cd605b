import { comparableNames } from '../dataset/comparable-names.ts';
import type { Dataset, DatasetQualifier } from '../dataset/dataset.ts';
import type { EntityRow, ObservationRow, RelationRow } from '../dataset/tables.ts';
import { fold, searchKeys } from '../graph/fold.ts';
import { edgeId, entityId, ownId } from '../graph/ids.ts';

/** From an entity's id, `<report>/<entity>`, to the id under which it is kept: its own, or that of what it was judged to be. */
export type Keep = (id: string) => string;

/** A dataset's own names for things, and what they are called in the store. */
export interface Names {
  /** `<report>/<entity>` of an entity's id in the folder; a passage or a report is called what it is called there. */
  readonly member: (own: string) => string;
  /** The id under which it is kept. */
  readonly kept: (own: string) => string;
}

export function namesOf({ report, entities }: Dataset, keep: Keep): Names {
  const own = new Set(entities.map(({ id }) => id));
  const member = (id: string) => (own.has(id) ? entityId(report.id, id) : id);
  return { member, kept: (id) => keep(member(id)) };
}

/** The ids of an edge: today's, and those under which a link may still name it; null where two are the same. */
export interface EdgeIds {
  readonly edge: string;
  /** Between the two ends as their own report has them, whatever they were judged to be. */
  readonly member_edge: string | null;
  /** As the first version called it, which knew ids without their report: of these ends, and of what they were judged to be. */
  readonly first_edge: string | null;
  readonly first_kept_edge: string | null;
}

export interface Ends {
  readonly from: string;
  readonly to: string;
}

export function edgeIds(type: string, member: Ends, kept: Ends): EdgeIds {
  const idOf = ({ from, to }: Ends) => edgeId(type, from, to);
  const first = ({ from, to }: Ends) => edgeId(type, ownId(from), ownId(to));
  const unless = (id: string, known: readonly string[]) => (known.includes(id) ? null : id);
  const edge = idOf(kept);
  return {
    edge,
    member_edge: unless(idOf(member), [edge]),
    first_edge: unless(first(member), [edge]),
    first_kept_edge: unless(first(kept), [edge, first(member)]),
  };
}

/** A statement as far as its edge needs it. */
export interface EdgeStatement {
  readonly edge: string;
  readonly statement: string;
  readonly report: string;
  readonly type: string;
  readonly from: string;
  readonly to: string;
  readonly basis: 'explicit' | 'ellipsis' | 'inferred';
  readonly plan: boolean;
  readonly negated: boolean;
  /** EDTF. */
  readonly date: string | null;
  readonly tense: string | null;
  readonly count: number | null;
}

export const reportProperties = (
  { report: { text, deixis: _deixis, subject, ...rest }, ...dataset }: Dataset,
  { member, kept }: Names,
) => ({
  ...rest,
  subject: subject === null ? null : kept(subject),
  subject_as: subject === null ? null : member(subject),
  sha256: text.sha256,
  characters: text.characters,
  at: `${rest.period}|${rest.id}`,
  // Of every report an empty line, so that all are found by nothing.
  search: `${[rest.title_zh, rest.title_en, rest.publisher, rest.place].map((name) => fold(name ?? '')).join('\n')}\n`,
  // What a list of reports says of each is counted once, here.
  passages: dataset.passages.length,
  covered: new Set(dataset.evidence.map(({ passage }) => passage)).size,
  entities: dataset.entities.length,
  statements: dataset.relations.length,
  observations: dataset.observations.length,
  stories: 0,
  uncaused: 0,
  degree: 0,
});

export const passageRows = (dataset: Dataset) =>
  dataset.passages.map((passage) => ({
    ...passage,
    order: Number(passage.id.slice(passage.id.indexOf('#') + 1)),
    degree: 0,
  }));

export const descriptionRows = (dataset: Dataset, { member, kept }: Names) => {
  const byId = new Map(dataset.entities.map((entity) => [entity.id, entity]));
  const nameOf = (own: string) => byId.get(own)?.name_zh ?? byId.get(own)?.name_en ?? undefined;
  return dataset.entities.map(({ id, ...properties }: EntityRow) => ({
    entity: kept(id),
    properties: {
      as: member(id),
      own: id,
      ...properties,
      name: nameIn(dataset.report.lang, properties),
      compared: comparableNames({ id, ...properties }, dataset.report, nameOf),
    },
  }));
};

/** A name in the report's language; what else there is where nobody wrote it. */
function nameIn(lang: string, { name, name_zh, name_en }: Omit<EntityRow, 'id'>): string | null {
  return name ?? (lang.startsWith('en') ? (name_en ?? name_zh) : (name_zh ?? name_en));
}

export const mentionRows = (dataset: Dataset, { member, kept }: Names) =>
  dataset.mentions.map(({ entity, passage, ...place }) => ({
    entity: kept(entity),
    passage,
    properties: { as: member(entity), ...place },
  }));

export const edgeStatements = ({ report, relations }: Dataset, { kept }: Names): EdgeStatement[] =>
  relations.map((relation) => {
    const [from, to] = [kept(relation.from), kept(relation.to)];
    const { id: statement, type, basis, plan, negated, date, tense, count } = relation;
    return {
      edge: edgeId(type, from, to),
      statement,
      report: report.id,
      type,
      from,
      to,
      basis,
      plan,
      negated,
      date,
      tense,
      count,
    };
  });

/**
 * Where each fact stands among all: report, passage, place in it, id. In the order of the text, from an index; so the
 * numbers are of one width.
 */
export function placesOf({ report, evidence }: Dataset): (fact: string) => string {
  const places = new Map<string, string>();
  for (const { fact, role, passage, start } of evidence) {
    if (role !== 'words') continue;
    const order = passage.slice(passage.indexOf('#') + 1);
    const place = `${report.id}#${order.padStart(5, '0')}#${String(start).padStart(7, '0')}#${fact}`;
    const before = places.get(fact);
    if (before === undefined || place < before) places.set(fact, place);
  }
  return (fact) => places.get(fact) ?? `${report.id}#${fact}`;
}

export function statementRows(dataset: Dataset, { member, kept }: Names) {
  const at = placesOf(dataset);
  const qualifiers = new Map<string, DatasetQualifier[]>();
  for (const one of dataset.qualifiers) qualifiers.set(one.fact, [...(qualifiers.get(one.fact) ?? []), one]);
  return dataset.relations.map(({ type, from, to, attributed_to: _speaker, ...rest }: RelationRow) => ({
    ...rest,
    ...qualifierProperties(qualifiers.get(rest.id) ?? []),
    report: dataset.report.id,
    predicate: type,
    at: at(rest.id),
    ...edgeIds(type, { from: member(from), to: member(to) }, { from: kept(from), to: kept(to) }),
  }));
}

/**
 * Qualifiers that are no entities: all as `role=value` for reading them back, and each under `q_<role>` for queries, a
 * number as a number, an amount without its unit, which stands beside it.
 */
export function qualifierProperties(qualifiers: readonly DatasetQualifier[]) {
  const plain = qualifiers.filter(({ datatype }) => datatype !== 'entity');
  const properties: Record<string, string | number | readonly string[]> = {};
  for (const { role, value, datatype } of plain) {
    const key = `q_${role.replaceAll('-', '_')}`;
    const [amount = '', unit = ''] = value.split(' ');
    if (datatype === 'amount') Object.assign(properties, { [key]: Number(amount), [`${key}_unit`]: unit });
    else properties[key] = datatype === 'whole' ? Number(value) : value;
  }
  if (plain.length > 0) properties.qualifiers = plain.map(({ role, value }) => `${role}=${value}`);
  return properties;
}

export function observationRows(dataset: Dataset) {
  const { report, observations } = dataset;
  const at = placesOf(dataset);
  return observations.map(({ indicator, about: _about, attributed_to: _speaker, direction, ...rest }) => ({
    indicator,
    properties: {
      ...rest,
      ...numbersOf(rest),
      direction: direction ?? 'none',
      report: report.id,
      predicate: 'OF_INDICATOR',
      indicator,
      at: at(rest.id),
    },
  }));
}

/** Values as numbers, to compare and to calculate with, and beside them the decimals as written, which lose no digit. */
const numbersOf = ({ value, baseline_value }: Pick<ObservationRow, 'value' | 'baseline_value'>) => ({
  value: Number(value),
  value_decimal: value,
  baseline_value: baseline_value === null ? null : Number(baseline_value),
  baseline_value_decimal: baseline_value,
});

/** The links from statements to their ends, by the kind of end. */
export function linkRows({ relations, observations, qualifiers }: Dataset, { member, kept }: Names) {
  const toEntity = (statement: string, own: string) => ({ statement, to: kept(own), as: member(own) });
  const ends = (end: 'from' | 'to', kind: EndKind) =>
    relations.filter((one) => kindOf(member(one[end])) === kind);
  const toOther = (end: 'from' | 'to', kind: EndKind) =>
    ends(end, kind).map((one) => ({ statement: one.id, to: one[end] }));
  return {
    subjectEntity: ends('from', 'entity').map((one) => toEntity(one.id, one.from)),
    subjectPassage: toOther('from', 'passage'),
    subjectReport: toOther('from', 'report'),
    objectEntity: ends('to', 'entity').map((one) => toEntity(one.id, one.to)),
    objectReport: toOther('to', 'report'),
    attributedTo: [...relations, ...observations].flatMap(({ id, attributed_to }) =>
      attributed_to === null ? [] : [toEntity(id, attributed_to)],
    ),
    qualifiedBy: qualifiers
      .filter(({ datatype }) => datatype === 'entity')
      .map(({ fact, role, value }) => ({ ...toEntity(fact, value), role })),
    about: observations.flatMap(({ id, about }) => about.map((own) => toEntity(id, own))),
  };
}

export const quotationRows = ({ evidence }: Dataset) =>
  evidence.map(({ fact, passage, ...properties }) => ({ statement: fact, passage, properties }));

export const ambiguityRows = ({ report, ambiguities }: Dataset) =>
  ambiguities.map(({ facts, passages, id, ...rest }) => ({
    facts: [...new Set(facts)],
    passages: [...new Set(passages)],
    properties: { id: id.includes(report.id) ? id : `${report.id}-${id}`, report: report.id, ...rest },
  }));

type EndKind = 'entity' | 'passage' | 'report';

/** What an id names: an entity's has a stroke, `<report>/<entity>`, a passage's a `#`. */
export const kindOf = (id: string): EndKind =>
  id.includes('#') ? 'passage' : id.includes('/') ? 'entity' : 'report';

export const searchText = (entity: Parameters<typeof searchKeys>[0]): string => searchKeys(entity).join('\n');
