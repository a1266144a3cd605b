import { expect, test } from '@jest/globals';
import { strFromU8, unzipSync } from 'fflate';
import type { Statement } from '#contract/evidence.ts';
import type { ExportedNode } from '#contract/export-document.ts';
import { brat } from '../../../server/export/brat.ts';
import type { ExportSource } from '../../../server/export/source.ts';
import { webanno } from '../../../server/export/webanno.ts';

const LINES = ['😀王芳 leads A|B.', '她立功。'];

const mention = (passage: number, start: number, end: number, surface: string) => ({
  ...{ passage: `r#${passage}`, start, end, surface },
});

const NODES = [
  { id: 'r/person-wang', label: 'Person', mentions: [mention(0, 1, 3, '王芳')] },
  { id: 'r/unit-ab', label: 'Unit', mentions: [mention(0, 10, 13, 'A|B')] },
] as unknown as ExportedNode[];

const statement = (id: string, predicate: string, object: object, at: readonly [number, number, number]) =>
  ({
    ...{
      id,
      report: 'r',
      predicate,
      basis: 'explicit',
      subject: { id: 'r/person-wang', label: 'Person' },
      object,
    },
    quotations: [{ role: 'words', passage: `r#${at[0]}`, start: at[1], end: at[2] }],
  }) as unknown as Statement;

const FACTS = [
  statement('s-000000000001', 'LEADS', { id: 'r/unit-ab', label: 'Unit' }, [0, 1, 13]),
  statement('s-000000000002', 'RECEIVED', { id: 'r/award-merit', label: 'Award' }, [1, 0, 3]),
];

const SOURCE = {
  reports: [{ id: 'r' }],
  nodes: async function* () {
    yield NODES;
  },
  facts: async function* () {
    yield FACTS;
  },
  linesOf: async () => LINES,
} as unknown as ExportSource;

async function filesOf(pieces: AsyncIterable<Uint8Array>): Promise<Record<string, string>> {
  const all: Uint8Array[] = [];
  for await (const piece of pieces) all.push(piece);
  return Object.fromEntries(
    Object.entries(unzipSync(Buffer.concat(all))).map(([path, bytes]) => [path, strFromU8(bytes)]),
  );
}

test('brat counts code points, and what is nowhere named stands on the words that speak of it', async () => {
  const files = await filesOf(brat(SOURCE));
  expect(files['r.txt']).toBe('😀王芳 leads A|B.\n她立功。\n');
  expect(files['r.ann']?.split('\n').filter((line) => !line.startsWith('#'))).toEqual([
    'T1\tPerson 1 3\t王芳',
    'T2\tUnit 10 13\tA|B',
    'T3\tAward 15 18\t她立功',
    'R1\tLEADS Arg1:T1 Arg2:T2',
    'R2\tRECEIVED Arg1:T1 Arg2:T3',
    '',
  ]);
  expect(files['annotation.conf']).toContain('[entities]\nAward\nPerson\nUnit\n[relations]\nLEADS ');
});

test('WebAnno counts UTF-16, parts tokens where spans do, and escapes its own signs', async () => {
  const { 'r.tsv': tsv = '' } = await filesOf(webanno(SOURCE));
  expect(tsv).toContain('\n\n\n#Text=😀王芳 leads A\\|B.\n');
  const rows = tsv.split('\n').filter((line) => /^\d/.test(line));
  expect(rows.map((row) => row.split('\t').slice(0, 3).join(' '))).toEqual([
    ...[
      '1-1 0-2 😀',
      '1-2 2-3 王',
      '1-3 3-4 芳',
      '1-4 5-10 leads',
      '1-5 11-12 A',
      '1-6 12-13 \\|',
      '1-7 13-14 B',
      '1-8 14-15 .',
    ],
    ...['2-1 16-17 她', '2-2 17-18 立', '2-3 18-19 功', '2-4 19-20 。'],
  ]);
  expect(rows[4]).toBe('1-5\t11-12\tA\tr/unit-ab[2]\tUnit[2]\texplicit\ts-000000000001\tLEADS\t1-2[1_2]\t');
  expect(rows[8]).toMatch(
    /\tr\/award-merit\[3\]\tAward\[3\]\texplicit\ts-000000000002\tRECEIVED\t1-2\[1_3\]\t$/,
  );
  expect(rows[7]).toMatch(/^1-8\t14-15\t\.\t_\t_\t_\t_\t_\t_\t$/);
});
