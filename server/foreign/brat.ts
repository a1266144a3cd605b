import { Basis } from '#contract/model.ts';
import { broken, fileFor, textOf } from './broken.ts';
import { type Found, type FoundPlace, type Left, leave } from './found.ts';
import { fromSpans, type Joined, type Span } from './spans.ts';

const SPAN = /^(T\d+)\t(\S+) (\d+ \d+(?:;\d+ \d+)*)\t(.*)$/u;
const RELATION = /^(R\d+)\t(\S+) \S+?:(T\d+) \S+?:(T\d+)\s*$/u;
const NOTE = /^#\S*\tAnnotatorNotes ([A-Z]\d+)\t(.*)$/u;
/** What a line may begin with that says nothing of things or relations. */
const OTHER = /^(?:[EAMN]\d+|#\S*|\*)\t/u;

/** brat's standoff: `.ann`, with its `.txt` beside it where both came in one `.zip`. Notes of our own export are ids. */
export function readBrat(bytes: Uint8Array, report: string): Found {
  const { own, beside } = fileFor(bytes, report, '.ann');
  const text = beside('.txt');
  const { spans, relations, notes, left } = linesOf(textOf(own));
  const known = [...spans].map(([id, span]): Span => ({ ...span, own: notes.get(id) }));
  const joined = relations.map(
    (each): Joined => ({ ...each, basis: Basis.safeParse(notes.get(each.id)?.split(' ')[1]).data }),
  );
  return {
    ...{ text: text === undefined ? null : textOf(text), unit: 'codepoints', figures: [], left },
    ...fromSpans(known, joined),
  };
}

function linesOf(text: string) {
  const spans = new Map<string, Span>();
  const notes = new Map<string, string>();
  const relations: Joined[] = [];
  const left: Left[] = [];
  for (const [index, line] of text.split(/\r?\n/).entries()) {
    if (line.trim() === '') continue;
    const [, span = '', label = '', offsets = '', words] = SPAN.exec(line) ?? [];
    const [, id = '', type = '', from = '', to = ''] = RELATION.exec(line) ?? [];
    const [, of, note = ''] = NOTE.exec(line) ?? [];
    if (words !== undefined) spans.set(span, { id: span, label, place: placeOf(offsets, words) });
    else if (to !== '') relations.push({ id, type, from, to });
    else if (of !== undefined) notes.set(of, note);
    else if (OTHER.test(line)) left.push(otherKind(line));
    else throw noAnnotation(index + 1, line);
  }
  if (spans.size === 0) throw broken('it holds no annotation of brat’s', '其中没有 brat 标注');
  for (const { id, from, to } of relations)
    for (const end of [from, to])
      if (!spans.has(end))
        throw broken(`${id} joins ${end}, which is not in it`, `${id} 连接的 ${end} 不在其中`);
  return { spans, notes, relations, left };
}

/** What is in several pieces is all from the first to the last. */
function placeOf(offsets: string, words: string): FoundPlace {
  const numbers = offsets.split(/[ ;]/).map(Number);
  return { words: offsets.includes(';') ? undefined : words, start: numbers[0], end: numbers.at(-1) };
}

const noAnnotation = (number: number, line: string) =>
  broken(
    `line ${number} is no annotation of brat's ("${line.slice(0, 40)}")`,
    `第 ${number} 行不是 brat 标注（“${line.slice(0, 40)}”）`,
  );

function otherKind(line: string): Left {
  const [where = '', what = ''] = line.split('\t');
  return leave(
    ...([where, what, 'other-kind'] as const),
    'Events, attributes and other annotations are not taken.',
    '事件、属性等其他标注不导入。',
  );
}
