import { type Statement, saidIn } from '#contract/evidence.ts';
import type { Mention } from '#contract/graph.ts';
import type { ExportSource } from './source.ts';

/** A report as annotation tools have it: lines, spans on them, and relations between spans. */
export interface Standoff {
  readonly report: string;
  /** Its own lines, or such as show names alone. */
  readonly lines: readonly string[];
  readonly spans: readonly Span[];
  readonly relations: readonly Relation[];
}

/** Code points within the lines joined by a line end. */
export interface Span {
  readonly label: string;
  readonly entity: string;
  readonly start: number;
  readonly end: number;
}

/** Between two spans, by their places in the list. */
interface Relation {
  readonly statement: string;
  readonly type: string;
  readonly basis: string;
  readonly from: number;
  readonly to: number;
}

interface Named extends Mention {
  readonly entity: string;
  readonly label: string;
}

/** Each report in turn. */
export async function* standoffs(source: ExportSource): AsyncGenerator<Standoff> {
  const names: Named[] = [];
  const statements: Statement[] = [];
  for await (const page of source.nodes())
    for (const { id, label, mentions } of page)
      names.push(...mentions.map((mention) => ({ ...mention, entity: id, label })));
  for await (const page of source.facts())
    for (const fact of page) if ('predicate' in fact) statements.push(fact);
  for (const report of source.reports) {
    const own = names.filter(({ passage }) => passage.startsWith(`${report.id}#`));
    const lines = await source.linesOf(report, own);
    const said = statements.filter((statement) => statement.report === report.id);
    yield { report: report.id, lines, ...annotated(lines, own, said) };
  }
}

function annotated(
  lines: readonly string[],
  names: readonly Named[],
  statements: readonly Statement[],
): Pick<Standoff, 'spans' | 'relations'> {
  const begins = beginnings(lines);
  const at = ({ passage, start, end }: Pick<Mention, 'passage' | 'start' | 'end'>) => {
    const begin = begins[Number(passage.slice(passage.lastIndexOf('#') + 1))] ?? 0;
    return { start: begin + start, end: begin + end };
  };
  const spans: Span[] = names.map((name) => ({ label: name.label, entity: name.entity, ...at(name) }));
  const relations = statements.flatMap((statement): readonly Relation[] => {
    const [words] = saidIn(statement.quotations).map(at);
    if (words === undefined) return [];
    const spanOf = ({ id, label }: Statement['subject']) => {
      const known = nearest(spans, id, words.start);
      // What is nowhere named stands on the words that speak of it.
      return known >= 0 ? known : spans.push({ label, entity: id, ...words }) - 1;
    };
    const { id, predicate, basis, subject, object } = statement;
    return [{ statement: id, type: predicate, basis, from: spanOf(subject), to: spanOf(object) }];
  });
  return { spans, relations };
}

/** Where each line begins in the whole text. */
export function beginnings(lines: readonly string[]): number[] {
  let begin = 0;
  return lines.map((line) => {
    const own = begin;
    begin += [...line].length + 1;
    return own;
  });
}

/** The place of the span of this entity that is nearest; -1 where it has none. */
const nearest = (spans: readonly Span[], entity: string, to: number): number =>
  spans.reduce((best, span, index) => {
    if (span.entity !== entity) return best;
    const distance = (each: number) => Math.abs((spans[each]?.start ?? 0) - to);
    return best < 0 || distance(index) < distance(best) ? index : best;
  }, -1);
