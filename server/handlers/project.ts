import { mkdir, readFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { pack, unpack } from '../backup/archive.ts';
import { writeDurably } from '../corpus/durable.ts';
import { filesOfProject, projectIn } from '../corpus/project-zip.ts';
import { reportThere } from '../corpus/refusals.ts';
import { SCOPES_FILE, scopesIn } from '../corpus/scopes.ts';
import { AppError, badInput } from '../errors/app-error.ts';
import { VERSION } from '../program/version.ts';
import type { Handlers } from './context.ts';
import { whoAsks } from './writing.ts';

export const project: Handlers['project'] = async (_input, { corpus, texts }) => {
  const mayRead = (id: string) => texts.passages(corpus.folder(id).report.text.sha256) !== null;
  if (!corpus.reports().every(mayRead)) throw notYours();
  const made = new Date().toISOString();
  const zip = await corpus.still(async () =>
    pack(await filesOfProject(corpus.root), { version: VERSION, made }),
  );
  const name = `yinzheng-project-${made.slice(0, 10)}.zip`;
  return { name: { ascii: name, utf8: name }, type: 'application/zip', pieces: only(zip) };
};

const notYours = () =>
  new AppError(403, 'texts-not-shown', {
    en: 'The project holds its reports’ texts, which you may not see here.',
    zh: '项目文件含有报道原文，您在此无权查看。',
  });

async function* only(bytes: Uint8Array) {
  yield bytes;
}

export const putProject: Handlers['putProject'] = async ({ zip, replace }, context) => {
  const { corpus } = context;
  const bytes = Buffer.from(zip, 'base64');
  if (bytes.length === 0) throw badInput('zip: must be base64.', 'zip：须为 base64。');
  const { folders, beside } = projectIn(unpack(bytes).files);
  const there = folders.filter(({ report }) => corpus.reports().includes(report.id));
  const [first] = there;
  if (first !== undefined && !replace) throw reportThere(first.report.id);
  for (const folder of folders) await corpus.examine(folder);
  const choices = scopesOf(beside.get(SCOPES_FILE));
  for (const [path, file] of beside) {
    if (path === SCOPES_FILE) continue;
    const target = join(corpus.root, path);
    const known = await readFile(target).catch(() => null);
    if (known !== null && !replace) continue;
    await mkdir(dirname(target), { recursive: true, mode: 0o700 });
    await writeDurably(target, Buffer.from(file).toString('utf8'));
  }
  for (const choice of choices)
    if (replace || context.scopes.find(choice.id) === undefined) await context.scopes.save(choice);
  const journal: number[] = [];
  const by = whoAsks(context);
  for (const { report } of there) journal.push((await corpus.remove(report.id, by)).entry.number);
  for (const folder of folders) journal.push((await corpus.create(folder, by)).entry.number);
  return { reports: folders.map(({ report }) => report.id), journal };
};

/** @throws AppError 400 */
function scopesOf(file: Uint8Array | undefined) {
  try {
    return file === undefined ? [] : scopesIn(SCOPES_FILE, file);
  } catch (error) {
    const why = error instanceof Error ? error.message : String(error);
    throw badInput(`zip: ${why}`, `zip：${why}`);
  }
}
