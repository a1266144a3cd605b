import { mkdirSync, writeFileSync } from 'node:fs';
import { cpus, loadavg, totalmem } from 'node:os';
import { dirname } from 'node:path';
import { Kept, keptFile } from '../../build/measured.ts';
import { dropSettings } from '../helpers/own-settings.ts';
import { back } from './back.ts';
import { corpus } from './corpus.ts';
import { crowd } from './crowd.ts';
import { type Measured, table } from './measure.ts';
import { query } from './query.ts';
import { start } from './start.ts';
import { suggest } from './suggest.ts';
import { view } from './view.ts';

/** Add a benchmark with a file and a line here. */
const BENCHMARKS: Readonly<Record<string, () => Promise<readonly Measured[]>>> = {
  back,
  corpus,
  crowd,
  query,
  start,
  suggest,
  view,
};

// npm run bench -- [name …] [--keep]: with --keep the figures are those that the documents show.
dropSettings();
const words = process.argv.slice(2);
const keeps = words.includes('--keep');
const wanted = words.filter((word) => word !== '--keep');
for (const name of wanted.length > 0 ? wanted : Object.keys(BENCHMARKS)) {
  const benchmark = BENCHMARKS[name];
  if (benchmark === undefined) {
    process.stderr.write(
      `There is no benchmark "${name}"; there are: ${Object.keys(BENCHMARKS).join(', ')}.\n`,
    );
    process.exit(1);
  }
  const [load = 0] = loadavg();
  const machine = {
    cores: cpus().length,
    gibibytes: Math.round(totalmem() / 2 ** 30),
    node: process.versions.node,
  };
  process.stdout.write(
    `${name}: ${machine.cores} cores, ${machine.gibibytes} GiB, load ${load.toFixed(1)} at the beginning\n`,
  );
  const rows = await benchmark();
  process.stdout.write(`${table(rows)}\n\n`);
  if (keeps) keep(name, { ...machine, load, rows });
}

function keep(name: string, measured: Omit<Kept, 'date'>): void {
  const file = keptFile(name);
  const kept = Kept.parse({ ...measured, date: new Date().toISOString().slice(0, 10) });
  mkdirSync(dirname(file), { recursive: true });
  const short = (_: string, value: unknown) =>
    typeof value === 'number' ? Number(value.toPrecision(3)) : value;
  writeFileSync(file, `${JSON.stringify(kept, short, 2)}\n`);
}
