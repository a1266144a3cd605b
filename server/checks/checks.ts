import { checkAmbiguities } from './ambiguities.ts';
import { checkBorrowedWords } from './borrowed-words.ts';
import type { DatasetCheck } from './check.ts';
import { checkEntities } from './entities.ts';
import { checkEvidence } from './evidence.ts';
import { checkMentions } from './mentions.ts';
import { checkNotes } from './notes.ts';
import { checkObservations } from './observations.ts';
import { checkPassages } from './passages.ts';
import { checkQualifiers } from './qualifiers.ts';
import { checkRelations } from './relations.ts';
import { checkReport } from './report.ts';

export const CHECKS: readonly DatasetCheck[] = [
  checkReport,
  checkPassages,
  checkEntities,
  checkMentions,
  checkRelations,
  checkObservations,
  checkEvidence,
  checkNotes,
  checkQualifiers,
  checkAmbiguities,
  checkBorrowedWords,
];
