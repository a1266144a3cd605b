import { expect, test } from '@jest/globals';
import { hashOfSources, PARTS } from '../../build/parts.js';

test.each(Object.entries(PARTS))('all sources of the %s are there to be hashed', async (_, part) => {
  expect(await hashOfSources(part)).toMatch(/^[0-9a-f]{64}$/);
});
