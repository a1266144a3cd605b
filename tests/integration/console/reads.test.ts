import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { type LoadedApi, serveReports } from '../../helpers/loaded.ts';
import { runCypher, testConnection } from '../../helpers/neo4j.ts';
import { type ServedConsole, serveConsole } from './served-console.ts';

let api: LoadedApi;
let served: ServedConsole;

beforeAll(async () => {
  api = await serveReports(['sample-2023', 'sample-2024']);
  served = await serveConsole({
    connection: testConnection(),
    limits: { explainMs: 8_000 }, // a cold and busy machine is no fault here
  });
}, 120_000);

afterAll(async () => {
  await served.close();
  await api.stop();
});

const PARAMETERS = { a: 'a', z: 'z', list: ['a', 'b', 'c'] };

/** What a person may ask of a property, `P` standing for it. */
const CONDITIONS = [
  "P STARTS WITH 'case-'",
  'P STARTS WITH $a',
  "P ENDS WITH '-1'",
  "P CONTAINS 'a'",
  "P < 'b'",
  "P <= 'b'",
  "P > 'b'",
  'P >= $z',
  "'a' <= P < 'b'",
  "P = 'a'",
  'P <> $a',
  "P IN ['a', 'b']",
  'P IN $list',
  'P IS NOT NULL',
  "P =~ 'case-.*'",
  "P STARTS WITH 'a' OR P > 'x'",
  "NOT P < 'b'",
  'P IS :: STRING NOT NULL',
  "toLower(P) STARTS WITH 'c'",
  "P >= 'a' AND P < 'c' AND n.name_zh CONTAINS '局'",
] as const;
const LABELS = ['Entity', 'Passage', 'Report', 'Statement', 'Indicator', 'Ambiguity'];
const PROPERTIES = ['id', 'name_zh', 'search_text', 'edge'];

const TABLE = LABELS.flatMap((label) =>
  PROPERTIES.flatMap((property) =>
    CONDITIONS.map(
      (condition) =>
        `MATCH (n:${label}) WHERE ${condition.replaceAll('P', `n.${property}`)} RETURN n.id AS id LIMIT 3`,
    ),
  ),
);

/** Other shapes that an index or a constraint takes part in. */
const SHAPES = [
  ...['Entity', 'Passage', 'Report', 'Statement'].flatMap((label) => [
    `MATCH (n:${label}) USING INDEX n:${label}(id) WHERE n.id > 'a' RETURN n.id AS id LIMIT 3`,
    `MATCH (n:${label}) USING INDEX SEEK n:${label}(id) WHERE n.id STARTS WITH 'a' RETURN count(*) AS n`,
    `MATCH (n:${label}) USING SCAN n:${label} WHERE n.id = 'a' RETURN count(*) AS n`,
    `MATCH (n:${label}) RETURN n.id AS id ORDER BY n.id LIMIT 3`,
    `MATCH (n:${label}) RETURN min(n.id) AS first, max(n.id) AS last`,
    `MATCH (n:${label}) WHERE n.id > 'a' RETURN DISTINCT n.id AS id ORDER BY id SKIP 1 LIMIT 2`,
    `MATCH (n:${label} {id: $a}) OPTIONAL MATCH (n)-[r]-(m) WHERE m.id < 'z' RETURN type(r) AS t`,
    `UNWIND $list AS id MATCH (n:${label} {id: id}) RETURN n.id AS id`,
    `MATCH (n:${label}) WHERE n.id STARTS WITH 'a' AND EXISTS { (n)--(m:Entity) WHERE m.id > 'b' } RETURN n.id AS id`,
    `MATCH (a:${label}), (b:Entity) WHERE a.id > 'x' AND b.id = a.id RETURN count(*) AS n`,
  ]),
  "MATCH (n:Entity|Report) WHERE n.id STARTS WITH 'a' RETURN n.id AS id LIMIT 3",
  "MATCH (n:Entity&!Case) WHERE n.id > 'a' RETURN n.id AS id LIMIT 3",
  'MATCH (n:$($a)) RETURN n LIMIT 1',
  'MATCH (n:$any($list)) RETURN n LIMIT 1',
  'MATCH ()-[r:$($a)]->() RETURN r LIMIT 1',
  'MATCH ()-[r:$($a)]-() RETURN r LIMIT 1',
  "MATCH p = (a:Entity)-[*1..2]-(b:Entity) WHERE a.id > 'a' AND b.id < 'z' RETURN length(p) AS n LIMIT 3",
  "MATCH p = shortestPath((a:Entity)-[*..4]-(b:Entity)) WHERE a.id STARTS WITH 'p' AND b.id STARTS WITH 'o' AND a <> b RETURN length(p) AS n LIMIT 3",
  "MATCH (a:Entity) ((x)--(y)){1,2} (b:Entity) WHERE a.id > 'a' RETURN count(*) AS n",
  "MATCH (s:Statement) WHERE s.edge > 'a' AND s.id > 'a' RETURN s.id AS id LIMIT 3",
  "CALL (*) { MATCH (n:Entity) WHERE n.id >= 'p' RETURN n.id AS id LIMIT 2 } RETURN id",
  "MATCH (n:Entity) RETURN n.`LOAD CSV x FROM y` AS `ResolvedCall(a.b)`, 'CALL dbms.info()' AS `CALL dbms.info()` LIMIT 1",
  "MATCH (n:Entity) RETURN [x IN [1] | COLLECT { MATCH (m:Report) WHERE m.id > 'a' RETURN m.`LOAD CSV FROM z` }] AS c LIMIT 1",
  "CALL db.index.fulltext.queryNodes('entity_names', '公安') YIELD node WHERE node.id > 'a' RETURN node.id AS id LIMIT 2",
];

test('no ordinary read of the loaded store is refused', async () => {
  const [constraints] = await runCypher('SHOW CONSTRAINTS YIELD name RETURN count(*) AS n');
  expect(Number(constraints?.n)).toBeGreaterThan(6);
  const failed: string[] = [];
  const statements = [...TABLE, ...SHAPES];
  const next = async () => {
    for (let statement = statements.pop(); statement !== undefined; statement = statements.pop()) {
      const answer = await served.ask({ statement, parameters: PARAMETERS });
      if (answer.status !== 202) failed.push(`${answer.status} ${statement} ${answer.text.slice(0, 200)}`);
    }
  };
  await Promise.all([next(), next(), next()]);
  expect(failed).toEqual([]);
}, 300_000);
