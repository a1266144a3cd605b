// The most that may be asked for at once: the schemas refuse more, and the page asks for no more.

/** Ids in an address; POST takes more. */
export const MOST_IDS_IN_ADDRESS = 500;
/** Nodes and edges of one picture. */
export const MOST_DRAWN = 5_000;
/** Nodes and edges of one export that is not of everything. */
export const MOST_EXPORTED = 20_000;
export const MOST_HITS = 50;
/** Characters of what is searched for; longer than any name. */
export const LONGEST_SEARCH = 100;
/** Nodes of a label in one page. */
export const MOST_LISTED = 200;
/** Edges of a node in one page. */
export const MOST_NEIGHBOURS = 500;
/** Edges of a path. */
export const MOST_HOPS = 8;
/** Characters of an evidence pack's title. */
export const LONGEST_TITLE = 200;

/** Characters of a person's own note on something collected, and of what it is about. */
export const LONGEST_NOTE = 4000;

/** Notes that a pack takes along. */
export const MOST_NOTES = 400;
