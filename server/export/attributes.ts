import type { ExportedEdge, ExportedNode } from '#contract/export-document.ts';
import type { Words } from '../vocabulary/words.ts';
import {
  listed as asCell,
  evidenceOf,
  linkTo,
  NOTE_COLUMNS,
  notesOf,
  placesOf,
  qualifiersOf,
} from './evidence.ts';

/** What graph formats carry beside ids and labels. Its name, and how a reader is told to read it. */
interface Attribute<Thing> {
  readonly name: string;
  readonly type: 'string' | 'int' | 'boolean';
  /** Null is left out. */
  readonly value: (thing: Thing, words: Words) => string | number | boolean | null;
}

/** Between texts that may hold the list's own sign. */
const TEXTS = ' / ';
const listed = (values: readonly string[]) => (values.length === 0 ? null : asCell(values));

export const NODE_ATTRIBUTES: readonly Attribute<ExportedNode>[] = [
  { name: 'node', type: 'string', value: ({ id }) => id },
  { name: 'node_label', type: 'string', value: ({ label }) => label },
  { name: 'label_zh', type: 'string', value: ({ label }, words) => words.nameOf(label).label_zh },
  { name: 'label_en', type: 'string', value: ({ label }, words) => words.nameOf(label).label_en },
  { name: 'kind', type: 'string', value: ({ kind }) => kind },
  { name: 'name_zh', type: 'string', value: ({ name_zh }) => name_zh },
  { name: 'name_en', type: 'string', value: ({ name_en }) => name_en },
  { name: 'aliases_zh', type: 'string', value: ({ aliases_zh }) => listed(aliases_zh) },
  { name: 'aliases_en', type: 'string', value: ({ aliases_en }) => listed(aliases_en) },
  { name: 'level', type: 'string', value: ({ level }) => level },
  { name: 'authorities', type: 'string', value: ({ authorities }) => listed(authorities) },
  { name: 'code', type: 'string', value: ({ code }) => code },
  { name: 'named', type: 'boolean', value: (node) => node.named },
  { name: 'degree_in_all', type: 'int', value: ({ degree }) => degree },
  { name: 'reports', type: 'string', value: ({ reports }) => listed(reports) },
  { name: 'mentions', type: 'string', value: ({ mentions }) => listed(placesOf(mentions)) },
  { name: 'statements', type: 'string', value: ({ statements }) => listed(statements) },
  { name: 'link', type: 'string', value: ({ id }) => linkTo({ select: id }) },
];

const ofEach = (edge: ExportedEdge, pick: (fact: ExportedEdge['evidence'][number]) => string) =>
  edge.evidence.map(pick).join(TEXTS);

/** Null where no statement of the edge has any. */
function orNothing(edge: ExportedEdge, pick: (fact: ExportedEdge['evidence'][number]) => string) {
  return edge.evidence.some((fact) => pick(fact) !== '') ? ofEach(edge, (fact) => pick(fact) || '—') : null;
}

export const EDGE_ATTRIBUTES: readonly Attribute<ExportedEdge>[] = [
  { name: 'edge', type: 'string', value: ({ id }) => id },
  { name: 'type', type: 'string', value: ({ type }) => type },
  { name: 'type_zh', type: 'string', value: ({ type }, words) => words.verbOf(type).label_zh },
  { name: 'type_en', type: 'string', value: ({ type }, words) => words.verbOf(type).label_en },
  { name: 'basis', type: 'string', value: ({ basis }) => basis },
  { name: 'plan', type: 'boolean', value: ({ plan }) => plan },
  { name: 'negated', type: 'boolean', value: ({ negated }) => negated },
  {
    name: 'negated_statements',
    type: 'string',
    value: ({ evidence }) => listed(evidence.filter(({ negated }) => negated).map(({ id }) => id)),
  },
  { name: 'disputed', type: 'boolean', value: ({ disputed }) => disputed },
  { name: 'tense', type: 'string', value: ({ tense }) => tense },
  { name: 'statements', type: 'string', value: ({ statements }) => listed(statements) },
  { name: 'reports', type: 'string', value: ({ reports }) => listed(reports) },
  { name: 'gloss_zh', type: 'string', value: (edge) => ofEach(edge, ({ gloss_zh }) => gloss_zh) },
  { name: 'gloss_en', type: 'string', value: (edge) => ofEach(edge, ({ gloss_en }) => gloss_en) },
  {
    name: 'why',
    type: 'string',
    value: (edge) => ofEach(edge, ({ why }) => why ?? '—').replace(/^—$/, '') || null,
  },
  ...NOTE_COLUMNS.map((column) => ({
    name: column,
    type: 'string' as const,
    value: (edge: ExportedEdge) => orNothing(edge, (fact) => notesOf(fact)[column] ?? ''),
  })),
  {
    name: 'qualifiers',
    type: 'string',
    value: (edge) => orNothing(edge, (fact) => asCell(qualifiersOf(fact))),
  },
  {
    name: 'quotations',
    type: 'string',
    value: (edge) => ofEach(edge, ({ quotations }) => asCell(placesOf(quotations))),
  },
  { name: 'roles', type: 'string', value: (edge) => ofEach(edge, (fact) => evidenceOf(fact).roles) },
  { name: 'terms', type: 'string', value: (edge) => ofEach(edge, (fact) => evidenceOf(fact).terms) },
  { name: 'link', type: 'string', value: ({ id }) => linkTo({ select: id }) },
];
