import { z } from 'zod';
import { broken, fitting, jsonText, parsed } from './broken.ts';
import type { Found } from './found.ts';
import { fromSpans, type Joined, type Span } from './spans.ts';

const Id = z.union([z.number(), z.string()]);
const Offset = z.int().min(0);
const Labelled = z.tuple([Offset, Offset, z.string()]);
const Line = z.looseObject({
  id: Id.optional(),
  text: z.string().optional(),
  data: z.string().optional(),
  label: z.array(Labelled).optional(),
  labels: z.array(Labelled).optional(),
  entities: z
    .array(z.looseObject({ id: Id, label: z.string(), start_offset: Offset, end_offset: Offset }))
    .optional(),
  relations: z.array(z.looseObject({ id: Id, type: z.string(), from_id: Id, to_id: Id })).optional(),
});
type Line = z.infer<typeof Line>;

/** doccano's JSONL, or a list of the same: a document a line, with labels alone or with relations. Offsets are code points. */
export function readDoccano(bytes: Uint8Array): Found {
  const text = jsonText(bytes);
  const rows = text.trimStart().startsWith('[')
    ? parsed(text)
    : text
        .split(/\r?\n/)
        .filter((line) => line.trim() !== '')
        .map(parsed);
  const lines = fitting(rows, z.array(Line).min(1), 'doccano JSONL');
  // Documents of one report follow each other.
  let begin = 0;
  const whole = lines.map((line, index) => {
    const own = line.text ?? line.data;
    if (own === undefined)
      throw broken(`document ${index + 1} holds no text`, `第 ${index + 1} 个文档没有文本`);
    const read = documentOf(line, own, `${index + 1}`, begin);
    begin += [...own].length + 1;
    return { ...read, own };
  });
  const spans = whole.flatMap((each) => each.spans);
  if (spans.length === 0) throw broken('it holds no annotation', '其中没有标注');
  return {
    ...{ text: whole.map(({ own }) => own).join('\n'), unit: 'codepoints', figures: [], left: [] },
    ...fromSpans(
      spans,
      whole.flatMap((each) => each.joined),
    ),
  };
}

function documentOf(line: Line, text: string, number: string, begin: number) {
  const points = [...text];
  const span = (id: string, label: string, start: number, end: number): Span => ({
    ...{ id: `${number}.${id}`, label },
    place: { words: points.slice(start, end).join(''), start: begin + start, end: begin + end },
  });
  const labelled = line.label ?? line.labels ?? [];
  const spans = [
    ...labelled.map(([start, end, label], index) => span(`label ${index + 1}`, label, start, end)),
    ...(line.entities ?? []).map((each) =>
      span(String(each.id), each.label, each.start_offset, each.end_offset),
    ),
  ];
  const joined = (line.relations ?? []).map(
    (each): Joined => ({
      id: `${number}.${each.id}`,
      type: each.type,
      from: `${number}.${each.from_id}`,
      to: `${number}.${each.to_id}`,
    }),
  );
  return { spans, joined };
}
