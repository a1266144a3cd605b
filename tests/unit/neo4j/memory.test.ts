import { expect, test } from '@jest/globals';
import { FOLLOWS_MACHINE, memoryFor, parseSize } from '../../../server/neo4j/memory.ts';

const GIBIBYTE = 1_024;

test.each([
  [4, { heap: 512, pageCache: 384, transactions: 256, transaction: 256 }],
  [24, { heap: 2_432, pageCache: 2_432, transactions: 1_216, transaction: 608 }],
  [512, { heap: 8_192, pageCache: 16_384, transactions: 4_096, transaction: 2_048 }],
])('a machine of %i GiB gives Neo4j a tenth each for heap and page cache, within bounds', (size, memory) => {
  expect(memoryFor(FOLLOWS_MACHINE, size * GIBIBYTE)).toEqual(memory);
});

test('what is set is taken as it is', () => {
  const wanted = { heap: 4_096, pageCache: 100 };
  expect(memoryFor(wanted, GIBIBYTE)).toMatchObject({ heap: 4_096, pageCache: 100, transactions: 2_048 });
});

test('sizes are read as Neo4j writes them', () => {
  expect(['512m', '2g', '2G', '', '2', '1.5g', '-1g'].map(parseSize)).toEqual([
    512,
    2_048,
    2_048,
    null,
    null,
    null,
    null,
  ]);
});
