import { readFile } from 'node:fs/promises';
import { judgementFolders } from '../seeds/tools/command-line.ts';
import { withConnection } from '../seeds/tools/connect.ts';
import { unpack } from '../server/backup/archive.ts';
import { datasetsIn, putBack } from '../server/backup/restore.ts';
import { describeProblem } from '../server/dataset/problem.ts';
import { badInput } from '../server/errors/app-error.ts';
import { loadFolders } from '../server/import/load.ts';
import { pathOf, runCommand, say } from './tools/command.ts';

const HELP = {
  en: `npm run restore -- <file.zip> [--force]

Checks a backup, puts its datasets, texts and packs into the data folder and loads the datasets into the store. What the store
holds beside them stays. Files of other content in the data folder are replaced with --force only.`,
  zh: `npm run restore -- <文件.zip> [--force]

核对备份，把其中的数据集、原文和词汇包放回数据文件夹，并把数据集载入数据库。库中的其他报道保持不变。数据文件夹中内容不同的文件
仅在加 --force 时才会被替换。`,
};

await runCommand({
  help: HELP,
  flags: ['force'],
  run: async ({ words: [name], flags, config: { dataDir } }) => {
    if (name === undefined)
      throw badInput(
        'Name the backup: npm run restore -- <file.zip>',
        '请指明备份：npm run restore -- <文件.zip>',
      );
    const { manifest, files } = unpack(await readFile(pathOf(name)));
    await putBack(files, dataDir, flags.has('force'));
    const done = await withConnection(say, async (connection) =>
      loadFolders(connection, datasetsIn(files, dataDir), {
        identityFolders: await judgementFolders(dataDir),
      }),
    );
    if ('problems' in done) {
      for (const problem of done.problems) say(describeProblem(problem));
      say('The files are back; nothing was loaded. 文件已放回，但未载入数据库。');
      return 1;
    }
    say(
      `Restored what was backed up at ${manifest.made}: ${done.results.length} reports, ${files.size} files.`,
    );
    say(`已恢复 ${manifest.made} 的备份：${done.results.length} 份报道，${files.size} 个文件。`);
    return 0;
  },
});
