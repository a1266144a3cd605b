/** The cell that copying is about and that the arrow keys move. */
export interface Cursor {
  readonly row: number;
  readonly column: number;
}

/** Where an arrow key leads; undefined for other keys. */
export function moved(
  { row, column }: Cursor,
  key: string,
  { rows, columns }: { readonly rows: number; readonly columns: number },
): Cursor | undefined {
  switch (key) {
    case 'ArrowDown':
      return { row: row + 1, column };
    case 'ArrowUp':
      return { row: row - 1, column };
    case 'ArrowLeft':
      return { row, column: column - 1 };
    case 'ArrowRight':
      return { row, column: column + 1 };
    case 'PageDown':
      return { row: row + 20, column };
    case 'PageUp':
      return { row: row - 20, column };
    case 'Home':
      return { row: 0, column: 0 };
    case 'End':
      return { row: rows - 1, column: columns - 1 };
    default:
      return undefined;
  }
}
