import type { Account } from '../cite/account.ts';
import { idle, type Remote } from './remote.ts';

/** The edges that are told as a story, in that order, and their account. */
export interface OpenStory {
  readonly edges: readonly string[];
  readonly account: Remote<Account>;
}

export const NO_STORY: OpenStory = { edges: [], account: idle };
