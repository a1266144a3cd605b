import { z } from 'zod/mini';
import { ReportId, StatementId } from './model.ts';

/** A version of what is in the store: the same for the same facts and judgements. */
export const VersionId = z.string().check(z.regex(/^v-[0-9a-f]{12}$/));

export const StoreVersion = z.object({
  version: VersionId,
  /** When it was first asked for here, ISO 8601. */
  made: z.string(),
  /** The reports in it, each with the hash of its dataset. */
  reports: z.array(z.object({ report: ReportId, hash: z.string() })),
  /** How many statements and figures it holds. */
  facts: z.int(),
});
export type StoreVersion = z.infer<typeof StoreVersion>;

/** What has become of facts since a version, by their ids; 1,000 of each kind at most. */
export const VersionChanges = z.object({
  from: VersionId,
  to: VersionId,
  /** No longer in the store. */
  gone: z.array(StatementId),
  /** Not in that version. */
  fresh: z.array(StatementId),
  /** Say something else now, or in other words or places. */
  changed: z.array(StatementId),
  /** How many are as they were. */
  same: z.int(),
  truncated: z.boolean(),
});
export type VersionChanges = z.infer<typeof VersionChanges>;
