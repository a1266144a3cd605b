import { exportKindOf } from '#contract/export.ts';
import type { ExportKind } from '#contract/export-kinds.ts';
import { badInput } from '../errors/app-error.ts';
import { type ExportSource, openExport } from '../export/source.ts';
import { WRITERS } from '../export/writers.ts';
import { reportsIn } from '../graph/scope.ts';
import type { FileAnswer, Handlers } from './context.ts';

export const exportGraph: Handlers['export'] = async (input, context) => {
  const { format, part, ids, edges, language, scope } = input;
  const kind = exportKindOf({ format, part });
  if (kind === undefined)
    throw badInput(
      `part: only a CSV has parts; leave it out for ${format}.`,
      `part：只有 CSV 分部分，${format} 请不要带此参数。`,
      { fields: ['part'] },
    );
  const quotes = 'quotes' in kind;
  const chosen = ids && [...new Set(ids)];
  const reports = reportsIn(scope, context.scopes);
  const source = await openExport(context, { ids: chosen, edges, quotes, language, reports });
  return { name: nameOf(source, kind), type: kind.type, pieces: WRITERS[kind.id](source) };
};

export const exportOfMany: Handlers['exportOfMany'] = (input, context, signal) =>
  exportGraph(input, context, signal);

function nameOf({ scope, exported }: ExportSource, { holds, ending }: ExportKind): FileAnswer['name'] {
  const day = exported.toISOString().slice(0, 10);
  const ascii = ['yinzheng', holds.en, ...(scope === 'selection' ? ['selection'] : []), day];
  const utf8 = ['引证', holds.zh, ...(scope === 'selection' ? ['选集'] : []), day];
  return { ascii: `${ascii.join('-')}.${ending}`, utf8: `${utf8.join('-')}.${ending}` };
}
