import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { type LoadedApi, serveReports } from '../../helpers/loaded.ts';
import { testConnection } from '../../helpers/neo4j.ts';
import { short } from '../../unit/guard/helpers.ts';
import { FURTHER_REFUSALS } from './further-refusals.ts';
import { graphState } from './graph-state.ts';
import { NATURAL_READS } from './natural-reads.ts';
import { type ServedConsole, serveConsole } from './served-console.ts';

let api: LoadedApi;
let served: ServedConsole;
let before: unknown;

beforeAll(async () => {
  api = await serveReports(['sample-2023', 'sample-2024']);
  const limits = { explainMs: 8_000 }; // a cold and busy machine is no fault here
  served = await serveConsole({ connection: testConnection(), limits });
  before = await graphState(testConnection());
}, 120_000);

afterAll(async () => {
  await served.close();
  await api.stop();
});

interface Asked {
  readonly statement: string;
  readonly pattern?: string;
}

/** What was answered otherwise than it should have been. */
async function unlike(asked: readonly Asked[], statuses: readonly number[]): Promise<string[]> {
  const wrong: string[] = [];
  for (const { statement, pattern } of asked) {
    const { status, text } = await served.ask({ statement, parameters: { p: pattern ?? null } });
    if (!statuses.includes(status))
      wrong.push(`${status} ${short(statement)} ${pattern ?? ''} ${text.slice(0, 150)}`);
  }
  return wrong;
}

describe('what people ask of a loaded store runs', () => {
  test.each(Object.entries(NATURAL_READS))(
    '%s',
    async (_, reads) => {
      expect(reads).toHaveLength(25);
      expect(await unlike(reads, [202])).toEqual([]);
    },
    120_000,
  );
});

describe('what must not run is refused by the guard', () => {
  test.each(Object.entries(FURTHER_REFUSALS))(
    '%s',
    async (_, refusals) => {
      expect(refusals).toHaveLength(25);
      expect(await unlike(refusals, [403])).toEqual([]);
      expect(await graphState(testConnection())).toEqual(before);
    },
    120_000,
  );
});
