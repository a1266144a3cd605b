/** An argument as Neo4j describes it. */
export interface Argument {
  readonly name: string;
  readonly type: string;
  /** What it is when left out; undefined where it must be given. */
  readonly default?: string;
}

/** What a callable takes and gives, by its signature. */
export interface Signature {
  readonly takes: readonly Argument[];
  readonly gives: string;
}

/** Reads `date(input = DEFAULT :: ANY) :: DATE`. Null for a text of another form. */
export function readSignature(text: string): Signature | null {
  const open = text.indexOf('(');
  const close = matching(text, open);
  if (open < 0 || close < 0) return null;
  const gives = /^\s*::\s*(.+)$/s.exec(text.slice(close + 1))?.[1]?.trim() ?? '';
  return { takes: partsOf(text.slice(open + 1, close)).map(readArgument), gives };
}

function readArgument(text: string): Argument {
  const at = text.lastIndexOf(' :: ');
  const [given, type] = at < 0 ? [text, 'ANY'] : [text.slice(0, at), text.slice(at + 4).trim()];
  const [, name = given, fallback] = /^([^=]+?)\s*=\s*(.*)$/s.exec(given.trim()) ?? [];
  return { name: name.trim(), type, ...(fallback === undefined ? {} : { default: fallback }) };
}

const CLOSING: Readonly<Record<string, string>> = { '(': ')', '[': ']', '{': '}', '<': '>' };

/** Where the bracket that opens at a place closes; -1 where it does not. */
function matching(text: string, open: number): number {
  const awaited: string[] = [];
  for (let at = open; at >= 0 && at < text.length; at += 1) {
    const sign = text[at] ?? '';
    if (sign in CLOSING) awaited.push(CLOSING[sign] ?? '');
    else if (sign === awaited.at(-1)) awaited.pop();
    if (awaited.length === 0) return at;
  }
  return -1;
}

/** The parts between the commas that stand in no bracket. */
function partsOf(list: string): readonly string[] {
  const parts: string[] = [];
  let [from, depth] = [0, 0];
  for (let at = 0; at < list.length; at += 1) {
    const sign = list[at] ?? '';
    if (sign in CLOSING) depth += 1;
    else if (')]}>'.includes(sign)) depth -= 1;
    else if (sign === ',' && depth === 0) {
      parts.push(list.slice(from, at));
      from = at + 1;
    }
  }
  return [...parts, list.slice(from)].map((part) => part.trim()).filter((part) => part !== '');
}
