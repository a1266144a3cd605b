import { readFile } from 'node:fs/promises';
import { z } from 'zod';
import { ErrorBody } from '#contract/endpoint.ts';
import { IMPORT_FORMATS, ImportAnswer, ImportFormat } from '#contract/importing.ts';
import { AppError, badInput } from '../server/errors/app-error.ts';
import { startFailure } from '../server/neo4j/failure.ts';
import { type Call, pathOf, runCommand, say } from './tools/command.ts';
import { signIn } from './tools/sign-in.ts';

const HELP = {
  en: `npm run import -- <report> <file> --from <format> [--write] [--names <file.json>] [--at <address>]

Reads a file of another tool into a report of the project, of the Yinzheng that runs on this computer (PORT) or at an address.
Without --write it only says what fits, what does not and why. Formats: ${IMPORT_FORMATS.join(', ')}.
--names: what the file's labels, types, indicators and units are here, {"ORG": "Unit"}; "" leaves out what is called so.
Where one has to sign in: MCP_NAME and MCP_PASSWORD.`,
  zh: `npm run import -- <报道编号> <文件> --from <格式> [--write] [--names <file.json>] [--at <地址>]

把其他工具的文件读入本机正在运行的引证（PORT）或某个地址的项目报道。不加 --write 只说明哪些合适、哪些不合适及原因。
格式：${IMPORT_FORMATS.join('、')}。--names 说明文件中的标签、关系、指标和单位在这里是什么，如 {"ORG": "Unit"}；"" 表示不导入。
需要登录时请设置 MCP_NAME 和 MCP_PASSWORD。`,
};

await runCommand({ help: HELP, flags: ['write'], values: ['from', 'names', 'at'], run: importFile });

async function importFile({ words: [report, path], flags, values, config }: Call): Promise<number> {
  const format = ImportFormat.safeParse(values.from).data;
  if (report === undefined || path === undefined || format === undefined)
    throw badInput(
      `Name a report, a file and a format (${IMPORT_FORMATS.join(', ')}): npm run import -- <report> <file> --from brat`,
      `请指明报道、文件和格式（${IMPORT_FORMATS.join('、')}）：npm run import -- <报道编号> <文件> --from brat`,
    );
  const page = values.at ?? `${config.tls === null ? 'http' : 'https'}://127.0.0.1:${config.port}/`;
  const names = values.names === undefined ? {} : await readNames(pathOf(values.names));
  const file = (await readFile(pathOf(path))).toString('base64');
  const answer = await ask(page, format, { report, file, names, dry: !flags.has('write') });
  for (const { says_zh, says_en, words } of answer.facts) say(`+ ${says_zh}\n  ${says_en}\n  「${words}」`);
  for (const { where, what, message, message_zh } of answer.left)
    say(`- ${where}  ${what}\n  ${message}\n  ${message_zh}`);
  const { statements, figures, entities, mentions } = answer.fits;
  const [did, did_zh] = answer.change === null ? ['fit', '合适'] : ['taken in', '已导入'];
  say(
    `${statements} statements, ${figures} figures, ${entities} new things, ${mentions} mentions ${did}; ${answer.known} known, ${answer.left_total} do not fit.`,
  );
  say(
    `${did_zh}：${statements} 条陈述，${figures} 项数据，${entities} 个新实体，${mentions} 处提及；已有 ${answer.known} 条，不合适 ${answer.left_total} 处。`,
  );
  return 0;
}

const Names = z.record(z.string(), z.string());

async function readNames(path: string): Promise<Record<string, string>> {
  const read = Names.safeParse(JSON.parse(await readFile(path, 'utf8')));
  if (read.success) return read.data;
  throw badInput('--names: must be {"ORG": "Unit"}.', '--names：须形如 {"ORG": "Unit"}。');
}

async function ask(page: string, format: ImportFormat, body: object): Promise<ImportAnswer> {
  const cookie = await signIn(page);
  const response = await fetch(new URL(`/api/import/${format}`, page), {
    method: 'POST',
    headers: { 'content-type': 'application/json', ...(cookie === null ? {} : { cookie }) },
    body: JSON.stringify(body),
  }).catch(() => null);
  if (response === null)
    throw startFailure('not-running', {
      en: `No Yinzheng answers at ${page}; start it first: npm start`,
      zh: `${page} 没有正在运行的引证；请先启动：npm start`,
    });
  const answer: unknown = await response.json();
  if (response.ok) return ImportAnswer.parse(answer);
  const [error] = ErrorBody.parse(answer).errors;
  const said = {
    en: error?.message ?? String(response.status),
    zh: error?.message_zh ?? String(response.status),
  };
  throw new AppError(response.status, error?.code ?? 'failed', said);
}
