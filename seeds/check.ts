// npm run seeds:check -- [report or folder …] [--texts <folder>]

import type { Judgement } from '../server/dataset/identity.ts';
import { describeProblem, type Problem } from '../server/dataset/problem.ts';
import { candidatesOf } from '../server/import/candidates.ts';
import { describeProposal, proposeIdentities } from '../server/import/propose-identities.ts';
import { checkFolder, nothingKnown } from '../server/import/read.ts';
import type { Candidate } from '../server/import/weigh-candidates.ts';
import { reportFolders, runCommand, say } from './tools/command-line.ts';

await runCommand('check', async ({ words, read: own }) => {
  const read = { ...own, known: nothingKnown() };
  const problems = new Map<string, Problem>();
  let right = 0;
  // Folders share their judgements: held once, however many there are.
  const judgements = new Set<readonly Judgement[]>();
  const candidates: Candidate[] = [];
  const hints = new Set<string>();
  for (const folder of await reportFolders(words)) {
    const { result, draft } = await checkFolder(folder, read);
    if ('problems' in result)
      for (const problem of result.problems) problems.set(JSON.stringify(problem), problem);
    else {
      right += 1;
      judgements.add(result.dataset.identity);
      for (const hint of result.hints) hints.add(describeProblem(hint));
    }
    for (const hint of draft?.shared.hints ?? []) hints.add(describeProblem(hint));
    if ('dataset' in result && draft)
      candidates.push(...candidatesOf(result.dataset, draft.shared.vocabulary));
    if (draft?.text === null)
      say(
        `${draft.shown}: the text is not at hand, so words and offsets were not compared with it. 原文不在手边，未核对文字与位置。`,
      );
  }
  for (const problem of problems.values()) say(describeProblem(problem));
  for (const hint of hints) say(hint);
  for (const proposal of proposeIdentities(candidates, [...judgements].flat()))
    say(describeProposal(proposal));
  say(`${right} right, ${problems.size} problems. ${right} 份正确，${problems.size} 个问题。`);
  return problems.size === 0;
});
