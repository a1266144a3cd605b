/** Statements that take all they can get. */
export interface Bomb {
  readonly name: string;
  readonly statement: string;
  /** What the client hears: at least one of these. */
  readonly status: readonly number[];
}

const nested = (open: string, inner: string, close: string, times: number): string =>
  `RETURN ${open.repeat(times)}${inner}${close.repeat(times)} AS x`;

const REFUSED = [403];
const STOPPED = [408, 400, 503];
const CUT = [202];

export const BOMBS: readonly Bomb[] = [
  {
    name: 'a pattern with a repeat in a repeat',
    statement: "RETURN 'aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa' =~ '(a+)+b' AS x",
    status: REFUSED,
  },
  {
    name: 'a pattern with many choices',
    statement: "RETURN 'aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa' =~ '(a|a)*b' AS x",
    status: REFUSED,
  },
  { name: 'brackets in brackets', statement: nested('(', '1', ')', 900), status: REFUSED },
  { name: 'lists in lists', statement: nested('[', '1', ']', 600), status: REFUSED },
  {
    name: 'a chain of properties',
    statement: `WITH {} AS m RETURN m${'.a'.repeat(500)} AS x`,
    status: REFUSED,
  },
  { name: 'CASE in CASE', statement: nested('CASE WHEN true THEN ', '1', ' END', 300), status: REFUSED },
  { name: 'XOR after XOR', statement: `RETURN true${' XOR true'.repeat(30)} AS x`, status: REFUSED },
  {
    name: 'COUNT in COUNT',
    statement: nested('COUNT { WITH 1 AS one WHERE 0 < ', '1', ' RETURN one }', 25),
    status: REFUSED,
  },
  {
    name: 'any in any in any',
    statement:
      'RETURN any(a IN range(1, 99999) WHERE any(b IN range(1, 99999) WHERE any(c IN range(1, 99999) WHERE c < 0))) AS x',
    status: REFUSED,
  },
  {
    name: 'a list of a hundred million',
    statement: 'RETURN size([x IN range(1, 100000000) | x]) AS x',
    status: REFUSED,
  },
  {
    name: 'a product of all with all',
    statement: 'UNWIND range(1, 1000) AS i MATCH (a), (b), (c), (d) RETURN count(*) AS x',
    status: STOPPED,
  },
  {
    name: 'counting without end',
    statement: 'UNWIND range(1, 100000000000) AS x WITH x WHERE x < 0 RETURN count(x) AS x',
    status: STOPPED,
  },
  { name: 'paths without a bound', statement: 'MATCH p = (a)-[*]-(b) RETURN count(p) AS x', status: STOPPED },
  {
    name: 'sorting what does not fit',
    statement: 'UNWIND range(1, 100000000) AS x RETURN x ORDER BY rand()',
    status: STOPPED,
  },
  {
    name: 'collecting what does not fit',
    statement:
      'UNWIND range(1, 100000000) AS x RETURN size(collect(toString(x) + "aaaaaaaaaaaaaaaaaaaa")) AS x',
    status: STOPPED,
  },
  { name: 'rows without end', statement: 'UNWIND range(1, 100000000) AS x RETURN x', status: CUT },
  {
    name: 'wide rows',
    statement:
      "UNWIND range(1, 5000) AS i RETURN i, reduce(s = 'aaaaaaaaaaaaaaaa', x IN range(1, 8) | s + s) AS s",
    status: CUT,
  },
  { name: 'one huge row', statement: 'RETURN range(1, 5000000) AS x', status: STOPPED },
  {
    name: 'a string that doubles',
    statement: "RETURN size(reduce(s = 'aaaaaaaa', i IN range(1, 40) | s + s)) AS x",
    status: STOPPED,
  },
  {
    name: 'any in any',
    statement: 'RETURN any(a IN range(1, 999999) WHERE any(b IN range(1, 999999) WHERE b < 0)) AS x',
    status: STOPPED,
  },
];
