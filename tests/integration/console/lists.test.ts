import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { ALLOWED_PROCEDURES } from '#contract/procedures.ts';
import { openDriver } from '../../../server/graph/database.ts';
import {
  BUILT_IN_FUNCTIONS,
  NAMESPACED_FUNCTIONS,
  REFUSED_FUNCTIONS,
} from '../../../server/guard/lists/functions.ts';
import {
  ALLOWED_OPERATORS,
  isAllowedOperator,
  REFUSED_OPERATORS,
} from '../../../server/guard/lists/operators.ts';
import { NEWER_REFUSED_PROCEDURES, REFUSED_PROCEDURES } from '../../../server/guard/lists/procedures.ts';
import { installedAt } from '../../../server/neo4j/fetch.ts';
import { adopt, isWhole, libOf } from '../../../server/neo4j/manifest.ts';
import { CALENDAR_RELEASE, OUR_RELEASE } from '../../../server/neo4j/release.ts';
import { emptyDatabase, runCypher, testConnection } from '../../helpers/neo4j.ts';
import { cacheDir } from './http-neo4j.ts';
import { operatorNames } from './operator-names.ts';

beforeAll(() => emptyDatabase());
afterAll(() => emptyDatabase());

const names = async (statement: string): Promise<string[]> =>
  [...new Set((await runCypher(statement)).map((row) => String(row.name)))].sort();

// When one of these fails after an upgrade, read what is new, and put it on the one list or the other.
const ours = process.env.YINZHENG_TEST_NEO4J !== 'calendar';

test('each procedure of the server is on exactly one list', async () => {
  const newer = ours ? [] : NEWER_REFUSED_PROCEDURES;
  const live = await names('SHOW PROCEDURES YIELD name RETURN name');
  expect(live).toEqual([...ALLOWED_PROCEDURES, ...REFUSED_PROCEDURES, ...newer].sort());
});

test('each function of the server is on exactly one list', async () => {
  const live = await names('SHOW FUNCTIONS YIELD name RETURN name');
  const listed = [...BUILT_IN_FUNCTIONS, ...NAMESPACED_FUNCTIONS, ...REFUSED_FUNCTIONS];
  // The lines write some in other letters; case is no part of a function's name.
  expect(lower(live)).toEqual(lower(listed));
});

const lower = (words: readonly string[]) => words.map((word) => word.toLowerCase()).sort();

describe.each([OUR_RELEASE, CALENDAR_RELEASE])('the operators in the jars of Neo4j $version', (release) => {
  const installed = installedAt(cacheDir, release);
  const here = isWhole(installed, release) || adopt(installed, release);
  const testHere = here ? test : test.skip; // fetched by `npm run test:calendar`

  testHere('are each on exactly one list', () => {
    const live = operatorNames(libOf(installed));
    expect(live.length).toBeGreaterThan(160);
    expect(live).toEqual(
      expect.arrayContaining(['NodeUniqueIndexSeekByRange', 'EmptyRow', 'LoadCSV', 'Merge', 'Expand']),
    );
    const listed = [...ALLOWED_OPERATORS, ...REFUSED_OPERATORS];
    expect(live.filter((name) => listed.filter((other) => other === name).length !== 1)).toEqual([]);
  });
});

test('no allowed procedure writes, changes the schema or belongs to the server', async () => {
  const rows = await runCypher('SHOW PROCEDURES YIELD name, mode WHERE name IN $names RETURN name, mode', {
    names: ALLOWED_PROCEDURES,
  });
  expect(rows).toHaveLength(ALLOWED_PROCEDURES.length);
  expect(rows.filter((row) => row.mode !== 'READ')).toEqual([]);
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
