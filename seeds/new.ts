// npm run seeds:new -- <text file> <report id>
import { mkdir, readFile, writeFile } from 'node:fs/promises';
import { basename, join } from 'node:path';
import { ReportId } from '../server/contract/model.ts';
import { scaffold } from '../server/import/scaffold.ts';
import { readText } from '../server/texts/report-text.ts';
import { newReportFolder, runCommand, say } from './tools/command-line.ts';

await runCommand('new', async ({ words: [file, given] }) => {
  if (file === undefined) {
    say('seeds:new -- <text file> [report id]');
    return false;
  }
  const id = given ?? basename(file).replace(/\.[^.]*$/, '');
  if (!ReportId.safeParse(id).success) {
    say(`"${id}": a report's id is lower-case ASCII words with hyphens. 报道编号须为小写英文词加连字符。`);
    return false;
  }
  const text = readText(await readFile(file));
  if (text === null) {
    say(
      `${file}: neither UTF-8 nor UTF-16 nor GB18030; nothing was made. 既不是 UTF-8，也不是 UTF-16 或 GB18030，未作任何改动。`,
    );
    return false;
  }
  if (text.encoding !== 'UTF-8') say(`${file}: read as ${text.encoding}. 已按 ${text.encoding} 读取。`);
  const folder = newReportFolder(id);
  await mkdir(folder); // fails when there is one: nothing is overwritten
  for (const [name, content] of scaffold(id, text)) await writeFile(join(folder, name), content);
  say(
    `seeds/reports/${id}: ${text.passages.length} passages; kinds, sections and joins are guesses. 类型、所属小节与相连均为猜测。`,
  );
  return true;
});
