import type { Draft } from '../dataset.ts';
import type { Problem } from '../problem.ts';
import { checkAmbiguities } from './ambiguities.ts';
import { checkBorrowedWords } from './borrowed-words.ts';
import { checkEntities } from './entities.ts';
import { checkEvidence } from './evidence.ts';
import { checkMentions } from './mentions.ts';
import { checkObservations } from './observations.ts';
import { checkPassages } from './passages.ts';
import { checkRelations } from './relations.ts';
import { checkReport } from './report.ts';

/** A rule over a whole folder. Every check runs, so that a person sees everything at once. */
export type Check = (draft: Draft) => Problem[];

export const CHECKS: readonly Check[] = [
  checkReport,
  checkPassages,
  checkEntities,
  checkMentions,
  checkRelations,
  checkObservations,
  checkEvidence,
  checkAmbiguities,
  checkBorrowedWords,
];
