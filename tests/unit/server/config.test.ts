import { homedir } from 'node:os';
import { expect, test } from '@jest/globals';
import { readConfig, SETTINGS } from '../../../server/config.ts';

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
