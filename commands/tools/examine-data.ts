import { readdir, readFile } from 'node:fs/promises';
import { basename, join } from 'node:path';
import { withConnection } from '../../seeds/tools/connect.ts';
import { findSources, loadsOf } from '../../server/backup/collect.ts';
import type { Config } from '../../server/config.ts';
import { describeProblem } from '../../server/dataset/problem.ts';
import type { Connection } from '../../server/graph/database.ts';
import { examineStore } from '../../server/import/examine.ts';
import { keptLoads } from '../../server/import/kept-loads.ts';
import { readDataset } from '../../server/import/read.ts';
import { openExistingNeo4j } from '../../server/neo4j/existing.ts';
import { programPath } from '../../server/program/program.ts';
import { hashOfText } from '../../server/texts/report-text.ts';
import { say } from './command.ts';
import type { Examination } from './finding.ts';

/** Whether what is kept is whole, and the store made of it. */
export const data = (config: Config): readonly Examination[] => [
  { what: { en: 'datasets', zh: '数据集' }, examine: () => datasets(config) },
  { what: { en: 'attached texts', zh: '附上的原文' }, examine: async () => [await texts(config)] },
  { what: { en: 'store', zh: '数据库' }, examine: () => store(config) },
];

async function datasets({ dataDir }: Config) {
  const ours = programPath('seeds/reports');
  const folders = (await readdir(ours)).map((name) => join(ours, name));
  const findings = [];
  for (const folder of [...folders, ...(await keptLoads(dataDir))]) {
    const read = await readDataset(folder);
    const name = basename(folder);
    if ('dataset' in read) {
      findings.push({ en: `${name} is right`, zh: `${name} 正确` });
      continue;
    }
    const [first] = read.problems.map(describeProblem);
    findings.push({
      state: 'wrong' as const,
      en: `${name}: ${read.problems.length} problems, the first: ${first} All of them: npm run seeds:check -- ${folder}`,
      zh: `${name}：${read.problems.length} 个问题。查看全部：npm run seeds:check -- ${folder}`,
    });
  }
  return findings;
}

/** Each is named by its hash. */
async function texts({ dataDir }: Config) {
  const folder = join(dataDir, 'texts');
  const names = (await readdir(folder).catch(() => [])).filter((name) => /^[0-9a-f]{64}\.txt$/.test(name));
  const changed: string[] = [];
  for (const name of names)
    if (`${hashOfText(await readFile(join(folder, name)))}.txt` !== name) changed.push(name);
  if (changed.length === 0)
    return { en: `${names.length}, each as attached`, zh: `${names.length} 份，均与附上时一致` };
  return {
    state: 'wrong' as const,
    en: `${changed.join(', ')} changed. Delete it and attach the text again.`,
    zh: `${changed.join('、')} 已被改动。请删除后重新附上原文。`,
  };
}

async function store(config: Config) {
  if (config.existingNeo4j !== null) await (await openExistingNeo4j(config.existingNeo4j)).stop();
  return withConnection(say, (connection) => storeAt(connection, config));
}

async function storeAt(connection: Connection, { dataDir }: Config) {
  const loads = await loadsOf(connection);
  const broken = await examineStore(connection);
  const { missing } = await findSources(loads, dataDir, []);
  const findings: { en: string; zh: string; state?: 'note' | 'wrong' }[] = [
    { en: `${loads.size} reports: ${[...loads.keys()].join(', ')}`, zh: `${loads.size} 份报道` },
  ];
  if (broken !== null)
    findings.push({
      state: 'wrong',
      en: `inconsistent (${broken}). Load the reports again: npm run restore, or npm run seeds:load`,
      zh: `内容不一致（${broken}）。请重新载入报道：npm run restore 或 npm run seeds:load`,
    });
  if (missing.length > 0)
    findings.push({
      state: 'note',
      en: `${missing.join(', ')}: loaded from files that are not at hand, so no backup can hold it. Load it again: npm run seeds:load -- <folder>`,
      zh: `${missing.join('、')}：载入时所用的文件不在手边，无法备份。请重新载入：npm run seeds:load -- <文件夹>`,
    });
  return findings;
}
