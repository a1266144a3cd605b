import type { Account } from '../cite/account.ts';
import type { Remote } from './remote.ts';

/** The edges that are told in the story panel, in that order, and their account. */
export interface OpenStory {
  readonly edges: readonly string[];
  readonly account: Remote<Account>;
}
