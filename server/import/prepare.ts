import { readdirSync } from 'node:fs';
import { z } from 'zod';
import { query } from '../graph/query.ts';
import { programPath } from '../program/program.ts';
import type { Importer } from './importer.ts';

const nothing = z.object({});

const FOLDER = programPath('cypher/import/');
const namesLike = (pattern: RegExp) =>
  readdirSync(FOLDER)
    .filter((name) => pattern.test(name))
    .sort()
    .map((name) => name.replace(/\.cypher$/, ''));

const SCHEMA = namesLike(/^(constraint|index)-/).map((name) =>
  query(`import/${name}`, { params: nothing, row: nothing }),
);
const AWAIT_INDEXES = query('import/await-indexes', { params: z.object({ seconds: z.int() }), row: nothing });
const INDEX_WAIT_SECONDS = 300; // filling an index over a large store that we did not make

/** Makes constraints and indexes if they are not there, and waits until they work. Changes no data. */
export async function prepareImporter({ driver, database }: Importer): Promise<void> {
  const session = driver.session({ database });
  try {
    for (const { text } of SCHEMA) await session.run(text);
    await session.run(AWAIT_INDEXES.text, AWAIT_INDEXES.toParameters({ seconds: INDEX_WAIT_SECONDS }));
  } finally {
    await session.close();
  }
}

/** The names of the invariants: each file lists what breaks it. */
export const INVARIANT_NAMES = namesLike(/^invariant-/);
