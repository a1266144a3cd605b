import { cpus, loadavg, totalmem } from 'node:os';
import { dropSettings } from '../helpers/own-settings.ts';
import { corpus } from './corpus.ts';
import { crowd } from './crowd.ts';
import { type Measured, table } from './measure.ts';
import { query } from './query.ts';
import { start } from './start.ts';
import { suggest } from './suggest.ts';
import { view } from './view.ts';

/** Add a benchmark with a file and a line here. */
const BENCHMARKS: Readonly<Record<string, () => Promise<readonly Measured[]>>> = {
  corpus,
  crowd,
  query,
  start,
  suggest,
  view,
};

// npm run bench -- [name …]
dropSettings();
const wanted = process.argv.slice(2);
for (const name of wanted.length > 0 ? wanted : Object.keys(BENCHMARKS)) {
  const benchmark = BENCHMARKS[name];
  if (benchmark === undefined) {
    process.stderr.write(
      `There is no benchmark "${name}"; there are: ${Object.keys(BENCHMARKS).join(', ')}.\n`,
    );
    process.exit(1);
  }
  const [load] = loadavg();
  const memory = Math.round(totalmem() / 2 ** 30);
  process.stdout.write(
    `${name}: ${cpus().length} cores, ${memory} GiB, load ${load?.toFixed(1)} at the beginning\n`,
  );
  process.stdout.write(`${table(await benchmark())}\n\n`);
}
