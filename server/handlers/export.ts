import type { CsvPart } from '#contract/export.ts';
import { badInput } from '../errors/app-error.ts';
import { FORMATS } from '../export/formats.ts';
import { type ExportSource, openExport } from '../export/source.ts';
import type { FileAnswer, Handlers } from './context.ts';

const PART_NAMES: Readonly<Record<CsvPart, string>> = { edges: '关系', nodes: '点', figures: '数据' };

export const exportGraph: Handlers['export'] = async ({ format, part, ids, edges }, context) => {
  if (part !== undefined && format !== 'csv')
    throw badInput(
      `part: only a CSV has parts; leave it out for ${format}.`,
      `part：只有 CSV 分部分，${format} 请不要带此参数。`,
      { fields: ['part'] },
    );
  const source = await openExport(context, { ids: ids && [...new Set(ids)], edges });
  const { type, ending, write } = FORMATS[format];
  const of = format === 'csv' ? (part ?? 'edges') : undefined;
  return { name: nameOf(source, of, ending), type, pieces: write(source, part ?? 'edges') };
};

export const exportOfMany: Handlers['exportOfMany'] = (input, context, signal) =>
  exportGraph(input, context, signal);

function nameOf(
  { scope, exported }: ExportSource,
  part: CsvPart | undefined,
  ending: string,
): FileAnswer['name'] {
  const day = exported.toISOString().slice(0, 10);
  const ascii = ['yinzheng', part ?? 'graph', ...(scope === 'selection' ? ['selection'] : []), day];
  const utf8 = ['引证', part ? PART_NAMES[part] : '图谱', ...(scope === 'selection' ? ['选集'] : []), day];
  return { ascii: `${ascii.join('-')}.${ending}`, utf8: `${utf8.join('-')}.${ending}` };
}
