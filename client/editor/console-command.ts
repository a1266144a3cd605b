/** Something that other consoles understand and this one does not run. */
export type ConsoleCommand =
  /** `:param code => '7·12'`: values that the statement's parameters can take over; null where a value cannot be read. */
  | {
      readonly type: 'param';
      readonly params: Readonly<Record<string, unknown>> | null;
      readonly rest: string;
    }
  /** `:help`, `:use`, `:clear` … */
  | { readonly type: 'command'; readonly name: string; readonly rest: string }
  /** A prompt before the statement, or fences of a code block around it: what is copied along. */
  | { readonly type: 'wrapped'; readonly rest: string };

const PROMPT = /^[ \t]*(?:[\w.-]+@)?neo4j(?:\$|#)?>[ \t]?/gim;
const FENCE = /^[ \t]*(?:```|~~~)[\w-]*[ \t]*$\n?/gm;
/** Lines that go on under a prompt of cypher-shell begin with blanks of its width. */
const COMMAND = /^[ \t]*:(?<name>[a-z][\w-]*)(?<rest>[^\n]*)/i;

/** The first such thing of a text, and what is left without it; null where it is a statement alone. */
export function commandIn(text: string): ConsoleCommand | null {
  const unwrapped = text.replace(FENCE, '').replace(PROMPT, '').trim();
  if (unwrapped !== text.trim()) return { type: 'wrapped', rest: unwrapped };
  const found = COMMAND.exec(unwrapped);
  if (found === null) return null;
  const name = found.groups?.name?.toLowerCase() ?? '';
  const said = found.groups?.rest?.trim() ?? '';
  const after = unwrapped.slice(found[0].length).trim();
  if ((name === 'param' || name === 'params') && said !== '')
    return { type: 'param', params: readParams(said.replace(/;\s*$/, '')), rest: after };
  // What stands behind `:auto` is the statement itself.
  const rest = name === 'auto' ? [said, after].filter(Boolean).join('\n') : after;
  return { type: 'command', name, rest };
}

/** `x => 1`, `x: 1`, or `{x: 1, y: 'a'}`. */
function readParams(said: string): Readonly<Record<string, unknown>> | null {
  const named = /^`?([\p{L}_][\p{L}\p{N}_]*)`?\s*(?:=>|:)\s*(.+)$/su.exec(said);
  const written = named === null ? said : `{${named[1]}: ${named[2]}}`;
  try {
    const read: unknown = JSON.parse(asJson(written));
    return typeof read === 'object' && read !== null && !Array.isArray(read)
      ? (read as Record<string, unknown>)
      : null;
  } catch {
    return null; // an expression, which only the database can work out
  }
}

/** Cypher's literals as JSON: strings in double quotation marks, keys in them too. */
const asJson = (literal: string): string =>
  literal.replace(
    /'((?:\\.|[^'\\])*)'|"((?:\\.|[^"\\])*)"|`([^`]*)`|([\p{L}_][\p{L}\p{N}_]*)(?=\s*:)/gsu,
    (_, single?: string, double?: string, backtick?: string, key?: string) =>
      JSON.stringify(
        single?.replace(/\\(.)/g, '$1') ?? double?.replace(/\\(.)/g, '$1') ?? backtick ?? key ?? '',
      ),
  );
