import type { ImportFormat } from '#contract/importing.ts';
import { readBrat } from './brat.ts';
import { readCasJson } from './cas-json.ts';
import { readDoccano } from './doccano.ts';
import type { Found } from './found.ts';
import { readInkvisitor } from './inkvisitor.ts';
import { readLabelStudio } from './label-studio.ts';
import type { Columns } from './sheet-columns.ts';
import { readWebAnnotations } from './web-annotations.ts';
import { readWebanno } from './webanno.ts';

/** A file that is to be read into a report. */
export interface Given {
  readonly bytes: Uint8Array;
  readonly report: string;
  /** Of a sheet. */
  readonly columns: Columns;
}

/** How each kind of file is read. @throws AppError 422 with the one reason why nothing of it can be taken */
export const READERS: Readonly<Record<ImportFormat, (given: Given) => Found | Promise<Found>>> = {
  // The library for workbooks is read when there is one.
  sheet: async ({ bytes, columns }) => (await import('./sheet.ts')).readSheet(bytes, columns),
  brat: ({ bytes, report }) => readBrat(bytes, report),
  'cas-json': ({ bytes, report }) => readCasJson(bytes, report),
  webanno: ({ bytes, report }) => readWebanno(bytes, report),
  doccano: ({ bytes }) => readDoccano(bytes),
  'label-studio': ({ bytes }) => readLabelStudio(bytes),
  'web-annotation': ({ bytes, report }) => readWebAnnotations(bytes, report),
  inkvisitor: ({ bytes }) => readInkvisitor(bytes),
};
