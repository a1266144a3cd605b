import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { lintCypherQuery } from '@neo4j-cypher/language-support';
import type { Driver } from 'neo4j-driver';
import { openDriver } from '../../server/graph/database.ts';
import { parseCypher } from '../../server/graph/query.ts';
import { cypherFiles } from '../helpers/cypher-files.ts';
import { testConnection } from '../helpers/neo4j.ts';

let driver: Driver;
beforeAll(() => {
  driver = openDriver(testConnection(), 1);
});
afterAll(() => driver.close());

/** What Neo4j remarks on any statement in an empty store without parameters: nothing of the kind is there yet. */
const EXPECTED = [
  '00001', // no rows: it was only planned
  '01N50', // no such label
  '01N51', // no such type
  '01N52', // no such property
  '01N60', // no such parameter
];

test.each(cypherFiles())(
  'Neo4j plans $path.cypher, and finds nothing in it to warn of',
  async ({ path, text }) => {
    const { header, statement } = parseCypher(path, text);
    const session = driver.session({ database: testConnection().database });
    try {
      const { summary } = await session.run(`EXPLAIN ${statement}`);
      const remarks = summary.gqlStatusObjects.filter(({ gqlStatus }) => !EXPECTED.includes(gqlStatus));
      expect(remarks.map(({ statusDescription }) => statusDescription)).toEqual([]);
      if (header.access === 'read') expect(['w', 'rw']).not.toContain(summary.queryType);
    } finally {
      await session.close();
    }
  },
);

/** As the language server protocol has it. */
const ERROR = 1;

// Whether it is right Neo4j has said; a person who opens it in the editor should not see it underlined all the same.
test.each(cypherFiles())('the editor underlines nothing in $path.cypher as wrong', ({ path, text }) => {
  const { header, statement } = parseCypher(path, text);
  const names = header.tags.flatMap(([tag, rest]) => (tag === 'param' ? [rest.split(/\s+/)[0] ?? ''] : []));
  const parameters = Object.fromEntries(names.map((each) => [each, '']));
  const { diagnostics } = lintCypherQuery(statement, { parameters });
  expect(diagnostics.filter(({ severity }) => severity === ERROR).map(({ message }) => message)).toEqual([]);
});
