import type { ExportSource } from './source.ts';
import { type Standoff, standoffs } from './standoff.ts';
import { type ZippedFile, zipped } from './zip.ts';

/**
 * Standoff for brat: a text and its annotations for each report. A text that may not be passed on is there as lines of the same
 * length that show names alone: put the text in its place, and every annotation stands where it belongs.
 */
export const brat = (source: ExportSource): AsyncGenerator<Uint8Array> => zipped(filesOf(source));

async function* filesOf(source: ExportSource): AsyncGenerator<ZippedFile> {
  const labels = new Set<string>();
  const types = new Set<string>();
  for await (const each of standoffs(source)) {
    for (const { label } of each.spans) labels.add(label);
    for (const { type } of each.relations) types.add(type);
    yield { path: `${each.report}.txt`, pieces: [each.lines.map((line) => `${line}\n`).join('')] };
    yield { path: `${each.report}.ann`, pieces: [annotationsOf(each)] };
  }
  yield { path: 'annotation.conf', pieces: [configuration([...labels].sort(), [...types].sort())] };
}

function annotationsOf({ lines, spans, relations }: Standoff): string {
  const text = [...lines.join('\n')];
  const named = spans.flatMap(({ label, entity, start, end }, index) => [
    `T${index + 1}\t${label} ${start} ${end}\t${text.slice(start, end).join('').replaceAll('\n', ' ')}`,
    `#T${index + 1}\tAnnotatorNotes T${index + 1}\t${entity}`,
  ]);
  const joined = relations.flatMap(({ statement, type, basis, from, to }, index) => [
    `R${index + 1}\t${type} Arg1:T${from + 1} Arg2:T${to + 1}`,
    `#R${index + 1}\tAnnotatorNotes R${index + 1}\t${statement} ${basis}`,
  ]);
  return [...named, ...joined].map((line) => `${line}\n`).join('');
}

const configuration = (labels: readonly string[], types: readonly string[]) =>
  `[entities]\n${labels.join('\n')}\n[relations]\n${types
    .map((type) => `${type} Arg1:<ENTITY>, Arg2:<ENTITY>`)
    .join('\n')}\n[events]\n[attributes]\n`;
