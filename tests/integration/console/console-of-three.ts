import { afterAll, beforeAll } from '@jest/globals';
import { emptyDatabase, runCypher, testConnection } from '../../helpers/neo4j.ts';
import { type ServedConsole, serveConsole } from './served-console.ts';

/** A console for all tests of a file, before a store of two nodes and the edge between them, with small limits. */
export function consoleOfThree(): Pick<ServedConsole, 'ask' | 'origin'> {
  let served: ServedConsole;
  beforeAll(async () => {
    await emptyDatabase();
    await runCypher("CREATE (:A {name: 'a'})-[:R {w: 1.5}]->(:B {on: date('2020-01-02')})");
    served = await serveConsole({
      connection: testConnection(),
      limits: { explainMs: 8_000, running: 2, waiting: 1, rows: 100, bytes: 100_000 },
    });
  }, 60_000);
  afterAll(async () => {
    await served.close();
    await emptyDatabase();
  });
  return {
    ask: (...asked) => served.ask(...asked),
    get origin() {
      return served.origin;
    },
  };
}
