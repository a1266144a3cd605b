import type { Neo4jServer } from '../../server/neo4j/server.ts';

/** The Neo4j of this test run and its throw-away folder. */
interface Running {
  readonly server: Neo4jServer;
  readonly dataDir: string;
}

declare global {
  // Jest loads its set-up and its tear-down as two module graphs: only the global object is common to both.
  var yinzhengTestNeo4j: Running | undefined;
}

export function keepForStop(running: Running): void {
  globalThis.yinzhengTestNeo4j = running;
}

export function takeForStop(): Running | undefined {
  return globalThis.yinzhengTestNeo4j;
}
