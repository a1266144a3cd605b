import type { ReportMetadata } from '#contract/writing.ts';
import { checkFolder } from '../corpus/check-folder.ts';
import type { Change } from '../corpus/corpus.ts';
import { type Corrected, correctText as textCorrected } from '../corpus/correct-text.ts';
import { writtenFolder } from '../corpus/folder.ts';
import { freeId, slugOf } from '../corpus/new-ids.ts';
import { newFolder } from '../corpus/new-report.ts';
import { inWords, refused, wordsLost } from '../corpus/refusals.ts';
import { storedParts, storedReport } from '../corpus/stored.ts';
import { parseReportFile, type ReportFile } from '../dataset/report-file.ts';
import { LIST_LOADS } from '../graph/store-queries.ts';
import type { Context, Handlers } from './context.ts';
import { changed, mustBeSeen, whoAsks } from './writing.ts';

export const createReport: Handlers['createReport'] = async ({ metadata, text, passages }, context) => {
  const { id: wanted, ...described } = metadata;
  const known = new Set([...context.corpus.reports(), ...(await loadedReports(context))]);
  const title = described.title_en ?? described.title_zh ?? '';
  const year = /\d{4}/.exec(described.period)?.[0] ?? '';
  const made = [slugOf(title, 'report'), year].filter(Boolean).join('-').slice(0, 70);
  const id = wanted ?? freeId(made, (each) => known.has(each));
  const folder = newFolder(id, described, text, passages);
  const change = await context.corpus.create(folder, whoAsks(context));
  return changed(change, change.folder && storedReport(change.folder));
};

const loadedReports = async ({ graph }: Context) =>
  (await graph.read(LIST_LOADS, {})).map(({ report }) => report);

export const changeReport: Handlers['changeReport'] = async ({ id, if_match, ...fields }, context) => {
  const change = await context.corpus.change(id, whoAsks(context), `report ${id}`, (folder) => {
    mustBeSeen(if_match, storedReport(folder), fields);
    return { ...folder, report: described(folder.report, fields) };
  });
  return changed(change, change.folder && storedReport(change.folder));
};

/** @throws AppError 422 */
function described(report: ReportFile, fields: ReportMetadata): ReportFile {
  const given = Object.fromEntries(Object.entries(fields).filter(([, value]) => value !== undefined));
  const read = parseReportFile('report.json', Buffer.from(JSON.stringify({ ...report, ...given })));
  if (read.report === null) throw refused(read.problems);
  return read.report;
}

export const correctText: Handlers['correctText'] = async (
  { id, text, dry, lost: become, if_match },
  context,
) => {
  const told = ({ moved, lost }: Corrected, change: Change | null) => ({
    ...{ moved, lost: [...lost] },
    change: change && changed(change, change.folder && storedReport(change.folder)),
  });
  let corrected = textCorrected(context.corpus.folder(id), text);
  if (dry) return told(corrected, null);
  const change = await context.corpus.change(id, whoAsks(context), `text ${id}`, (folder) => {
    mustBeSeen(if_match, storedReport(folder), { text });
    corrected = textCorrected(folder, text);
    if (corrected.lost.length > 0 && become === 'refuse') throw wordsLost(corrected.lost);
    return corrected.folder;
  });
  return told(corrected, change);
};

export const removeReport: Handlers['removeReport'] = async ({ id, if_match }, context) => {
  mustBeSeen(if_match, storedReport(context.corpus.folder(id)), null);
  return changed(await context.corpus.remove(id, whoAsks(context)), null);
};

export const draft: Handlers['draft'] = async ({ id, offsets }, { corpus, texts, words, judging }) => {
  const folder = corpus.folder(id);
  const written = writtenFolder(folder);
  const { unfinished } =
    'problems' in written ? { unfinished: [] } : checkFolder(written, words, await judging.read());
  // Who may not see attached texts may not see this one.
  const mayRead = texts.passages(folder.report.text.sha256) !== null;
  return {
    ...storedParts(folder, offsets),
    text: mayRead ? folder.text : '',
    passages: folder.tables.passages.map((cells) => ({ ...cells })),
    unfinished: unfinished.map(inWords),
  };
};
