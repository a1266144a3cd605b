import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { ALLOWED_PROCEDURES } from '#contract/procedures.ts';
import { openDriver } from '../../../server/graph/database.ts';
import {
  BUILT_IN_FUNCTIONS,
  NAMESPACED_FUNCTIONS,
  REFUSED_FUNCTIONS,
} from '../../../server/guard/lists/functions.ts';
import { isAllowedOperator } from '../../../server/guard/lists/operators.ts';
import { REFUSED_PROCEDURES } from '../../../server/guard/lists/procedures.ts';
import { installedAt } from '../../../server/neo4j/fetch.ts';
import { libOf } from '../../../server/neo4j/manifest.ts';
import { OUR_RELEASE } from '../../../server/neo4j/release.ts';
import { emptyDatabase, runCypher, testConnection } from '../../helpers/neo4j.ts';
import { cacheDir } from './http-neo4j.ts';
import { PLAN_CLASSES } from './plan-classes.ts';
import { readZip } from './zip.ts';

beforeAll(() => emptyDatabase());
afterAll(() => emptyDatabase());

const names = async (statement: string): Promise<string[]> =>
  [...new Set((await runCypher(statement)).map((row) => String(row.name)))].sort();

// When one of these fails after an upgrade, read what is new, and put it on the one list or the other.
test('the lists of procedures are those of the pinned Neo4j', async () => {
  const live = await names('SHOW PROCEDURES YIELD name RETURN name');
  expect(live).toEqual([...ALLOWED_PROCEDURES, ...REFUSED_PROCEDURES].sort());
});

test('the lists of functions are those of the pinned Neo4j', async () => {
  const live = await names('SHOW FUNCTIONS YIELD name RETURN name');
  expect(live).toEqual([...BUILT_IN_FUNCTIONS, ...NAMESPACED_FUNCTIONS, ...REFUSED_FUNCTIONS].sort());
});

test('no allowed procedure writes, changes the schema or belongs to the server', async () => {
  const rows = await runCypher('SHOW PROCEDURES YIELD name, mode WHERE name IN $names RETURN name, mode', {
    names: ALLOWED_PROCEDURES,
  });
  expect(rows).toHaveLength(ALLOWED_PROCEDURES.length);
  expect(rows.filter((row) => row.mode !== 'READ')).toEqual([]);
});

test('the planner has the classes that were read, and no other', () => {
  const jar = `neo4j-cypher-logical-plans-${OUR_RELEASE.version}.jar`;
  const files = readZip(readFileSync(join(libOf(installedAt(cacheDir, OUR_RELEASE)), jar)));
  const live = [...files.keys()].flatMap(
    (path) => /^org\/neo4j\/cypher\/internal\/logical\/plans\/(\w+)\.class$/.exec(path)?.[1] ?? [],
  );
  expect(live.sort()).toEqual([...PLAN_CLASSES].sort());
});

/** Statements that change something or show what is not the graph's: each plan must hold an operator that is refused. */
const UNWANTED: readonly string[] = [
  'CREATE (n:A)',
  'CREATE (a)-[:R]->(b)',
  'MERGE (n:A {id: 1})',
  'MATCH (n) MERGE (n)-[:R]->(n)',
  'MATCH (n) SET n.x = 1',
  'MATCH (n) SET n += {x: 1}',
  'MATCH ()-[r]->() SET r.x = 1',
  'MATCH (n) SET n:B',
  'MATCH (n) REMOVE n:B',
  'MATCH (n) REMOVE n.x',
  'MATCH (n) DELETE n',
  'MATCH (n) DETACH DELETE n',
  'MATCH p = ()-->() DELETE p',
  'FOREACH (x IN [1] | CREATE (n))',
  'UNWIND [1] AS x CALL (x) { CREATE (n) } IN TRANSACTIONS',
  "LOAD CSV FROM 'http://127.0.0.1:1/' AS row RETURN row",
  'SHOW SETTINGS',
  'SHOW TRANSACTIONS',
  "TERMINATE TRANSACTIONS 'x'",
  'CREATE INDEX canary FOR (n:A) ON (n.b)',
  'DROP INDEX canary IF EXISTS',
];
test.each(UNWANTED)('the plan of %s holds an operator that is refused', async (statement) => {
  const driver = openDriver(testConnection(), 1);
  try {
    const { summary } = await driver.executeQuery(`EXPLAIN ${statement}`, {}, { database: 'neo4j' });
    if (summary.plan === false) throw new Error('no plan');
    const operators: string[] = [];
    const todo = [summary.plan];
    for (let node = todo.pop(); node !== undefined; node = todo.pop()) {
      operators.push(node.operatorType);
      todo.push(...node.children);
    }
    expect(operators.filter((name) => !isAllowedOperator(name))).not.toEqual([]);
  } finally {
    await driver.close();
  }
});
