import { totalmem } from 'node:os';

/** What our own Neo4j may take, in mebibytes. */
export interface Memory {
  readonly heap: number;
  readonly pageCache: number;
  /** Of all transactions together, and of one. */
  readonly transactions: number;
  readonly transaction: number;
}

/** What a person has set, in mebibytes; null follows the machine. */
export interface MemoryWanted {
  readonly heap: number | null;
  readonly pageCache: number | null;
}

export const FOLLOWS_MACHINE: MemoryWanted = { heap: null, pageCache: null };

const MEBIBYTE = 2 ** 20;
const STEP = 128; // mebibytes: sizes that a person can read
const between = (least: number, value: number, most: number) =>
  Math.round(Math.min(most, Math.max(least, value)) / STEP) * STEP;

/**
 * A tenth of the machine's memory each for heap and page cache: the page's own process, a browser and whatever else
 * somebody works with have theirs. A small machine gets what Neo4j needs at all, a large one no more than it can use.
 */
export function memoryFor({ heap, pageCache }: MemoryWanted, machine = totalmem() / MEBIBYTE): Memory {
  const held = heap ?? between(512, machine / 10, 8_192);
  return {
    heap: held,
    pageCache: pageCache ?? between(256, machine / 10, 16_384),
    transactions: Math.max(256, Math.floor(held / 2)),
    transaction: Math.max(256, Math.floor(held / 4)),
  };
}

/** `512m`, `2g` as mebibytes; null for anything else. */
export function parseSize(text: string): number | null {
  const [, digits, unit] = /^(\d{1,6})([mg])$/i.exec(text) ?? [];
  if (digits === undefined || unit === undefined) return null;
  return Number(digits) * (unit.toLowerCase() === 'g' ? 1_024 : 1);
}
