import type { ReportTableName } from '../../../server/dataset/tables.ts';

export type Cells = Record<string, string>;

/** A dataset folder in memory, to be changed by a test and then written. */
export interface Folder {
  id: string;
  text: string;
  report: Record<string, unknown>;
  tables: Record<ReportTableName, Cells[]>;
}
