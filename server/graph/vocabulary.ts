import { readFileSync } from 'node:fs';
import { parse } from 'csv-parse/sync';
import { z } from 'zod';
import { programPath } from '../program/program.ts';

const list = z.string().transform((cell) => cell.split('|').filter(Boolean));

const Term = z.object({
  kind: z.enum(['label', 'type', 'entity-kind']),
  name: z.string().min(1),
  label_zh: z.string().min(1),
  label_en: z.string().min(1),
  /** Labels an edge may start from; for a kind, the labels that have it. */
  domain: list,
  range: list,
  note: z.string(),
});
/** A word of the model, named in both languages. */
export type Term = z.output<typeof Term>;

/** The words of the model by kind and name. */
export interface Vocabulary {
  readonly labels: ReadonlyMap<string, Term>;
  readonly types: ReadonlyMap<string, Term>;
  readonly kinds: ReadonlyMap<string, Term>;
}

const FILE = programPath('seeds/shared/vocabulary.csv');

/**
 * Reads the vocabulary that all datasets share.
 * @throws Error when the file is not as it should be.
 */
export function readVocabulary(file = FILE): Vocabulary {
  const rows: unknown = parse(readFileSync(file), { columns: true, bom: true, skip_empty_lines: true });
  const terms = z.array(Term).parse(rows);
  const of = (kind: Term['kind']) =>
    new Map(terms.filter((term) => term.kind === kind).map((term) => [term.name, term]));
  return { labels: of('label'), types: of('type'), kinds: of('entity-kind') };
}
