import type { NodeValue, Value } from './values.ts';

/** Paths of an answer, and how many of them lead by nodes of the store's own: those a reader would take for a relation. */
export interface PathsAside {
  readonly paths: number;
  readonly aside: number;
  /** Labels of the nodes they lead by, each once. */
  readonly labels: readonly string[];
}

/** By these a statement says something of a thing; by all others it is kept and quoted. */
const SAYING: ReadonlySet<string> = new Set(['SUBJECT', 'OBJECT', 'ABOUT', 'QUALIFIED_BY', 'ATTRIBUTED_TO']);

export function pathsAside(rows: Iterable<readonly Value[]>): PathsAside {
  const labels = new Set<string>();
  const seen = { paths: 0, aside: 0 };
  const look = (value: Value): void => {
    if (value.$type === 'List') value._value.forEach(look);
    else if (value.$type === 'Map') Object.values(value._value).forEach(look);
    else if (value.$type === 'Path') {
      const found = ownNodesWithin(value._value);
      seen.paths += 1;
      if (found.length > 0) seen.aside += 1;
      for (const node of found) labels.add(labelOf(node));
    }
  };
  for (const row of rows) row.forEach(look);
  return { ...seen, labels: [...labels] };
}

/** Between its ends, the nodes of a path that are no things: where it ends is what was asked for. */
const ownNodesWithin = (path: readonly Value[]): readonly NodeValue[] =>
  path.slice(1, -1).flatMap((part, index) => {
    if (part.$type !== 'Node' || part._value._labels.includes('Entity')) return [];
    const steps = [path[index], path[index + 2]];
    const isStatement = part._value._labels.includes('Statement');
    const isSaid = steps.every((step) => step?.$type === 'Relationship' && SAYING.has(step._value._type));
    return isStatement && isSaid ? [] : [part];
  });

/** A figure is a statement too; it goes by its own name. */
const labelOf = ({ _value: { _labels } }: NodeValue): string =>
  _labels.find((label) => label !== 'Statement') ?? _labels[0] ?? '';
