/** How a page of a list is asked for. */
export interface PageWanted {
  readonly limit: number;
  readonly cursor?: string | undefined;
}

export interface Placed {
  /** Place of a row among all, which no other has. */
  readonly at: string;
}

const REPORTS_AT_ONCE = 20; // few enough that a page of a large scope costs a page

/** The rows of a page, of which one more than its limit was read, and where the next begins. */
export function pageOf<Row extends Placed>(rows: readonly Row[], { limit }: PageWanted) {
  const page = rows.slice(0, limit);
  return { rows: page, next: rows.length > limit ? (page.at(-1)?.at ?? null) : null };
}

/**
 * Rows of these reports whose places begin with the report's id, so that reports are read one after the other and only
 * until the page is full.
 */
export async function readInTurn<Row extends Placed>(
  reports: readonly string[],
  { limit, cursor = '' }: PageWanted,
  read: (reports: string[], limit: number) => Promise<Row[]>,
): Promise<Row[]> {
  const from = cursor.replace(/#.*$/, '');
  const left = reports.filter((report) => report >= from);
  const rows: Row[] = [];
  for (let at = 0; at < left.length && rows.length <= limit; at += REPORTS_AT_ONCE)
    rows.push(...(await read(left.slice(at, at + REPORTS_AT_ONCE), limit + 1 - rows.length)));
  return rows;
}
