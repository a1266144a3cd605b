import { expect, test } from '@jest/globals';
import type { ImportTransaction } from '../../../server/import/importer.ts';
import { checkInvariants } from '../../../server/import/invariants.ts';
import { mergeDescriptions } from '../../../server/import/merge-descriptions.ts';

/** A store in which these invariants are broken by these nodes. */
const storeWith = (violations: Readonly<Record<string, string>>): ImportTransaction => ({
  run: async (query) => {
    const violation = violations[query.name];
    return violation === undefined ? [] : [query.parseRow({ violation })];
  },
  runRows: async () => [],
});

test('a load that breaks what must hold is refused, and says what and where', async () => {
  await expect(checkInvariants(storeWith({}))).resolves.toBeUndefined();
  const broken = { 'import/invariant-entity-label': 'case-a' };
  await expect(checkInvariants(storeWith(broken))).rejects.toMatchObject({
    code: 'invariant-broken',
    message: expect.stringContaining('import/invariant-entity-label: case-a'),
    message_zh: expect.stringContaining('import/invariant-entity-label: case-a'),
  });
});

test('an entity that no report describes is an error of ours', () => {
  expect(() => mergeDescriptions('case-a', [])).toThrow('case-a: no report describes it');
});
