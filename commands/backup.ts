import { existsSync } from 'node:fs';
import { mkdir, rename, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { withConnection } from '../seeds/tools/connect.ts';
import { pack } from '../server/backup/archive.ts';
import { collect, loadsOf } from '../server/backup/collect.ts';
import { AppError } from '../server/errors/app-error.ts';
import { VERSION } from '../server/program/version.ts';
import { pathOf, runCommand, say } from './tools/command.ts';

const HELP = {
  en: `npm run backup -- [file.zip] [dataset folder …] [--force]

Writes all that the store is built again from into one .zip: the datasets of all loaded reports, attached texts and packs of
words, each with its hash. Without a name the file goes into the data folder, backups/. An existing file is replaced with --force
only. Folders are needed only for reports whose dataset is nowhere at hand; the command says so. Put it back: npm run restore.`,
  zh: `npm run backup -- [文件.zip] [数据集文件夹 …] [--force]

把重建数据库所需的一切写入一个 .zip：全部已载入报道的数据集、附上的原文和词汇包，各附哈希值。不给文件名则存入数据文件夹的
backups/。已有的文件仅在加 --force 时才会被替换。只有当某报道的数据集不在手边时才需指明文件夹，命令会提示。恢复：npm run restore。`,
};

await runCommand({
  help: HELP,
  flags: ['force'],
  run: async ({ words: [name, ...given], flags, config }) => {
    const made = new Date().toISOString();
    const file =
      name === undefined
        ? join(config.dataDir, 'backups', `yinzheng-${made.replaceAll(':', '')}.zip`)
        : pathOf(name);
    if (existsSync(file) && !flags.has('force')) throw fileThere(file);
    const loads = await withConnection(say, loadsOf);
    const files = await collect(loads, config.dataDir, given.map(pathOf));
    const archive = pack(files, { version: VERSION, made });
    await mkdir(dirname(file), { recursive: true, mode: 0o700 });
    await writeFile(`${file}.part`, archive, { mode: 0o600 }); // it holds texts, which are their owner's
    await rename(`${file}.part`, file);
    say(`${file}: ${loads.size} reports, ${files.size} files, ${archive.length} bytes.`);
    say(`${file}：${loads.size} 份报道，${files.size} 个文件，${archive.length} 字节。`);
    return 0;
  },
});

function fileThere(file: string): AppError {
  return new AppError(409, 'file-there', {
    en: `${file} is there already. Choose another name, or replace it: --force`,
    zh: `${file} 已存在。请换一个文件名，或加 --force 替换。`,
  });
}
