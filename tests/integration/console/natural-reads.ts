/** What people ask of a loaded store, by what a guard could stumble over. `$p` is a pattern that is given with it. */
export interface NaturalRead {
  readonly statement: string;
  readonly pattern?: string;
}

const plain = (statements: readonly string[]): NaturalRead[] =>
  statements.map((statement) => ({ statement }));

/** Operators, procedures and functions that a researcher meets. */
const CALLS = plain([
  'MATCH (c:Case)-[:LED_TO]->(a:Award) RETURN c.name_zh AS case, a.kind AS kind ORDER BY kind DESC, case LIMIT 20',
  'MATCH (o:Official)-[i:ISSUED]->(a:Award) WITH o, count(a) AS n WHERE n > 0 RETURN o.name_en AS who, n ORDER BY n DESC, who',
  'MATCH (a:Award) WHERE NOT EXISTS { (a)<-[:ISSUED]-() } RETURN count(a) AS n',
  'MATCH (u:Unit) RETURN u.id AS id, COUNT { (u)--() } AS degree ORDER BY degree DESC LIMIT 5',
  'MATCH (s:Observation)-[:OF_INDICATOR]->(i:Indicator) RETURN i.id AS id, avg(s.value) AS mean, stDevP(s.value) AS spread',
  'MATCH (s:Statement) RETURN s.basis AS basis, count(*) AS n, round(100.0 * count(*) / 7, 1) AS share',
  'MATCH p = shortestPath((a:Unit)-[*..5]-(b:Award)) WHERE a <> b RETURN [n IN nodes(p) | n.name_zh] AS names LIMIT 3',
  'MATCH p = ALL SHORTEST (a:Unit)-[]-{1,3}(b:Award) WHERE a <> b RETURN count(p) AS n',
  'MATCH (a:Entity)-[r]->(b:Entity)-[s]->(a) RETURN type(r) AS t, type(s) AS u LIMIT 3',
  'MATCH (a:Entity) WHERE a:Case OR a:Program RETURN labels(a) AS l, collect(a.code)[..3] AS codes',
  'MATCH (a:Award) OPTIONAL MATCH (a)<-[:RECEIVED]-(u:Unit) RETURN a.id AS id, collect(DISTINCT u.name_zh) AS receivers',
  'MATCH (p:Passage) WITH p ORDER BY p.order SKIP 2 LIMIT 5 RETURN p.id AS id, p.kind AS kind',
  'MATCH (a:Award) RETURN apoc IS NULL AS x'.replace('apoc', 'a.nothing'),
  'MATCH (e:Entity) WITH e.kind AS kind, count(*) AS n ORDER BY n DESC WITH collect({kind: kind, n: n}) AS all RETURN all[0].kind AS most',
  'MATCH (a:Case), (b:Program) RETURN count(*) AS pairs',
  'MATCH (s:Statement)-[:QUOTES]->(p:Passage) RETURN p.order AS line, count(DISTINCT s) AS facts ORDER BY facts DESC LIMIT 3',
  'UNWIND ["Case", "Award"] AS label MATCH (n) WHERE label IN labels(n) RETURN label, count(n) AS n',
  'MATCH (e:Entity) RETURN substring(e.name_zh, 0, 2) AS start, count(*) AS n ORDER BY n DESC LIMIT 5',
  'MATCH (e:Entity) WHERE e.name_en IS NOT NULL RETURN split(e.name_en, " ")[0] AS word, count(*) AS n ORDER BY n DESC, word LIMIT 5',
  'MATCH (e:Entity) RETURN percentileDisc(size(e.name_zh), 0.9) AS p90, max(size(e.name_zh)) AS longest',
  'MATCH (e:Entity) RETURN e {.id, .name_zh, degree: COUNT { (e)--() }} AS card ORDER BY card.id LIMIT 3',
  'CALL db.index.fulltext.queryNodes("entity_names", "公安 OR police") YIELD node, score RETURN node.name_zh AS name, score ORDER BY score DESC LIMIT 5',
  'CALL db.schema.relTypeProperties() YIELD relType, propertyName RETURN relType, collect(propertyName) AS properties',
  'SHOW INDEXES YIELD name, type, labelsOrTypes, properties WHERE type = "FULLTEXT" RETURN name, properties',
  'MATCH (c:Case) CALL (c) { MATCH (c)-[r]-(o) RETURN o ORDER BY o.id LIMIT 1 } RETURN c.id AS case, o.id AS first',
]);

/** Names and strings that look like commands. */
const NAMES = plain([
  'MATCH (n:Entity) WHERE n.name_en CONTAINS "create" OR n.name_en CONTAINS "set up" RETURN n.id AS id',
  'MATCH (n:Entity) WHERE n.name_zh CONTAINS "删除" OR n.name_zh CONTAINS "创建" RETURN n.id AS id',
  'MATCH (n:Entity) WHERE n.note = "CALL dbms.listConfig()" RETURN n.id AS id',
  'MATCH (n:Entity) WHERE n.note STARTS WITH \'LOAD CSV FROM "file:///x" AS row\' RETURN n.id AS id',
  'MATCH (n:Entity) RETURN n.id AS `DETACH DELETE n` LIMIT 1',
  'MATCH (n:Entity) RETURN n.`SHOW SETTINGS` AS settings LIMIT 1',
  'MATCH (n:`DROP DATABASE neo4j`) RETURN count(n) AS n',
  'MATCH ()-[r:`CALL apoc.load.json(1)`]->() RETURN count(r) AS n',
  'WITH "TERMINATE TRANSACTIONS \'neo4j-transaction-1\'" AS text RETURN size(text) AS n',
  'RETURN "USE system" AS `USE system`',
  'RETURN "x" + " IN TRANSACTIONS OF 1 ROWS" AS text',
  'RETURN {`MERGE (n)`: 1, `SET n.x = 1`: 2} AS map',
  'WITH {load: "csv", call: "db"} AS o RETURN o.load + o.call AS x',
  'MATCH (merge:Award) WHERE merge.kind = "commendation" RETURN merge.id AS delete ORDER BY delete',
  'MATCH (use:Unit)-[set]->(remove) RETURN type(set) AS foreach, count(*) AS drop ORDER BY drop DESC LIMIT 3',
  '// CALL dbms.killConnection("bolt-1")\nMATCH (n:Case) RETURN count(n) AS n',
  'MATCH (n:Case) /* ; CREATE (x) ; */ RETURN count(n) AS n',
  'MATCH (n:Case) RETURN count(n) AS n // LOAD CSV FROM "http://x" AS l',
  'MATCH (n:Entity) WHERE n.name_en = "; DROP CONSTRAINT entity_id" RETURN n.id AS id',
  'MATCH (n:Entity) WHERE n.id IN ["CREATE", "DELETE", "CALL db.labels()"] RETURN n.id AS id',
  'MATCH (n:Entity) RETURN CASE n.kind WHEN "CALL { CREATE () }" THEN 1 ELSE 2 END AS x LIMIT 1',
  "RETURN \"\\u0043REATE (n)\" AS text, 'it\\'s; DELETE' AS quoted",
  'MATCH (n:Entity) RETURN [x IN labels(n) WHERE x <> "LOAD CSV a FROM b" | x] AS l LIMIT 1',
  'RETURN reduce(`CALL x.y()` = 0, `DELETE` IN [1, 2] | `CALL x.y()` + `DELETE`) AS sum',
  'MATCH (n:Entity) WHERE any(word IN ["SET", "ResolvedCall(dbms.info)"] WHERE n.name_en CONTAINS word) RETURN count(n) AS n',
]);

const PATTERNS: readonly string[] = [
  '.*公安局?.*',
  '(?i).*(police|bureau).*',
  '.*(省|市|县|区)(委|政府).*',
  '.*副?(省长|市长|局长).*',
  'award-.*-20(22|23|24)-.*',
  '^case-.+$',
  '[一-龥]{2,12}',
  '.*\\d{4}年\\d{1,2}月(\\d{1,2}日)?.*',
  '.*[零一二三四五六七八九十百]+.*',
  '(?i)the .*',
  '.*“[^”]+”.*',
  '.*《[^》]{1,40}》.*',
  '.*（.*）',
  "[A-Za-z .'-]+",
  '.*\\b(of|the)\\b.*',
  '(unit|official|person)-yunzhan-.*',
  '.{1,20}',
  '.*-\\d+$',
  '(?s).*专项.*行动.*',
  '\\S+( \\S+)?',
  '.*(养老|电信)诈骗.*',
  '(?:第)?[一二三]等功?',
  '[^0-9]*',
  '\\w+(-\\w+){0,3}',
  '.*[Cc]ommend(ation|ed)?.*',
];

const matching: NaturalRead[] = PATTERNS.map((pattern) => ({
  statement: 'MATCH (n:Entity) WHERE n.name_zh =~ $p OR n.name_en =~ $p OR n.id =~ $p RETURN count(n) AS n',
  pattern,
}));

const list = (count: number, item: (index: number) => string, between: string) =>
  Array.from({ length: count }, (_, index) => item(index)).join(between);

/** Large, deep or long, and still what a person or a program of theirs would send. */
const LARGE = plain([
  `MATCH (n:Entity) WHERE n.id IN [${list(1_500, (i) => `"case-${i}"`, ', ')}] RETURN count(n) AS n`,
  `MATCH (n:Entity) WHERE ${list(90, (i) => `n.id = "case-${i}"`, ' OR ')} RETURN count(n) AS n`,
  `MATCH (n:Entity) WHERE ${list(90, (i) => `n.id <> "case-${i}"`, ' AND ')} RETURN count(n) AS n`,
  `RETURN ${list(200, (i) => `${i}`, ' + ')} AS sum`,
  `RETURN [${list(2_000, (i) => `${i}`, ', ')}][1999] AS last`,
  `RETURN {${list(300, (i) => `k${i}: ${i}`, ', ')}} AS map`,
  `RETURN ${list(150, (i) => `${i} AS c${i}`, ', ')}`,
  `UNWIND [${list(200, (i) => `{id: "x${i}", n: ${i}}`, ', ')}] AS row RETURN sum(row.n) AS sum`,
  `MATCH (n:Entity) RETURN CASE ${list(60, (i) => `WHEN n.id = "x${i}" THEN ${i}`, ' ')} ELSE -1 END AS x LIMIT 3`,
  list(20, (i) => `MATCH (n:Entity) WHERE n.kind = "k${i}" RETURN count(n) AS n`, ' UNION ALL '),
  `WITH 0 AS x ${list(60, (i) => `WITH x + ${i} AS x`, ' ')} RETURN x`,
  `MATCH ${list(5, (i) => `(a${i}:Award)`, ', ')} RETURN a0.id AS id LIMIT 1`,
  `MATCH (n0:Case)${list(3, (i) => `--(n${i + 1})`, '')} RETURN count(*) AS n`,
  `RETURN ${'('.repeat(40)}1${')'.repeat(40)} AS x`,
  `RETURN ${'['.repeat(20)}1${']'.repeat(20)} AS x`,
  `WITH {a: {a: {a: {a: {a: 1}}}}} AS m RETURN m${'.a'.repeat(5)} AS x`,
  `RETURN "${'长'.repeat(15_000)}" AS text`,
  `// ${'x'.repeat(30_000)}\nRETURN 1 AS x`,
  `RETURN ${list(60, (i) => `"w${i}"`, ' + ')} AS text`,
  `MATCH (n:Entity) RETURN ${list(40, (i) => `n.p${i} AS p${i}`, ', ')} LIMIT 1`,
  'UNWIND range(1, 9999) AS i RETURN i',
  'UNWIND range(1, 1000000) AS i RETURN sum(i * i) AS sum',
  'RETURN size([x IN range(1, 100000) WHERE x % 7 = 0 | x * x]) AS n',
  'UNWIND range(1, 500) AS a UNWIND range(1, 500) AS b RETURN count(*) AS n',
  'MATCH p = (a:Case)-[*1..3]-(b) RETURN count(p) AS n',
]);

export const NATURAL_READS: Readonly<Record<string, readonly NaturalRead[]>> = {
  'operators, procedures and functions': CALLS,
  'names and strings that look like commands': NAMES,
  patterns: matching,
  'statements near the limits': LARGE,
};
