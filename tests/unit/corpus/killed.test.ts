import { setTimeout as delay } from 'node:timers/promises';
import { expect, jest, test } from '@jest/globals';
import { chances, expectKept, startAnnotator } from '../../helpers/annotator.ts';
import { temporaryFolder } from '../../helpers/folders.ts';
import { ownCorpus } from '../../helpers/own-corpus.ts';
import { enterSmallReport } from '../../helpers/small-project.ts';

jest.setTimeout(120_000);
const REPORT = 'small-2021';
const root = temporaryFolder();

test('killed at any moment, nothing answered for is lost and nothing is there twice', async () => {
  const chance = chances(20_211_122);
  let answered = 0;
  let own = await ownCorpus(root);
  await enterSmallReport(own);
  await own.stop();
  for (let run = 1; run <= RUNS; run += 1) {
    const annotator = await startAnnotator(root, `r${run}`);
    await delay(LONGEST_MS * chance.next().value);
    const said = await annotator.kill();
    answered += said.length;
    own = await ownCorpus(root);
    const folder = own.corpus.folder(REPORT);
    expectKept(folder, said);
    expect(own.corpus.journal.entries.map(({ number }) => number)).toEqual(
      own.corpus.journal.entries.map((_, index) => index + 1),
    );
    expect(own.stored.get(REPORT)?.relations).toHaveLength(folder.tables.relations.length);
    await own.stop();
  }
  expect(answered).toBeGreaterThan(RUNS);
});

const RUNS = 6;
const LONGEST_MS = 2_500;
