import { copyFile, mkdir, readdir, readFile, rename, rm, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import type { SiteMore, SiteReport, SiteSearch, SiteStart } from '#contract/site.ts';
import { AppError, badInput } from '../errors/app-error.ts';
import { programPath } from '../program/program.ts';

export interface SiteFiles {
  readonly start: SiteStart;
  readonly more: SiteMore;
  readonly search: SiteSearch;
  readonly reports: readonly SiteReport[];
}

/** The page of a site, built with the product's from the same sources. */
const PAGE = programPath('client/dist/site/');
/** What a folder holds that a site was published into: only such a one is replaced. */
const MARK = 'yinzheng-site.json';

/**
 * Writes a site whole or not at all.
 * @throws AppError where the folder holds something else, or the page has not been built
 */
export async function writeSite(folder: string, files: SiteFiles): Promise<number> {
  await mayReplace(folder);
  const beside = join(dirname(folder), `.${process.pid}.site`);
  await rm(beside, { recursive: true, force: true });
  await mkdir(join(beside, 'data'), { recursive: true });
  try {
    await copyPage(beside);
    const bytes = await writeData(beside, files);
    await writeFile(join(beside, 'index.html'), await indexOf(files.start));
    const { made, version, reports } = files.start;
    await writeFile(join(beside, MARK), `${JSON.stringify({ made, version, reports }, null, 2)}\n`);
    await rm(folder, { recursive: true, force: true });
    await rename(beside, folder);
    return bytes;
  } catch (error) {
    await rm(beside, { recursive: true, force: true });
    throw error;
  }
}

/** A folder of somebody's own is never emptied. */
export async function mayReplace(folder: string): Promise<void> {
  const names: readonly string[] = await readdir(folder).catch(() => []);
  if (names.length === 0 || names.includes(MARK)) return;
  throw badInput(
    `${folder} holds something else than a published site. Name an empty folder, or one that is not there.`,
    `${folder} 中有已发布站点以外的内容。请指定空文件夹，或尚不存在的文件夹。`,
  );
}

async function copyPage(folder: string): Promise<void> {
  try {
    for (const name of ['page.js', 'page.css', 'icon.svg']) await copyFile(PAGE + name, join(folder, name));
  } catch (cause) {
    throw new AppError(
      503,
      'not-built',
      {
        en: 'The page has not been built here: run "npm run build".',
        zh: '页面尚未构建：请运行“npm run build”。',
      },
      { cause },
    );
  }
}

/** Data as scripts: from a folder a browser runs a script and reads no other file. */
async function writeData(folder: string, { start, more, search, reports }: SiteFiles): Promise<number> {
  const parts: Record<string, unknown> = { start, more, search };
  reports.forEach((report, at) => {
    parts[`report-${at}`] = report;
  });
  let bytes = 0;
  for (const [name, data] of Object.entries(parts)) {
    const script = `(self.yinzhengSite??={})[${JSON.stringify(name)}]=${JSON.stringify(data)};\n`;
    await writeFile(join(folder, 'data', `${name}.js`), script);
    bytes += Buffer.byteLength(script);
  }
  return bytes;
}

/** The page's frame, told which version it shows: a browser that keeps old files must not mix two. */
async function indexOf({ version, made }: SiteStart): Promise<string> {
  const frame = await readFile(`${PAGE}index.html`, 'utf8');
  return frame.replaceAll('{{version}}', version).replaceAll('{{made}}', made);
}
