import { z } from 'zod';
import { broken, jsonOf } from './broken.ts';
import { type Found, type Left, leave } from './found.ts';
import { fromSpans, type Joined, type Span } from './spans.ts';

const Result = z.looseObject({
  id: z.string().optional(),
  type: z.string(),
  value: z
    .looseObject({
      start: z.union([z.number(), z.string()]).optional(),
      end: z.union([z.number(), z.string()]).optional(),
      text: z.string().optional(),
      labels: z.array(z.string()).optional(),
      hypertextlabels: z.array(z.string()).optional(),
    })
    .optional(),
  from_id: z.string().optional(),
  to_id: z.string().optional(),
  direction: z.string().optional(),
  labels: z.array(z.string()).optional(),
});
type Result = z.infer<typeof Result>;
const Task = z.looseObject({
  data: z.record(z.string(), z.unknown()),
  annotations: z.array(z.looseObject({ result: z.array(Result), was_cancelled: z.boolean().optional() })),
});
const Tasks = z.union([z.array(Task).min(1), Task.transform((task) => [task])]);

/** Label Studio's JSON: of each task the last annotation that was not cancelled. Offsets are JavaScript's. */
export function readLabelStudio(bytes: Uint8Array): Found {
  const tasks = jsonOf(bytes, Tasks, 'Label Studio JSON');
  const left: Left[] = [];
  let begin = 0;
  const read = tasks.map(({ data, annotations }, index) => {
    const texts = Object.values(data).filter((each) => typeof each === 'string');
    const text =
      typeof data.text === 'string' ? data.text : (texts.toSorted((a, b) => b.length - a.length)[0] ?? '');
    const results = annotations.findLast((each) => each.was_cancelled !== true)?.result ?? [];
    const own = spansOf(results, `${index + 1}`, begin, left);
    begin += text.length + 1;
    return { text, ...own };
  });
  const spans = read.flatMap((each) => each.spans);
  if (spans.length === 0 && left.length === 0) throw broken('it holds no annotation', '其中没有标注');
  return {
    ...{ text: read.map(({ text }) => text).join('\n'), unit: 'utf16', figures: [], left },
    ...fromSpans(
      spans,
      read.flatMap((each) => each.joined),
    ),
  };
}

function spansOf(results: readonly Result[], number: string, begin: number, left: Left[]) {
  const spans: Span[] = [];
  const joined: Joined[] = [];
  for (const { id = '', type, value, from_id, to_id, direction, labels } of results) {
    const label = value?.labels?.[0] ?? value?.hypertextlabels?.[0];
    if (type === 'relation' && from_id !== undefined && to_id !== undefined) {
      const [from, to] = direction === 'left' ? [to_id, from_id] : [from_id, to_id];
      const where = `${number}.${from_id} → ${to_id}`;
      joined.push({ id: where, type: labels?.[0] ?? '', from: `${number}.${from}`, to: `${number}.${to}` });
    } else if (label !== undefined && value !== undefined) {
      const offset = (of: unknown) => (typeof of === 'number' ? begin + of : undefined);
      const place = { words: value.text, start: offset(value.start), end: offset(value.end) };
      spans.push({ id: `${number}.${id}`, label, place });
    } else
      left.push(leave(`${number}.${id}`, type, 'other-kind', `"${type}" is not taken.`, `“${type}”不导入。`));
  }
  return { spans, joined };
}
