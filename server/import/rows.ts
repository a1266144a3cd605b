import type { Dataset } from '../dataset/dataset.ts';
import type { EntityRow, RelationRow } from '../dataset/tables.ts';
import { searchKeys } from '../graph/fold.ts';
import { edgeId } from '../graph/ids.ts';

/** From an id in a folder to the id under which the entity is kept. */
export type Canonical = (id: string) => string;

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
  /** EDTF. */
  readonly date: string | null;
  readonly tense: string | null;
  readonly count: number | null;
}

export const reportProperties = (
  { report: { text, deixis: _deixis, subject, ...rest } }: Dataset,
  canonical: Canonical,
) => ({
  ...rest,
  subject: subject === null ? null : canonical(subject),
  sha256: text.sha256,
  characters: text.characters,
  degree: 0,
});

export const passageRows = (dataset: Dataset) =>
  dataset.passages.map((passage) => ({
    ...passage,
    order: Number(passage.id.slice(passage.id.indexOf('#') + 1)),
    degree: 0,
  }));

export const descriptionRows = (dataset: Dataset, canonical: Canonical) =>
  dataset.entities.map(({ id, ...properties }: EntityRow) => ({
    entity: canonical(id),
    properties: { as: id, ...properties },
  }));

export const mentionRows = (dataset: Dataset, canonical: Canonical) =>
  dataset.mentions.map(({ entity, passage, ...place }) => ({
    entity: canonical(entity),
    passage,
    properties: { as: entity, ...place },
  }));

export const edgeStatements = ({ report, relations }: Dataset, canonical: Canonical): EdgeStatement[] =>
  relations.map((relation) => {
    const [from, to] = [canonical(relation.from), canonical(relation.to)];
    const { id: statement, type, basis, plan, date, tense, count } = relation;
    return {
      edge: edgeId(type, from, to),
      statement,
      report: report.id,
      type,
      from,
      to,
      basis,
      plan,
      date,
      tense,
      count,
    };
  });

export const statementRows = (dataset: Dataset, canonical: Canonical) =>
  dataset.relations.map(({ type, from, to, ...rest }: RelationRow) => ({
    ...rest,
    report: dataset.report.id,
    predicate: type,
    edge: edgeId(type, canonical(from), canonical(to)),
  }));

export const observationRows = ({ report, observations }: Dataset) =>
  observations.map(({ indicator, about: _about, direction, ...rest }) => ({
    indicator,
    properties: { ...rest, direction: direction ?? 'none', report: report.id, predicate: 'OF_INDICATOR' },
  }));

/** The links from statements to their ends, by the kind of end. */
export function linkRows({ relations, observations }: Dataset, canonical: Canonical) {
  const toEntity = (statement: string, as: string) => ({ statement, to: canonical(as), as });
  const ends = (end: 'from' | 'to', kind: EndKind) =>
    relations.filter((one) => endKinds(one.type)[end] === kind);
  const toOther = (end: 'from' | 'to', kind: EndKind) =>
    ends(end, kind).map((one) => ({ statement: one.id, to: one[end] }));
  return {
    subjectEntity: ends('from', 'entity').map((one) => toEntity(one.id, one.from)),
    subjectPassage: toOther('from', 'passage'),
    subjectReport: toOther('from', 'report'),
    objectEntity: ends('to', 'entity').map((one) => toEntity(one.id, one.to)),
    objectReport: toOther('to', 'report'),
    about: observations.flatMap(({ id, about }) => about.map((as) => toEntity(id, as))),
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

/** What stands at the two ends of a statement of this type; the vocabulary's domains and ranges see to it. */
export function endKinds(type: string): { readonly from: EndKind; readonly to: EndKind } {
  if (type === 'DEPICTS') return { from: 'passage', to: 'entity' };
  if (type === 'ABOUT' || type === 'MENTIONS') return { from: 'report', to: 'entity' };
  return { from: 'entity', to: type === 'WROTE' ? 'report' : 'entity' };
}

export const searchText = (entity: Parameters<typeof searchKeys>[0]): string => searchKeys(entity).join('\n');
