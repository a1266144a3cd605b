import { z } from 'zod';
import { PassageSummary } from '#contract/evidence.ts';
import { AppError } from '../errors/app-error.ts';
import { countReports } from '../graph/counts.ts';
import { pageOf } from '../graph/pages.ts';
import { query } from '../graph/query.ts';
import { listReports, readReport, readReports } from '../graph/reports.ts';
import { reportsIn } from '../graph/scope.ts';
import { COUNT_STORE } from '../graph/store-queries.ts';
import { hashOfText, variantsOf } from '../texts/report-text.ts';
import type { Handlers } from './context.ts';

const LIST_PASSAGES = query('list-passages', {
  params: z.object({ id: z.string() }),
  row: z.object({
    passage: z.object({ properties: z.looseObject({ order: z.int() }) }).transform((node) => node.properties),
    relations: z.int(),
    observations: z.int(),
    mentions: z.int(),
  }),
});

export const reports: Handlers['reports'] = async ({ scope, limit, cursor = '' }, context) => {
  const ids = reportsIn(scope, context.scopes);
  const found =
    ids === null
      ? await listReports(context, cursor, limit + 1)
      : (await readReports(context, ids))
          .map((report) => ({ at: `${report.period}|${report.id}`, report }))
          .filter(({ at }) => at > cursor);
  const { rows, next } = pageOf(found, { limit });
  const [store] = ids === null ? await context.graph.read(COUNT_STORE, {}) : [];
  const total = ids === null ? (store?.reports ?? 0) : (await countReports(context.graph, ids)).reports;
  return { reports: rows.map(({ report }) => report), total, next };
};

export const passages: Handlers['passages'] = async ({ id }, context) => {
  const report = await readReport(context, id);
  const rows = await context.graph.read(LIST_PASSAGES, { id });
  const text = context.texts.passages(report.sha256);
  return {
    report,
    passages: rows.map(({ passage, ...coverage }) => {
      const line = text?.[passage.order];
      return PassageSummary.parse({
        section: null,
        summary_zh: '',
        summary_en: '',
        ...passage,
        coverage,
        ...(line && { text: line.join('') }),
      });
    }),
  };
};

export const attachText: Handlers['attachText'] = async ({ id, text }, context) => {
  const report = await readReport(context, id);
  const right = variantsOf(text).find((variant) => hashOfText(variant) === report.sha256);
  if (right === undefined) throw anotherText(hashOfText(text), report.sha256);
  await context.texts.attach(right);
  const passages = context.texts.passages(report.sha256);
  if (passages !== null) await context.wordIndex.update([{ report: id, sha256: report.sha256, passages }]);
  return { report: await readReport(context, id) };
};

const anotherText = (given: string, expected: string) =>
  new AppError(
    409,
    'another-text',
    {
      en: `This is another text: its SHA-256 is ${given}, the report's is ${expected}. Choose the file that the report was annotated from, with its wording unchanged.`,
      zh: `这不是该报道的原文：其 SHA-256 为 ${given}，报道应为 ${expected}。请选择标注时所用的那份文件，文字不可改动。`,
    },
    { details: { given, expected } },
  );
