import type { Neo4jServer } from '../../server/neo4j/server.ts';

/** The Neo4j of this test run and its throw-away folder. */
interface Running {
  readonly server: Neo4jServer;
  readonly dataDir: string;
}

// Jest loads its set-up and its tear-down as two module graphs: only globalThis is common to both.
const KEY = Symbol.for('yinzheng-test-neo4j');
const common: { [KEY]?: Running } = globalThis;

export function keepForStop(running: Running): void {
  common[KEY] = running;
}

export function takeForStop(): Running | undefined {
  return common[KEY];
}
