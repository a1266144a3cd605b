// npm run seeds:coverage -- [report or folder …] [--texts <folder>] [--all]

import { uncovered } from '../server/import/coverage.ts';
import { readDraft } from '../server/import/read.ts';
import { reportFolders, runCommand, say } from './tools/command-line.ts';

await runCommand('coverage', async ({ words, read, all }) => {
  for (const folder of await reportFolders(words)) {
    const { draft } = await readDraft(folder, read);
    if (draft?.text == null) {
      say(`${draft?.shown ?? folder}: the text is not at hand. 原文不在手边。`);
      continue;
    }
    const found = uncovered(draft);
    const nowhere = found.filter((one) => one.how === 'nowhere');
    for (const one of all ? found : nowhere)
      say(`${draft.report.id}#${one.passage},${one.start},${one.end}  ${one.what}  ${one.how}  ${one.words}`);
    say(
      `${draft.report.id}: ${nowhere.length} in no quotation 不在任何引文中; ${found.length - nowhere.length} quoted but no anchor 在引文中而非锚定词`,
    );
  }
  return true;
});
