import { execFileSync } from 'node:child_process';
import { expect, test } from '@jest/globals';
import { SETTINGS } from '../../server/settings.ts';
import { dropSettings, neo4jCache, OWN_SETTINGS } from '../helpers/own-settings.ts';

const everySetting = () => Object.fromEntries(SETTINGS.map(({ name }) => [name, 'of the shell']));

test("of the product's settings a run of tests keeps the cache alone", () => {
  const environment = { ...everySetting(), PATH: '/bin', JAVA_HOME: '/java' };
  dropSettings(environment);
  expect(environment).toEqual({ NEO4J_CACHE: 'of the shell', PATH: '/bin', JAVA_HOME: '/java' });
});

test('neither this test nor a program that it starts sees a setting of the shell', () => {
  const print = 'process.stdout.write(JSON.stringify(process.env))';
  const child = execFileSync(process.execPath, ['-e', print], { encoding: 'utf8' });
  const seen = [...Object.keys(process.env), ...Object.keys(JSON.parse(child) as object)];
  expect(seen).toContain('PATH');
  expect(seen.filter((name) => OWN_SETTINGS.includes(name))).toEqual([]);
  expect(neo4jCache()).not.toBe('');
});
