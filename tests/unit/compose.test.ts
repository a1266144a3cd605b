import { existsSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { expect, test } from '@jest/globals';
import { parse } from 'yaml';
import { z } from 'zod';
import { needLock } from '../../server/access/lock.ts';
import { readConfig } from '../../server/config.ts';
import { settings } from '../../server/neo4j/configure.ts';
import { FOLLOWS_MACHINE, memoryFor } from '../../server/neo4j/memory.ts';
import { OUR_RELEASE } from '../../server/neo4j/release.ts';
import { SETTINGS } from '../../server/settings.ts';

const ROOT = fileURLToPath(new URL('../../', import.meta.url));

const Named = z.record(z.string(), z.unknown());
const Compose = z.strictObject({
  name: z.string(),
  services: z.strictObject({
    neo4j: z.looseObject({ image: z.string(), environment: z.record(z.string(), z.string()) }),
    app: z.looseObject({
      build: z.strictObject({ context: z.string(), dockerfile_inline: z.string() }),
      environment: z.record(z.string(), z.string()),
      ports: z.array(z.string()),
      secrets: z.array(z.string()),
      read_only: z.literal(true),
    }),
  }),
  volumes: Named,
  networks: Named,
  secrets: Named,
});
const { services, secrets } = Compose.parse(parse(readFileSync(`${ROOT}compose.yaml`, 'utf8')));
const { environment } = services.app;

/** As Docker Compose fills it in. */
const filled = Object.fromEntries(
  Object.entries(environment).map(([name, value]) => [
    name,
    value.replace(/\$\{\w+:\?[^}]*\}/, 'a password'),
  ]),
);

test('every setting of compose.yaml is one that the server knows', () => {
  const known = SETTINGS.map(({ name }) => name);
  expect(Object.keys(environment).filter((name) => !known.includes(name))).toEqual([]);
});

test('with them the server may start: people, a proxy that encrypts, and the Neo4j beside it', () => {
  const config = readConfig(filled);
  expect(() => needLock(config)).not.toThrow();
  expect(config.existingNeo4j).toMatchObject({ uri: 'bolt://neo4j:7687', password: 'a password' });
  expect(config.editors).toBe(`/run/secrets/${services.app.secrets[0]}`);
  expect(Object.keys(secrets)).toEqual(services.app.secrets);
  expect(services.app.ports).toEqual([`127.0.0.1:${config.port}:${config.port}`]);
});

/** The official image reads `NEO4J_db_lock_acquisition_timeout`, and `__` for an underscore. */
const nameOf = (variable: string) =>
  variable
    .replace(/^NEO4J_/, '')
    .split('__')
    .map((part) => part.replaceAll('_', '.'))
    .join('_');

test('its Neo4j is the release that our promises are tested on, and as shut as our own', () => {
  const { NEO4J_AUTH, ...given } = services.neo4j.environment;
  expect(services.neo4j.image).toBe(`neo4j:${OUR_RELEASE.version}-community`);
  expect(NEO4J_AUTH).toMatch(/^neo4j\/\$\{NEO4J_PASSWORD:\?/);
  const own = settings(7687, memoryFor(FOLLOWS_MACHINE));
  const theirs = Object.fromEntries(Object.entries(given).map(([name, value]) => [nameOf(name), value]));
  expect(Object.keys(theirs).filter((name) => !Object.hasOwn(own, name))).toEqual([]);
  const other = Object.keys(theirs).filter((name) => theirs[name] !== own[name]);
  expect(other.filter((name) => !name.includes('memory'))).toEqual([]);
});

test('what its image runs is there', () => {
  const lines = services.app.build.dockerfile_inline.split('\n');
  const { scripts } = z
    .object({ scripts: z.record(z.string(), z.string()) })
    .parse(JSON.parse(readFileSync(`${ROOT}package.json`, 'utf8')));
  const run = lines.flatMap((line) => [...line.matchAll(/npm run ([\w:]+)/g)].map(([, name = '']) => name));
  expect(run).toEqual(['build']);
  expect(run.filter((name) => !(name in scripts))).toEqual([]);
  const [, words = '[]'] = /^CMD (.*)$/m.exec(services.app.build.dockerfile_inline) ?? [];
  const [node, file = '', module = ''] = z.array(z.string()).parse(JSON.parse(words));
  expect(node).toBe('node');
  expect([file, `${module}.ts`].filter((path) => !existsSync(ROOT + path))).toEqual([]);
  expect(lines).toContain('USER node');
});
