import { spawnSync } from 'node:child_process';
import { testConnection } from './neo4j.ts';
import { program, ROOT } from './program.ts';

/** Runs a command as `npm run` does, with these settings. */
export function runCommand(
  module: string,
  words: readonly string[],
  settings: Readonly<Record<string, string>> = {},
): { readonly code: number | null; readonly said: string } {
  const { status, stdout, stderr } = spawnSync(process.execPath, [...program(module), ...words], {
    cwd: ROOT,
    encoding: 'utf8',
    env: { ...process.env, ...settings },
  });
  return { code: status, said: stdout + stderr };
}

/** The settings that lead to the Neo4j of the tests. */
export function testNeo4j(): Readonly<Record<string, string>> {
  const { uri, user, password, database } = testConnection();
  return { NEO4J_URI: uri, NEO4J_USER: user, NEO4J_PASSWORD: password, NEO4J_DATABASE: database };
}
