import { writeFileSync } from 'node:fs';
import { join, relative } from 'node:path';
import { expect, test } from '@jest/globals';
import neo4j from 'neo4j-driver';
import { z } from 'zod';
import { openGraphDatabase } from '../../../server/graph/database.ts';
import { query, readCypher } from '../../../server/graph/query.ts';
import { toPlain } from '../../../server/graph/records.ts';
import { COUNT_STORE } from '../../../server/graph/store-queries.ts';
import { temporaryFolder } from '../../helpers/folders.ts';

const COLUMNS = { entities: z.int(), statements: z.int(), observations: z.int(), reports: z.int() };

test('a statement whose header names other parameters or columns than the code stops the start', () => {
  expect(() =>
    query('count-store', { params: z.object({ id: z.string() }), row: z.object(COLUMNS) }),
  ).toThrow('cypher/count-store.cypher: @param says (), the code says (id)');
  expect(() => query('count-store', { params: z.object({}), row: z.object({ entities: z.int() }) })).toThrow(
    'cypher/count-store.cypher: @returns says (entities, observations, reports, statements), the code says (entities)',
  );
});

test('a statement that says neither read nor write is none', () => {
  const file = join(temporaryFolder(), 'both');
  writeFileSync(`${file}.cypher`, '// Does both.\n//\n// @access  both\nRETURN 1\n');
  const name = relative(join(import.meta.dirname, '../../../cypher'), file);
  expect(() => readCypher(name)).toThrow('@access must be read or write, got both');
});

test('a whole number that JavaScript cannot hold is refused rather than rounded', () => {
  expect(toPlain(neo4j.int('9007199254740991'))).toBe(9007199254740991);
  expect(() => toPlain(neo4j.int('9007199254740993'))).toThrow('integer out of range: 9007199254740993');
});

test('a database that cannot be reached is told as such after two seconds', async () => {
  const nowhere = { uri: 'bolt://127.0.0.1:1', user: 'neo4j', password: '', database: 'neo4j' };
  const graph = openGraphDatabase(nowhere);
  try {
    await expect(graph.read(COUNT_STORE, {})).rejects.toMatchObject({ code: 'database-unavailable' });
  } finally {
    await graph.close();
  }
});
