import { homedir } from 'node:os';
import { expect, test } from '@jest/globals';
import { readConfig } from '../../../server/config.ts';
import { SETTINGS } from '../../../server/settings.ts';

test('without any setting the server is ours, on loopback', () => {
  const config = readConfig({});
  expect(config).toMatchObject({ port: 4460, host: '127.0.0.1', existingNeo4j: null, reportTexts: null });
  expect(config.dataDir.endsWith('.data')).toBe(true);
  expect(config.neo4jCache.startsWith(homedir())).toBe(true);
});

test('NEO4J_URI takes it to an existing server', () => {
  const config = readConfig({ NEO4J_URI: 'neo4j+s://x.databases.neo4j.io', NEO4J_PASSWORD: 'p' });
  expect(config.existingNeo4j).toEqual({
    uri: 'neo4j+s://x.databases.neo4j.io',
    user: 'neo4j',
    password: 'p',
    database: 'neo4j',
  });
});

test('every wrong setting is named at once', () => {
  expect(() => readConfig({ PORT: '99999', NEO4J_URI: 'http://localhost:7474' })).toThrow(
    /PORT: .*\nNEO4J_URI: must begin with neo4j:\/\//,
  );
});

test('a flag of the command line wins over the environment', () => {
  expect(readConfig({ REPORT_TEXTS: '/a' }, { texts: '/b' }).reportTexts).toBe('/b');
});

test('each setting is told of once', () => {
  expect(new Set(SETTINGS.map((setting) => setting.name)).size).toBe(SETTINGS.length);
});

test.each<[Record<string, string>, boolean]>([
  [{}, false],
  [{ HOST: '::1' }, false],
  [{ HOST: 'localhost', CONSOLE_NEO4J: 'apart' }, true],
  [{ HOST: '0.0.0.0' }, true],
  [{ HOST: '192.168.1.5', CONSOLE_NEO4J: 'shared' }, false],
  [{ HOST: '0.0.0.0', NEO4J_URI: 'bolt://db:7687' }, false],
])('with %j the console has a database apart: %s', (environment, apart) => {
  expect(readConfig(environment).consoleApart).toBe(apart);
});

test('a database apart, on a Neo4j that is not ours, is refused', () => {
  expect(() => readConfig({ CONSOLE_NEO4J: 'apart', NEO4J_URI: 'bolt://db:7687' })).toThrow('CONSOLE_NEO4J');
});

test('sites that may frame the page are origins, and nothing that a policy could read as more', () => {
  expect(readConfig({ EMBEDDERS: 'https://Blog.example, http://localhost:8080' }).embedders).toEqual([
    'https://blog.example',
    'http://localhost:8080',
  ]);
  for (const wrong of ['*', 'https:', 'https://*.example', 'blog.example', "https://a;script-src 'none'"])
    expect(() => readConfig({ EMBEDDERS: wrong })).toThrow('EMBEDDERS');
});
