import { findings } from './findings.ts';
import { table } from './markdown.ts';
import { type Kept, keptRow, readKept } from './measured.ts';

const seconds = (ms: number) => `${(ms / 1000).toFixed(ms < 10_000 ? 1 : 0)} s`;
const whole = (value: number) => Math.round(value).toLocaleString('en');

interface Crowd {
  readonly name: string;
  readonly longest: string;
  readonly p95: string;
  readonly memory: string;
  /** Who hears what, where there is no end to hear it. */
  readonly who?: string;
}

/** As it was before anything was built against it, where that was measured. */
const CROWDS: readonly Crowd[] = [
  { name: '20 bodies of 1 MB of whole numbers', longest: '27.6 s', p95: '1,009', memory: '2,700' },
  { name: '20 bodies of 1 MB of fractions', longest: '17.8 s', p95: '1,017', memory: '2,800' },
  { name: '15 statements that are slow to parse', longest: '–', p95: '185', memory: '–' },
  {
    name: '120 answers of 16 MB that nobody takes',
    longest: '0.7 s',
    p95: '180',
    memory: '1,900',
    who: '48 MB for a client, 96 MB for all; the rest 429',
  },
  { name: '40 whole exports', longest: '6.5 s', p95: '6,536', memory: '1,700' },
  { name: '30 texts of 5 MB', longest: '10.8 s', p95: '–', memory: '–' },
  { name: 'quiet', longest: '–', p95: '58 to 148', memory: '–' },
];

async function crowd(root: string): Promise<string> {
  const kept = await readKept(root, 'crowd');
  const max = (what: string) => keptRow(kept, what).max;
  return table(
    [
      'what is sent at once',
      'a page: p95',
      'before',
      'a page: longest',
      'before',
      'the server’s memory',
      'before',
      'another’s statement: longest',
      'who hears what',
    ],
    CROWDS.map(({ name, longest, p95, memory, who }) => [
      name === 'quiet' ? 'nothing' : name,
      `${whole(max(`${name}: a page, p95`))} ms`,
      unit(p95, 'ms'),
      seconds(max(`${name}: a page`)),
      longest,
      `${whole(max(`${name}: the server's memory`))} MB`,
      unit(memory, 'MB'),
      seconds(max(`${name}: another's short statement`)),
      who ?? heard(kept, name),
    ]),
  );
}

const unit = (value: string, name: string) => (value === '–' ? value : `${value} ${name}`);

const heard = (kept: Kept, name: string) =>
  kept.rows
    .flatMap(({ what, max }) => {
      const [attack, status] = what.split(': answered ');
      if (attack !== name || status === undefined) return [];
      return [`${max} × ${status === '0' ? 'cut off, unread' : status}`];
    })
    .join(', ');

async function back(root: string): Promise<string> {
  const kept = await readKept(root, 'back');
  const most = (what: string, digits: number) => keptRow(kept, what).max.toFixed(digits);
  const line = (machine: string, before: string) => [
    machine.split(', a database ')[1] ?? 'shared with the pages',
    machine.split(', a database ')[0] ?? '',
    before,
    `${most(`${machine}: until the console answers again`, 0)} s`,
    `${most(`${machine}: pages away`, 0)} s`,
    most(`${machine}: pages refused`, 0),
    `${most(`${machine}: a page, longest`, 1)} s`,
  ];
  return table(
    [
      'the console’s database is',
      'the machine',
      'before: worst time back',
      'until the console is back',
      'pages away',
      'pages refused',
      'a page: longest',
    ],
    [
      line('quiet', '34 s'),
      line('busy', '116 s; at an eighth of a core never'),
      line('quiet, a database apart', '–'),
      line('busy, a database apart', '–'),
    ],
  );
}

async function start(root: string): Promise<string> {
  const { rows } = await readKept(root, 'start');
  return table(
    ['', 'median', 'least', 'most', 'runs'],
    rows.map(({ what, unit: name, min, median, max, runs }) => {
      const cell = (value: number) => `${value < 100 ? value.toFixed(1) : whole(value)} ${name}`;
      return [what, cell(median), cell(min), cell(max), runs];
    }),
  );
}

const BUSY = 0.5;

const measuredOn = (name: string) => async (root: string) => {
  const { date, cores, gibibytes, node, load } = await readKept(root, name);
  const others =
    load < BUSY ? 'nothing else ran' : `others used the machine too: load ${load.toFixed(1)} before it began`;
  return `Measured on ${date}: ${cores} cores, ${gibibytes} GiB, Node ${node}; ${others}.`;
};

const FILE = 'docs/reliability.md';

/** The tables of what the product bears, of the figures that the benchmarks left and of the list of findings. */
export const RELIABILITY = [
  ...['crowd', 'back', 'start'].map((name) => ({
    file: FILE,
    id: `measured ${name}`,
    text: measuredOn(name),
  })),
  { file: FILE, id: 'crowd', text: crowd },
  { file: FILE, id: 'back', text: back },
  { file: FILE, id: 'start', text: start },
  { file: FILE, id: 'findings', text: findings },
];
