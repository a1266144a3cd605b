import { mkdir, readFile, rm } from 'node:fs/promises';
import { userInfo } from 'node:os';
import { join } from 'node:path';
import { checkJudgements, type Judgement, pairKey, type WrittenJudgement } from '../dataset/identity.ts';
import { readJudgements, reportsBeside } from '../dataset/judgements.ts';
import { describeProblem, type Problem } from '../dataset/problem.ts';
import { AppError } from '../errors/app-error.ts';
import type { Connection } from '../graph/database.ts';
import { identityText, replaceFile } from './format-identity.ts';
import { loadJudgements } from './load.ts';

/** Reads and writes what persons judge; one change after the other. */
export interface Judging {
  /** All judgements, ours and the user's. */
  read(): Promise<readonly Judgement[]>;
  /**
   * Writes judgements into the user's file, in the place of what was judged of the same pairs, and brings the graph up to date.
   * @throws AppError 409 where they contradict others, in the words of the check
   */
  judge(judgements: readonly Omit<Judgement, 'by' | 'on'>[], by: string | undefined): Promise<void>;
  /** Takes the judgements of these pairs back: where the user had judged otherwise than we, ours holds again. */
  takeBack(pairs: readonly Pick<Judgement, 'a' | 'b'>[]): Promise<void>;
}

export interface JudgingPlaces {
  readonly connection: Connection;
  /** Folders of the judgements that come with the program and with reports; the first is the program's. */
  readonly ours: readonly [string, ...string[]];
  /** Folder of the user's own `identity.csv`; made when the first is written. */
  readonly own: string;
}

export function openJudging({ connection, ours, own }: JudgingPlaces): Judging {
  const reports = reportsBeside(ours[0]);
  const read = async (folders: readonly string[]) => {
    const { judgements, problems } = await readJudgements(folders, reports);
    if (problems.length > 0) throw contradiction(problems);
    return judgements;
  };
  let last: Promise<unknown> = Promise.resolve();
  const inTurn = <T>(work: () => Promise<T>): Promise<T> => {
    const next = last.then(work, work);
    last = next;
    return next;
  };
  const change = (to: (mine: readonly Judgement[], others: readonly Judgement[]) => readonly Judgement[]) =>
    inTurn(async () => {
      const [others, mine] = [await read(ours), await read([own])];
      const now = to(mine, others);
      const all = together(others, now);
      const problems = checkJudgements(all);
      if (problems.length > 0) throw contradiction(problems);
      await writeAndLoad(connection, own, now, all);
    });
  return {
    read: () => read([...ours, own]),
    judge: async (judgements, by = userInfo().username) => {
      if (judgements.length === 0) return;
      const signed = judgements.map((one) => ({ ...one, by, on: new Date().toISOString() }));
      const pairs = new Set(signed.map(pairKey));
      return change((mine) => [...mine.filter((one) => !pairs.has(pairKey(one))), ...signed]);
    },
    takeBack: (taken) => {
      const pairs = new Set(taken.map(pairKey));
      return change((mine, others) => {
        const own = new Set(mine.map(pairKey));
        return [
          ...mine.filter((one) => !pairs.has(pairKey(one))),
          ...others.filter((one) => pairs.has(pairKey(one)) && !own.has(pairKey(one))).map(open),
        ];
      });
    },
  };
}

/** A judgement of ours is not the user's to delete: it is called open again in the user's own file. */
const open = (one: Judgement): Judgement => ({
  ...one,
  judgement: 'unsure',
  by: userInfo().username,
  on: new Date().toISOString(),
});

/** Both, a pair that the user judged by the user's judgement; as lines, so that a check can name them. */
function together(others: readonly Judgement[], mine: readonly Judgement[]): WrittenJudgement[] {
  const judged = new Set(mine.map(pairKey));
  const lines = (file: string, all: readonly Judgement[]) =>
    all.map((one, index) => ({ ...one, file, row: index + 2 }));
  return [
    ...lines('shared/identity.csv', others).filter((one) => !judged.has(pairKey(one))),
    ...lines('corpus/identity.csv', mine),
  ];
}

/** The file first, then the graph; where the graph cannot follow, the file is put back. */
async function writeAndLoad(
  connection: Connection,
  folder: string,
  mine: readonly Judgement[],
  all: readonly Judgement[],
): Promise<void> {
  const path = join(folder, 'identity.csv');
  const before = await readFile(path, 'utf8').catch(() => null);
  await mkdir(folder, { recursive: true, mode: 0o700 });
  await replaceFile(path, identityText(mine));
  try {
    await loadJudgements(connection, all);
  } catch (error) {
    await (before === null ? rm(path) : replaceFile(path, before));
    throw error;
  }
}

const contradiction = (problems: readonly Problem[]) =>
  new AppError(409, 'identity-conflict', {
    en: problems.map((one) => describeProblem(one).split('\n')[0] ?? '').join(' '),
    zh: problems.map((one) => one.message_zh).join(''),
  });
