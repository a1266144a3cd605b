/** What is counted: `kind` (`Case|fraud`), `property`, `edge-property`, `edge`, and of acts by whom, when and where. */
export type Counted =
  | 'kind'
  | 'edge'
  | 'property'
  | 'edge-property'
  | 'stories'
  | 'acts-by-agent'
  | 'acts-by-level'
  | 'acts-by-year'
  | 'acts-by-place'
  | 'acts-by-pair'
  | 'entities-by-label'
  | 'entities-by-kind'
  | 'statements-by-type'
  | 'reports-by-year'
  | 'reports-by-place'
  | 'reports-by-publisher'
  | 'reports-by-genre'
  | 'reports-by-cell'
  | 'passages-by-cell'
  | 'covered-by-cell';

/** What a load adds to the counts of the store, and takes off. */
export class Tally {
  readonly #counts = new Map<string, number>();

  add(of: Counted, key: string, by = 1): void {
    const id = `${of}|${key}`;
    this.#counts.set(id, (this.#counts.get(id) ?? 0) + by);
  }

  /** What a node or relationship of this label or type has: the names of its properties. */
  addProperties(of: 'property' | 'edge-property', on: string, names: Iterable<string>, by = 1): void {
    for (const name of names) if (!INTERNAL.has(name)) this.add(of, `${on}|${name}`, by);
  }

  /** The same for rows that are about to be written; what is null is no property. */
  addRows(of: 'property' | 'edge-property', on: readonly string[], rows: Iterable<object>): void {
    for (const row of rows) for (const label of on) this.addProperties(of, label, namesIn(row));
  }

  /** Puts what another counted on top, or takes it off again. */
  addAll(lines: Iterable<string>, sign: 1 | -1): void {
    for (const line of lines) {
      const at = line.lastIndexOf('|');
      const id = line.slice(0, at);
      this.#counts.set(id, (this.#counts.get(id) ?? 0) + sign * Number(line.slice(at + 1)));
    }
  }

  /** `of|key|count`, as a report keeps them. */
  lines(): string[] {
    return [...this.#counts]
      .filter(([, count]) => count !== 0)
      .map(([id, count]) => `${id}|${count}`)
      .sort();
  }

  rows(): { of: string; key: string; by: number }[] {
    return [...this.#counts]
      .filter(([, by]) => by !== 0)
      .map(([id, by]) => ({ of: id.slice(0, id.indexOf('|')), key: id.slice(id.indexOf('|') + 1), by }));
  }
}

/** The names of what is not null. */
export const namesIn = (row: object): string[] =>
  Object.entries(row).flatMap(([name, value]) => (value === null || value === undefined ? [] : [name]));

// Where former links lead and where a fact stands among all: ours, and they change with judgements.
const INTERNAL: ReadonlySet<string> = new Set([
  'at',
  'member_edge',
  'first_edge',
  'first_kept_edge',
  'merged',
]);
