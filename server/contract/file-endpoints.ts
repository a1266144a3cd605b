import { z } from 'zod/mini';
import { type Endpoint, IdList } from './endpoint.ts';
import { EXPORT_FILES, ExportChoice, ExportId } from './export.ts';
import { MOST_EXPORTED, MOST_IDS_IN_ADDRESS } from './limits.ts';
import { PackRequest } from './pack.ts';

/** What can be taken along as a file. */
export const fileEndpoints = {
  export: {
    method: 'GET',
    path: '/api/export',
    summary: 'A file of these nodes and edges, or of all, with evidence; `format` says of which kind.',
    input: z.extend(ExportChoice, {
      ids: z.optional(
        z.pipe(IdList, z.array(ExportId).check(z.minLength(1), z.maxLength(MOST_IDS_IN_ADDRESS))),
      ),
    }),
    files: EXPORT_FILES,
  },
  exportOfMany: {
    method: 'POST',
    path: '/api/export',
    summary: `The same for up to ${MOST_EXPORTED} ids, sent as a list.`,
    input: z.extend(ExportChoice, {
      ids: z.array(ExportId).check(z.minLength(1), z.maxLength(MOST_EXPORTED)),
    }),
    files: EXPORT_FILES,
  },
  pack: {
    method: 'POST',
    path: '/api/pack',
    summary:
      'An evidence pack: one HTML file, read offline, with these edges and nodes and every quotation behind them.',
    input: PackRequest,
    files: ['text/html'],
  },
} as const satisfies Record<string, Endpoint>;
