// npm run seeds:locate -- <report> "<words>" [--texts <folder>]

import { describeProblem } from '../server/dataset/problem.ts';
import { joinsOf, locate } from '../server/import/locate.ts';
import { readDraft } from '../server/import/read.ts';
import { reportFolder, runCommand, say } from './tools/command-line.ts';

await runCommand('locate', async ({ words: [report, ...phrase], read }) => {
  const words = phrase.join(' ');
  if (report === undefined || words === '') {
    say('seeds:locate -- <report> "<words>"');
    return false;
  }
  const { draft, problems } = await readDraft(await reportFolder(report), read);
  if (draft === null) {
    for (const problem of problems) say(describeProblem(problem));
    return false;
  }
  if (draft.text === null) {
    say('The text is not at hand; give its folder with --texts. 原文不在手边，请用 --texts 指明所在文件夹。');
    return false;
  }
  const found = locate(draft.text, words, joinsOf(draft));
  for (const { pieces, context } of found)
    say(
      `${pieces.map((one) => `${draft.report.id}#${one.passage},${one.start},${one.end}`).join('  +  ')}  …${context}…`,
    );
  say(`${found.length} places 共 ${found.length} 处`);
  return found.length > 0;
});
