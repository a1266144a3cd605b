import { afterAll, beforeAll, beforeEach, describe, expect, jest, test } from '@jest/globals';
import { emptyDatabase, runCypher } from '../../helpers/neo4j.ts';
import type { Folder } from '../../unit/import/folder.ts';
import { smallFolder } from '../../unit/import/small-folder.ts';
import { nameFacts } from '../../unit/import/write-folder.ts';
import { dumpGraph } from './dump.ts';
import { graphOf, load, read, remove, sample } from './loading.ts';

jest.setTimeout(60_000); // a test loads several reports, each in some seconds on a cold server

beforeEach(() => emptyDatabase());
afterAll(() => emptyDatabase());

describe('two reports that meet', () => {
  let inOrder: readonly string[];
  // What the server does for the first time takes longest, and is no test's time.
  beforeAll(async () => {
    inOrder = await graphOf(await sample('sample-2023'), await sample('sample-2024'));
  });
  test('the order of loading does not matter', async () => {
    expect(await graphOf(await sample('sample-2024'), await sample('sample-2023'))).toEqual(inOrder);
  });
  test('taking one away leaves the other as if alone', async () => {
    const [first, second] = [await sample('sample-2023'), await sample('sample-2024')];
    const alone = await graphOf(second);
    await graphOf(first, second);
    await remove(first);
    expect(await dumpGraph()).toEqual(alone);
  });

  const merged = [
    'small-2021/case-3-3,small-2022/case-3-3,same,one case\n',
    'small-2021/unit-linjiang-psb,small-2022/unit-linjiang-police,same,one bureau\n',
  ].join('');
  const second = (): Folder => {
    const text = JSON.stringify(smallFolder('small-2022')).replaceAll(
      '"unit-linjiang-psb"',
      '"unit-linjiang-police"',
    );
    const folder: Folder = JSON.parse(text);
    nameFacts(folder);
    return folder;
  };
  test('what is judged the same becomes one, and two again when the judgement goes', async () => {
    const apart = [await read(smallFolder()), await read(second())] as const;
    const together = [await read(smallFolder(), merged), await read(second(), merged)] as const;
    const graphApart = await graphOf(...apart);
    const graphTogether = await graphOf(...together);
    const unit = `MATCH (n:Unit) RETURN n.id AS id, n.merged_ids AS merged, COUNT { (n)<-[:DESCRIBES]-() } = 2 AS both`;
    expect(await runCypher(unit)).toEqual([
      {
        id: 'small-2021/unit-linjiang-psb',
        merged: ['small-2022/unit-linjiang-police'],
        both: true,
      },
    ]);
    await load(apart[1]);
    await load(apart[0]);
    expect(await dumpGraph()).toEqual(graphApart);
    await load(together[0]);
    await load(together[1]);
    expect(await dumpGraph()).toEqual(graphTogether);
  });
  test('a judgement holds at once, also for a report that is not loaded again', async () => {
    const [first, other] = [await read(smallFolder()), await read(second())];
    const judged = await read(smallFolder(), merged);
    await load(first);
    await load(other);
    await load(judged);
    expect(await runCypher('MATCH (n:Unit) RETURN n.id AS id')).toEqual([
      { id: 'small-2021/unit-linjiang-psb' },
    ]);
    expect(
      await runCypher(`MATCH ()-[edge:INVESTIGATED]->() RETURN DISTINCT edge.reports AS reports`),
    ).toEqual([{ reports: ['small-2021', 'small-2022'] }]);
  });
});
