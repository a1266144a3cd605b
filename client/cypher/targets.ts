import { EdgeId, EntityId, PassageId, StatementId } from '#contract/model.ts';
import { entityLabels } from '../words/vocabulary.ts';
import { type NodeValue, type RelationshipValue, textOf, type Value } from './values.ts';

/** What a value of an answer is on this page, and so where a click on it leads. */
export type Target =
  /** On the canvas. */
  | { readonly type: 'node'; readonly node: NamedNode }
  | { readonly type: 'edge'; readonly id: string; readonly relation: string }
  /** Statements or figures: their evidence. */
  | { readonly type: 'facts'; readonly ids: readonly string[] }
  | { readonly type: 'passage'; readonly report: string; readonly id: string }
  /** Of the store's own works. */
  | { readonly type: 'none' };

export interface NamedNode {
  readonly id: string;
  readonly label: string;
  readonly name_zh: string;
  readonly name_en: string;
  /** Which reports speak of it, where the value says so. */
  readonly reports?: string[];
}

const NONE: Target = { type: 'none' };

export function targetOfNode({ _value: { _labels, _properties } }: NodeValue): Target {
  const id = textOf(_properties, 'id');
  if (id === undefined) return NONE;
  if (_labels.includes('Statement') || _labels.includes('Observation')) return factsOf([id]);
  if (_labels.includes('Passage')) return passageOf(id);
  const label = _labels.find(
    (each) => each === 'Report' || (each !== 'Entity' && _labels.includes('Entity')),
  );
  if (label === undefined) return NONE;
  const name = (language: string) =>
    textOf(_properties, `name_${language}`) ?? textOf(_properties, `title_${language}`) ?? id;
  const { reports } = _properties;
  return {
    type: 'node',
    node: {
      id,
      label,
      name_zh: name('zh'),
      name_en: name('en'),
      ...(reports && { reports: textsIn(reports) }),
    },
  };
}

const textsIn = (list: Value): string[] =>
  list.$type === 'List' ? list._value.flatMap((one) => (one.$type === 'String' ? [one._value] : [])) : [];

/** The nodes of an answer's values, those within lists and paths too. */
export const nodesIn = (values: readonly Value[]): readonly NamedNode[] =>
  values.flatMap((value) => {
    if (value.$type === 'List' || value.$type === 'Path') return nodesIn(value._value);
    const target = value.$type === 'Node' ? targetOfNode(value) : NONE;
    return target.type === 'node' ? [target.node] : [];
  });

export function targetOfRelationship({ _value: { _type, _properties } }: RelationshipValue): Target {
  const id = textOf(_properties, 'id');
  // Of all relationships only those that are drawn have an id of this form.
  return id !== undefined && EdgeId.safeParse(id).success ? { type: 'edge', id, relation: _type } : NONE;
}

/** A text by its form: a passage's id, or in a column of ids an entity's. */
export function targetOfText(text: string, column: string): Target {
  if (text.includes('#')) return passageOf(text);
  if (/(^|\.)statements?$/.test(column)) return factsOf([text]);
  const isIdColumn = /(^|[._])id$/.test(column) && EntityId.safeParse(text).success;
  const own = text.slice(text.indexOf('/') + 1);
  const label = entityLabels().find((each) => own.startsWith(`${each.toLowerCase()}-`));
  if (!isIdColumn || label === undefined) return NONE;
  return { type: 'node', node: { id: text, label, name_zh: text, name_en: text } };
}

/** A list of statements' ids in a column of that name, as the ready questions give them. */
export function targetOfList(values: readonly Value[], column: string): Target {
  if (!/(^|\.)statements$/.test(column) || values.length === 0) return NONE;
  const ids = values.flatMap((value) => (value.$type === 'String' ? [value._value] : []));
  return ids.length === values.length ? factsOf([...new Set(ids)]) : NONE;
}

const factsOf = (ids: readonly string[]): Target =>
  ids.every((id) => StatementId.safeParse(id).success) ? { type: 'facts', ids } : NONE;

function passageOf(id: string): Target {
  if (!PassageId.safeParse(id).success) return NONE;
  return { type: 'passage', report: id.slice(0, id.indexOf('#')), id };
}

/** What of an answer can be drawn. */
export interface Drawable {
  /** Ids of nodes, in the order of the answer, each once. */
  readonly nodes: readonly string[];
  /** Ids of edges of which the answer does not have both ends. */
  readonly looseEdges: readonly string[];
  /** How many nodes and relationships of the answer are of the store's own and not drawn. */
  readonly left: { readonly nodes: number; readonly edges: number };
}

export function drawableOf(rows: Iterable<readonly Value[]>): Drawable {
  const nodes = new Map<string, string>(); // our id by element id
  const edges = new Map<string, readonly string[]>(); // element ids of its ends by our id
  const left = { nodes: new Set<string>(), edges: new Set<string>() }; // element ids
  const look = (value: Value): void => {
    switch (value.$type) {
      case 'Node': {
        const target = targetOfNode(value);
        if (target.type === 'node') nodes.set(value._value._element_id, target.node.id);
        else left.nodes.add(value._value._element_id);
        return;
      }
      case 'Relationship': {
        const target = targetOfRelationship(value);
        const { _element_id, _start_node_element_id, _end_node_element_id } = value._value;
        if (target.type === 'edge') edges.set(target.id, [_start_node_element_id, _end_node_element_id]);
        else left.edges.add(_element_id);
        return;
      }
      case 'List':
      case 'Path':
        value._value.forEach(look);
        return;
      case 'Map':
        Object.values(value._value).forEach(look);
    }
  };
  for (const row of rows) row.forEach(look);
  const looseEdges = [...edges].filter(([, ends]) => ends.some((end) => !nodes.has(end))).map(([id]) => id);
  return {
    nodes: [...new Set(nodes.values())],
    looseEdges,
    left: { nodes: left.nodes.size, edges: left.edges.size },
  };
}
