// npm run seeds:check -- [report or folder …] [--texts <folder>]

import type { Dataset } from '../server/dataset/dataset.ts';
import { describeProblem, type Problem } from '../server/dataset/problem.ts';
import { candidatesOf } from '../server/import/candidates.ts';
import { describeProposal, proposeIdentities } from '../server/import/propose-identities.ts';
import { readDataset, readDraft } from '../server/import/read.ts';
import type { Candidate } from '../server/import/weigh-candidates.ts';
import { reportFolders, runCommand, say } from './tools/command-line.ts';

await runCommand('check', async ({ words, read }) => {
  const problems = new Map<string, Problem>();
  const datasets: Dataset[] = [];
  const candidates: Candidate[] = [];
  const hints = new Set<string>();
  for (const folder of await reportFolders(words)) {
    const result = await readDataset(folder, read);
    if ('problems' in result)
      for (const problem of result.problems) problems.set(JSON.stringify(problem), problem);
    else {
      datasets.push(result.dataset);
      for (const hint of result.hints) hints.add(describeProblem(hint));
    }
    const { draft } = await readDraft(folder, read);
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
  for (const proposal of proposeIdentities(
    candidates,
    datasets.flatMap((dataset) => dataset.identity),
  ))
    say(describeProposal(proposal));
  say(
    `${datasets.length} right, ${problems.size} problems. ${datasets.length} 份正确，${problems.size} 个问题。`,
  );
  return problems.size === 0;
});
