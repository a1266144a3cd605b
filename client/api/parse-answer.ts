import { z } from 'zod';
import { breath, SLICE_MS } from '../browser/tasks.ts';

/** An answer of more characters is dealt with in several tasks: a thousand nodes at once would keep the page from answering. */
const MUCH = 50_000;

type Parsed = z.ZodSafeParseResult<unknown>;

/** Parses the text of an answer as `safeParse` does, a large one's lists a few items at a time. What is no JSON fails. */
export async function parseAnswer(schema: z.ZodType, text: string): Promise<Parsed> {
  if (text.length < MUCH) return schema.safeParse(readJson(text));
  await breath();
  const body = readJson(text);
  await breath();
  return (await parseByAndBy(schema, body)) ?? schema.safeParse(body);
}

export function readJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}

/** Undefined where the schema is none of lists, or something is wrong: parsing it whole then says what and where. */
async function parseByAndBy(schema: z.ZodType, body: unknown): Promise<Parsed | undefined> {
  if (!(schema instanceof z.ZodObject) || isChecked(schema) || !isObject(body)) return undefined;
  const lists: Record<string, unknown[]> = {};
  let began = performance.now();
  for (const [name, items] of Object.entries(body)) {
    const list: unknown = schema.shape[name];
    if (!(list instanceof z.ZodArray) || isChecked(list) || !Array.isArray(items)) continue;
    const parsed: unknown[] = [];
    for (const item of items) {
      const { success, data } = z.safeParse(list.element, item);
      if (!success) return undefined;
      parsed.push(data);
      if (performance.now() - began < SLICE_MS) continue;
      await breath();
      began = performance.now();
    }
    lists[name] = parsed;
  }
  const empty = Object.fromEntries(Object.keys(lists).map((name) => [name, []]));
  const rest = schema.safeParse({ ...body, ...empty });
  return rest.success ? { ...rest, data: { ...rest.data, ...lists } } : undefined;
}

/** Whether something is to hold of it as a whole, which its parts do not show. */
const isChecked = ({ def }: z.ZodType) => 'checks' in def && def.checks !== undefined;

const isObject = (body: unknown): body is object => typeof body === 'object' && body !== null;
