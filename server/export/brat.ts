import type { ReportSummary, Statement } from '#contract/evidence.ts';
import { saidIn } from '#contract/evidence.ts';
import type { Mention } from '#contract/graph.ts';
import type { ExportSource } from './source.ts';
import { type ZippedFile, zipped } from './zip.ts';

interface Named extends Mention {
  readonly entity: string;
  readonly label: string;
}

/** What an annotation stands on: code points within the whole text. */
interface Span {
  readonly label: string;
  readonly entity: string;
  readonly start: number;
  readonly end: number;
}

/**
 * Standoff for brat: a text and its annotations for each report. A text that may not be passed on is there as lines of the same
 * length that show names alone: put the text in its place, and every annotation stands where it belongs.
 */
export const brat = (source: ExportSource): AsyncGenerator<Uint8Array> => zipped(filesOf(source));

async function* filesOf(source: ExportSource): AsyncGenerator<ZippedFile> {
  const names: Named[] = [];
  const statements: Statement[] = [];
  for await (const page of source.nodes())
    for (const { id, label, mentions } of page)
      names.push(...mentions.map((mention) => ({ ...mention, entity: id, label })));
  for await (const page of source.facts())
    for (const fact of page) if ('predicate' in fact) statements.push(fact);
  yield { path: 'annotation.conf', pieces: [configuration(names, statements)] };
  for (const report of source.reports) {
    const own = names.filter(({ passage }) => passage.startsWith(`${report.id}#`));
    const said = statements.filter((statement) => statement.report === report.id);
    const lines = await source.linesOf(report, own);
    yield { path: `${report.id}.txt`, pieces: [lines.map((line) => `${line}\n`).join('')] };
    yield { path: `${report.id}.ann`, pieces: [annotationsOf(report, lines, own, said)] };
  }
}

function annotationsOf(
  report: ReportSummary,
  lines: readonly string[],
  names: readonly Named[],
  statements: readonly Statement[],
): string {
  const begins = beginnings(lines);
  const at = ({ passage, start, end }: { passage: string; start: number; end: number }) => {
    const begin = begins[Number(passage.slice(report.id.length + 1))] ?? 0;
    return { start: begin + start, end: begin + end };
  };
  const text = [...lines.join('\n')];
  const spans: Span[] = names.map((name) => ({ label: name.label, entity: name.entity, ...at(name) }));
  const written: string[] = [];
  for (const [index, statement] of statements.entries()) {
    const [words] = saidIn(statement.quotations).map(at);
    if (words === undefined) continue;
    const ends = [statement.subject, statement.object].map((end) => {
      const known = nearest(spans, end.id, words.start);
      // What is nowhere named stands on the words that speak of it.
      return known >= 0 ? known : spans.push({ label: end.label, entity: end.id, ...words }) - 1;
    });
    written.push(
      `R${index + 1}\t${statement.predicate} Arg1:T${(ends[0] ?? 0) + 1} Arg2:T${(ends[1] ?? 0) + 1}`,
    );
    written.push(`#R${index + 1}\tAnnotatorNotes R${index + 1}\t${statement.id} ${statement.basis}`);
  }
  const named = spans.flatMap(({ label, entity, start, end }, index) => [
    `T${index + 1}\t${label} ${start} ${end}\t${text.slice(start, end).join('').replaceAll('\n', ' ')}`,
    `#T${index + 1}\tAnnotatorNotes T${index + 1}\t${entity}`,
  ]);
  return [...named, ...written].map((line) => `${line}\n`).join('');
}

/** Where each line begins in the whole text. */
function beginnings(lines: readonly string[]): number[] {
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

function configuration(names: readonly Named[], statements: readonly Statement[]): string {
  const ends = statements.flatMap(({ subject, object }) => [subject.label, object.label]);
  const labels = [...new Set([...names.map(({ label }) => label), ...ends])].sort();
  const types = [...new Set(statements.map(({ predicate }) => predicate))].sort();
  return `[entities]\n${labels.join('\n')}\n[relations]\n${types
    .map((type) => `${type} Arg1:<ENTITY>, Arg2:<ENTITY>`)
    .join('\n')}\n[events]\n[attributes]\n`;
}
