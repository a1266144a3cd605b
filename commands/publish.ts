import { cp, mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { parseScope } from '../server/contract/scope.ts';
import { badInput } from '../server/errors/app-error.ts';
import { LIST_LOADS } from '../server/graph/store-queries.ts';
import { removeReport } from '../server/import/load.ts';
import { startNeo4j } from '../server/neo4j/start.ts';
import { buildPage } from '../server/page.ts';
import { type Published, publish } from '../server/publish/publish.ts';
import { mayReplace } from '../server/publish/write-site.ts';
import { openService, type Service } from '../server/service.ts';
import { type Call, pathOf, runCommand, say } from './tools/command.ts';

const HELP = {
  en: `npm run publish -- [<scope>] --out <folder> [--samples]

Makes a site that can only be read: the picture, the reports, the stories, the figures, the search and the citations, without a
server and without Neo4j. It opens from any web host, and from the folder itself. The scope is report:<id>[,<id>…]; without it, all
reports are in the site, with --samples the invented ones too. A report's own words are in it only where its "rights" name a licence
under which anybody may pass them on; of the others it holds summaries, places and anchor terms.`,
  zh: `npm run publish -- [<范围>] --out <文件夹> [--samples]

生成只读站点：图谱、报道、故事、数据、检索和引用，不需要服务器，也不需要 Neo4j；可放在任意网站上，也可直接从文件夹打开。范围写作
report:<编号>[,<编号>…]；不写则包括所有报道，加 --samples 还包括虚构的报道。只有报道的“rights”写明任何人都可转载的许可时，站点才含其原文；
其余报道只有概括、位置和锚定词语。`,
};

await runCommand({ help: HELP, flags: ['samples'], values: ['out'], run: publishSite });

async function publishSite({ words: [given = '', ...more], flags, values, config }: Call): Promise<number> {
  const scope = wantedReports(given);
  const { out } = values;
  if (out === undefined || more.length > 0) throw noFolder();
  const folder = pathOf(out);
  await mayReplace(folder);
  await buildPage(new AbortController().signal);
  const dataDir = await mkdtemp(join(tmpdir(), 'yinzheng-publish-'));
  try {
    // The project's own reports, where there are any; the store itself may be in use.
    for (const name of ['corpus', 'loads', 'texts'])
      await cp(join(config.dataDir, name), join(dataDir, name), { recursive: true }).catch(ignoreMissing);
    const service = await open(
      { ...config, dataDir, existingNeo4j: null },
      flags.has('samples') || scope !== null,
    );
    try {
      if (scope !== null) await keepOnly(service, scope);
      report(await publish(service.context, folder), folder);
    } finally {
      await service.stop();
    }
  } finally {
    await rm(dataDir, { recursive: true, force: true });
  }
  return 0;
}

/** Null for all. */
function wantedReports(given: string): readonly string[] | null {
  if (given === '') return null;
  const scope = parseScope(given);
  if (scope?.type === 'reports') return scope.ids;
  throw badInput(
    `"${given}" is no scope: write report:<id>[,<id>…], or nothing for all reports.`,
    `“${given}”不是范围：请写 report:<编号>[,<编号>…]；不写即为所有报道。`,
  );
}

/** A store of its own: what is published is then all that there is, and every count and answer is right for it. */
async function open(config: Call['config'], samples: boolean): Promise<Service> {
  const { dataDir, neo4jCache: cacheDir, memory } = config;
  const neo4j = startNeo4j({ dataDir, cacheDir, memory, log: say });
  const answering = neo4j.then((server) => server.connection);
  answering.catch(() => undefined); // whoever waits for Neo4j hears of it
  return openService({ ...config, indexTexts: false }, { samples, log: () => {}, neo4j, answering });
}

async function keepOnly({ context, connection }: Service, scope: readonly string[]): Promise<void> {
  const loaded = (await context.graph.read(LIST_LOADS, {})).map(({ report }) => report);
  const unknown = scope.filter((id) => !loaded.includes(id));
  if (unknown.length > 0)
    throw badInput(
      `There is no report ${unknown.join(', ')}; there are ${loaded.join(', ')}.`,
      `没有报道 ${unknown.join('、')}；现有 ${loaded.join('、')}。`,
    );
  const judgements = await context.judging.read();
  for (const id of loaded.filter((each) => !scope.includes(each)))
    await removeReport(connection, id, judgements);
}

function report({ reports, withText, version, bytes }: Published, folder: string): void {
  const size = (bytes / 1_000_000).toFixed(1);
  const words = withText.length === 0 ? ['none', '无'] : [withText.join(', '), withText.join('、')];
  say(
    `Published ${reports.length} reports as ${version} (${size} MB of data): open ${join(folder, 'index.html')}`,
  );
  say(`With their own words: ${words[0]}.`);
  say(
    `已发布 ${reports.length} 份报道（版本 ${version}，数据 ${size} MB）：打开 ${join(folder, 'index.html')}`,
  );
  say(`含原文的报道：${words[1]}。`);
}

const noFolder = () =>
  badInput(
    'Name the folder to publish into: npm run publish -- [<scope>] --out <folder>',
    '请指明发布到哪个文件夹：npm run publish -- [<范围>] --out <文件夹>',
  );

function ignoreMissing(error: unknown): void {
  if (!(error instanceof Error && 'code' in error && error.code === 'ENOENT')) throw error;
}
