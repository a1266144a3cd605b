import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { join } from 'node:path';
import { setTimeout as delay } from 'node:timers/promises';
import { expect, jest, test } from '@jest/globals';
import { temporaryFolder } from '../../helpers/folders.ts';
import { ownCorpus } from '../../helpers/own-corpus.ts';
import { enterSmallReport } from '../../helpers/small-project.ts';

jest.setTimeout(120_000);
const REPORT = 'small-2021';
const root = temporaryFolder();

/** A number from 0 to 1 for each step, always the same for a seed. */
function* chances(seed: number) {
  let state = seed;
  for (;;) {
    state = (state * 1_103_515_245 + 12_345) % 2 ** 31;
    yield state / 2 ** 31;
  }
}

test('killed at any moment, nothing answered for is lost and nothing is there twice', async () => {
  const env = { ...process.env, NODE_OPTIONS: '' };
  const script = join(import.meta.dirname, 'annotate.ts');
  const chance = chances(20_211_122);
  let answered = 0;
  let own = await ownCorpus(root);
  await enterSmallReport(own);
  await own.stop();
  for (let run = 1; run <= RUNS; run += 1) {
    const child = spawn(process.execPath, ['--import', 'tsx', script, root, `r${run}`], {
      env,
      stdio: ['ignore', 'pipe', 'inherit'],
    });
    let said = '';
    child.stdout.on('data', (bytes) => {
      said += String(bytes);
    });
    await Promise.race([
      once(child.stdout, 'data'),
      once(child, 'exit').then(() => Promise.reject(new Error('ended by itself'))),
    ]);
    await delay(LONGEST_MS * Number(chance.next().value));
    child.kill('SIGKILL');
    await once(child, 'exit');
    own = await ownCorpus(root);
    const folder = own.corpus.folder(REPORT);
    const lines = said.split('\n').slice(1, -1);
    answered += lines.length;
    for (const [what, id] of lines.map((line) => line.split(' '))) {
      const { entities, mentions, relations } = folder.tables;
      const found =
        what === 'entity'
          ? entities.filter((cells) => cells.id === id)
          : what === 'mention'
            ? mentions.filter((cells) => cells.entity === id)
            : relations.filter((cells) => cells.from === id);
      expect([what, id, found.length]).toEqual([what, id, 1]);
    }
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
