/** Before a text, so that the server plans it and runs nothing. Any further option after it is the server's to refuse. */
export const EXPLAIN = 'EXPLAIN ';

/** The server counts our EXPLAIN in the first line; the caller does not know of it. */
export function withoutPrefix(message: string): string {
  const length = EXPLAIN.length;
  return message
    .replace(
      /\(line 1, column (\d+) \(offset: (\d+)\)\)/,
      (_, column: string, offset: string) =>
        `(line 1, column ${Number(column) - length} (offset: ${Number(offset) - length}))`,
    )
    .replace(
      /\(line (\d+), column (\d+) \(offset: (\d+)\)\)/,
      (whole, line: string, column: string, offset: string) =>
        line === '1' ? whole : `(line ${line}, column ${column} (offset: ${Number(offset) - length}))`,
    )
    .replace(/\n"EXPLAIN ([^\n]*)\n {8}( *\^)/, '\n"$1\n$2');
}
