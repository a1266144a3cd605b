import { readFileSync } from 'node:fs';
import neo4j from 'neo4j-driver';
import type { z } from 'zod';
import { programPath } from '../program/program.ts';

/** A statement of `cypher/`, paired with the schemas of its parameters and rows. */
export interface Query<P extends object, R> {
  readonly name: string;
  readonly text: string;
  readonly access: 'read' | 'write';
  /** Whole numbers become Neo4j integers: `LIMIT 10.0` fails. What is left out becomes null. */
  toParameters(params: P): Record<string, unknown>;
  parseRow(row: Record<string, unknown>): R;
}

/** What the header of a Cypher file says. */
export interface CypherHeader {
  readonly summary: string;
  /** Its `@summary_zh`, or a question's `@title_zh`; empty for what nobody is shown. */
  readonly summary_zh: string;
  readonly access: 'read' | 'write';
  /** Its `@tag text` lines in order, without the `@`. */
  readonly tags: readonly (readonly [tag: string, text: string])[];
}

const CYPHER_FOLDER = programPath('cypher/');

/**
 * Pairs `cypher/<name>.cypher` with schemas.
 * @throws Error at start-up when the file's header and the schemas name different parameters or columns.
 */
export function query<P extends z.ZodObject, R extends z.ZodObject>(
  name: string,
  schemas: { readonly params: P; readonly row: R },
): Query<z.input<P>, z.output<R>> {
  const { text, header } = readCypher(name);
  const names = Object.keys(schemas.params.shape);
  sameNames(name, '@param', namesOf(header, 'param'), names);
  sameNames(name, '@returns', namesOf(header, 'returns'), Object.keys(schemas.row.shape));
  return {
    name,
    text,
    access: header.access,
    toParameters(params) {
      const parsed = schemas.params.parse(params);
      return Object.fromEntries(names.map((each) => [each, toDatabase(parsed[each])]));
    },
    parseRow: (row) => schemas.row.parse(row),
  };
}

/**
 * A Cypher file's text, header (the comment lines at its top) and statement (all below). The statement itself is
 * never parsed by hand.
 */
export const readCypher = (name: string): CypherFile =>
  parseCypher(`cypher/${name}.cypher`, readFileSync(`${CYPHER_FOLDER}${name}.cypher`, 'utf8'));

export interface CypherFile {
  readonly text: string;
  readonly header: CypherHeader;
  readonly statement: string;
}

/**
 * The same of a text that has been read; `file` is for messages.
 * @throws Error when its header does not say what it may do.
 */
export function parseCypher(file: string, text: string): CypherFile {
  const lines = text.split('\n');
  const end = lines.findIndex((line) => !line.startsWith('//'));
  const comments = lines.slice(0, end).map((line) => line.slice(2).trim());
  const tags = comments.flatMap((line) => {
    const [, tag, rest] = /^@(\w+)\s+(.*)$/.exec(line) ?? [];
    return tag === undefined || rest === undefined ? [] : [[tag, rest] as const];
  });
  const tagged = new Map(tags);
  const access = tagged.get('access');
  if (access !== 'read' && access !== 'write')
    throw new Error(`${file}: @access must be read or write, got ${access ?? 'none'}`);
  // Down to the empty line or the first tag: a summary may run over several lines.
  const summary = comments
    .slice(
      0,
      comments.findIndex((line) => /^(@|$)/.test(line)),
    )
    .join(' ');
  return {
    text,
    header: { summary, summary_zh: tagged.get('summary_zh') ?? tagged.get('title_zh') ?? '', access, tags },
    statement: lines.slice(end).join('\n').trim(),
  };
}

const namesOf = (header: CypherHeader, tag: string) =>
  header.tags.filter(([name]) => name === tag).map(([, text]) => text.split(/\s+/)[0] ?? '');

function sameNames(name: string, tag: string, written: readonly string[], expected: readonly string[]): void {
  const left = [...written].sort().join(', ');
  const right = [...expected].sort().join(', ');
  if (left !== right)
    throw new Error(`cypher/${name}.cypher: ${tag} says (${left}), the code says (${right})`);
}

/** JSON values as the driver wants them: whole numbers as integers, undefined as null. */
export function toDatabase(value: unknown): unknown {
  if (value === undefined || value === null) return null;
  if (typeof value === 'number') return Number.isInteger(value) ? neo4j.int(value) : value;
  if (Array.isArray(value)) return value.map(toDatabase);
  if (typeof value === 'object')
    return Object.fromEntries(Object.entries(value).map(([key, item]) => [key, toDatabase(item)]));
  return value;
}
