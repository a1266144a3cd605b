/** What must not run on a loaded store, by the kind of trick; `pattern` is given as `$p`. */
export interface FurtherRefusal {
  readonly statement: string;
  readonly pattern?: string;
}

const plain = (statements: readonly string[]): FurtherRefusal[] =>
  statements.map((statement) => ({ statement }));

/** Operators, procedures and functions of the wrong kind, behind what is allowed. */
const CALLS = plain([
  'CALL db.index.fulltext.queryNodes("entity_names", "x") YIELD node SET node.x = 1',
  'CALL db.index.fulltext.queryNodes("entity_names", COLLECT { CALL dbms.listConfig() YIELD name RETURN name }[0]) YIELD node RETURN node',
  'MATCH (n:Entity) WHERE n.id STARTS WITH "case" CALL (n) { SET n.x = 1 } RETURN n',
  'MATCH (n:Entity) CALL (n) { WITH n DETACH DELETE n } IN CONCURRENT TRANSACTIONS RETURN 1 AS x',
  'MATCH (n:Case) CALL { WITH n CALL db.createProperty("x") RETURN 1 AS y } RETURN y',
  'MATCH (n:Case) RETURN n {.id, secret: COLLECT { CALL dbms.listConfig() YIELD value RETURN value }} AS x',
  'MATCH (n:Case) ORDER BY COUNT { CALL dbms.listConnections() YIELD connectionId RETURN connectionId } RETURN n LIMIT 1',
  'MATCH (n:Case) RETURN n SKIP COUNT { CALL db.stats.collect("QUERIES") RETURN 1 AS one } LIMIT 1',
  'MATCH (n WHERE EXISTS { CALL db.prepareForReplanning() RETURN 1 AS one }) RETURN n LIMIT 1',
  'MATCH ()-[r WHERE EXISTS { CALL tx.getMetaData() YIELD metadata RETURN metadata }]-() RETURN r LIMIT 1',
  'WITH [1] AS l UNWIND [x IN l | COUNT { CALL db.resampleOutdatedIndexes() RETURN 1 AS one }] AS c RETURN c',
  'MATCH (n:Case) WITH n, CASE WHEN EXISTS { CALL db.awaitIndexes(1) RETURN 1 AS one } THEN 1 ELSE 2 END AS c RETURN c',
  'SHOW INDEXES YIELD name RETURN COLLECT { CALL dbms.info() YIELD id RETURN id } AS x',
  'SHOW TRANSACTIONS YIELD transactionId AS t TERMINATE TRANSACTIONS t YIELD message RETURN message',
  'SHOW SERVERS',
  'SHOW ALIASES FOR DATABASE',
  'SHOW PRIVILEGES',
  'SHOW CURRENT USER',
  'SHOW USER neo4j PRIVILEGES AS COMMANDS',
  'SHOW FUNCTIONS EXECUTABLE BY neo4j YIELD name RETURN name UNION SHOW SETTINGS YIELD name RETURN name',
  'MATCH (n:Case) RETURN apoc.load.json("http://127.0.0.1:1/") AS x',
  'MATCH (n:Case) RETURN graph.byName("system") AS x',
  'MATCH (n:Case) RETURN db.nameFromElementId(elementId(n)) AS x',
  'RETURN genai.vector.encode("x", "OpenAI", {}) AS x',
  'CYPHER planner=cost runtime=slotted MATCH (n:Case) RETURN n',
]);

/** Commands that look like names, strings or comments. */
const NAMES = plain([
  'MATCH (n:Case) RETURN n // \u2028\nDETACH DELETE n',
  'MATCH (n:Case) RETURN n.x AS `x`` ` DETACH DELETE n',
  "RETURN '\\u0027 AS x MATCH (n) SET n.x = 1 RETURN \\u0027' AS y",
  'RETURN "\\u0022 AS x CREATE (:Canary) RETURN \\u0022" AS y',
  'MATCH (n) RETURN n.`a\\u0060 AS x SET n.y = 1 RETURN \\u0060b` AS z',
  '/* * / */ CREATE (:Canary) /* */',
  'RETURN 1 AS x /* \\u002a\\u002f CREATE (:Canary) /* */ CREATE (:Other)',
  '// a comment\\u000aCREATE (:Canary)\nRETURN 1 AS x',
  'RETURN 1 AS x //\rCREATE (:Canary)',
  '\u3000CREATE (:Canary)',
  'C\\u0052EATE (:Canary)',
  '\\u0043\\u0052\\u0045\\u0041\\u0054\\u0045 (:Canary)',
  'MATCH (n) SET\u00a0n.x = 1',
  'MATCH (n)\u2003DELETE\u2003n',
  "WITH 'a' AS s, 1 AS `DELETE` MATCH (n) DELETE n",
  'MATCH (create) SET create.x = 1',
  'MATCH (delete:Case) DETACH DELETE delete',
  'MATCH (n) REMOVE n.`RETURN 1`',
  "MATCH (n) WHERE n.name = 'it\\'s' SET n.x = 'RETURN 1' RETURN n",
  'RETURN 1 AS x; CREATE (:Canary)',
  'CREATE (:Canary);',
  'EXPLAIN RETURN 1 AS x; CREATE (:Canary)',
  'PROFILE CREATE (:Canary)',
  'EXPLAIN PROFILE CREATE (:Canary)',
  'CALL `dbms`.`listConfig`()',
]);

const PATTERNS: readonly string[] = [
  '(.*,)*.*x',
  '(\\w+\\s?)+!',
  '([a-z]+)*\\d',
  '(\\d+)*-',
  '^(([a-z])+.)+[A-Z]([a-z])+$',
  '(x+x+)+y',
  '(.*)(.*)(.*)(.*)(.*)!',
  '\\s*\\s*\\s*\\s*\\s*x',
  '((公|安|公安)+)+局',
  '(?:公?安?局?)*x',
  '([^,]*,?)*;',
  '(a?a?a?a?a?a?)*b',
  '(.+)+\\1',
  '(?i)(?-i)(.*a){20}b',
  '(?d)(a+)+b',
  '(?x) (a +) + b',
  '(?<year>\\d{4})\\k<year>',
  '\\Qa\\E+(a+)+b',
  '[\\w&&[^\\d]]+',
  '(?=(a+))a*b\\1',
  '(?<=a{1,100})(b+)+c',
  `${'(?:ab|cd|ef|gh)'.repeat(6)}x`,
  `${'[ab]?'.repeat(20)}c`,
  'a{0,2000}b',
  `${'a'.repeat(201)}.*`,
];

const matching: FurtherRefusal[] = PATTERNS.map((pattern) => ({
  statement: 'MATCH (n:Entity) WHERE n.name_en =~ $p RETURN count(n) AS n',
  pattern,
}));

const times = (count: number, text: string) => text.repeat(count);

/** Just past what is taken. */
const PAST_LIMITS = plain([
  `RETURN "${'x'.repeat(66_000)}" AS x`,
  `RETURN "${'长'.repeat(22_000)}" AS x`,
  `// ${'x'.repeat(66_000)}\nRETURN 1 AS x`,
  `RETURN ${times(101, '(')}1${times(101, ')')} AS x`,
  `RETURN ${times(101, '[')}1${times(101, ']')} AS x`,
  `RETURN ${times(101, '{a: ')}1${times(101, '}')} AS x`,
  `RETURN ${times(101, 'NOT ')}true AS x`,
  `RETURN ${times(101, '- ')}1 AS x`,
  `WITH {} AS m RETURN m${times(101, '.a')} AS x`,
  `WITH [] AS l RETURN l${times(101, '[0]')} AS x`,
  `MATCH (n${times(101, ':A')}) RETURN n`,
  `MATCH (n:A${times(101, '&B')}) RETURN n`,
  `RETURN true${times(13, ' XOR true')} AS x`,
  `RETURN 1 AS x WHERE true${times(1_001, ' AND true')}`,
  `MATCH (n) WHERE n.x = 0${times(501, ' OR n.x = 1')} RETURN n`,
  `RETURN 1 AS x${times(101, ' UNION RETURN 1 AS x')}`,
  `${times(501, 'WITH 1 AS x ')}RETURN x`,
  `RETURN ${times(101, 'CASE WHEN true THEN ')}1${times(101, ' END')} AS x`,
  'RETURN size([x IN range(1, 1000001) | x]) AS n',
  'RETURN reduce(a = 0, x IN range(0, 9999999) | a + x) AS n',
  'RETURN all(x IN range(1, 100000000, 2) WHERE x > 0) AS n',
  'RETURN [a IN [1] | [b IN [1] | [c IN [1] | a + b + c]]] AS x',
  'RETURN reduce(a = 0, x IN [1] | a + reduce(b = 0, y IN [1] | b + reduce(c = 0, z IN [1] | c + z))) AS x',
  `RETURN ${times(8, 'COUNT { WITH 1 AS one WHERE 0 < ')}1${times(8, ' RETURN one }')} AS x`,
  'RETURN none(a IN [1] WHERE single(b IN [1] WHERE any(c IN [1] WHERE c > b + a))) AS x',
]);

export const FURTHER_REFUSALS: Readonly<Record<string, readonly FurtherRefusal[]>> = {
  'operators, procedures and functions': CALLS,
  'commands that look like names, strings and comments': NAMES,
  patterns: matching,
  'statements past the limits': PAST_LIMITS,
};
