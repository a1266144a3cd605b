import { z } from 'zod';
import type { Basis } from '#contract/model.ts';
import type { Folder } from '../corpus/folder.ts';
import { storedReport } from '../corpus/stored.ts';
import { AppError, badInput, notFound } from '../errors/app-error.ts';
import { linesOf } from '../foreign/clauses.ts';
import type { Found, FoundPlace } from '../foreign/found.ts';
import { takeIn } from '../foreign/take-in.ts';
import { query } from '../graph/query.ts';
import { askModel, type Model } from '../suggest/ask-model.ts';
import { suggestionsOf } from '../suggest/model-answer.ts';
import { factsOfFile } from '../suggest/model-file.ts';
import type { Known } from '../suggest/names.ts';
import type { Decision } from '../suggest/queue.ts';
import { inOrder, stillNew, suggestByRule } from '../suggest/suggest.ts';
import { type Suggested, toldOf } from '../suggest/suggestion.ts';
import type { Context, Handlers } from './context.ts';
import { changed, today, whoAsks } from './writing.ts';

/** As many names as are looked for in one text. */
const MOST_NAMES = 20_000;
const LIST_NAMES = query('list-names', {
  params: z.object({ report: z.string(), limit: z.int() }),
  row: z.object({
    label: z.string(),
    name_zh: z.string().nullable(),
    name_en: z.string().nullable(),
    aliases: z.array(z.string()),
  }),
});

/** What other reports know by name. */
async function elsewhere({ graph, words }: Context, report: string): Promise<readonly Known[]> {
  const rows = await graph.read(LIST_NAMES, { report: `${report}/`, limit: MOST_NAMES });
  return rows
    .filter(({ label }) => words.label(label) !== undefined)
    .map(({ label, name_zh, name_en, aliases }) => ({
      ...{ own: null, label, name_zh: name_zh ?? '', name_en: name_en ?? '' },
      names: [name_zh ?? '', name_en ?? '', ...aliases].filter(Boolean),
    }));
}

async function allOf(context: Context, folder: Folder): Promise<readonly Suggested[]> {
  const { id } = folder.report;
  const [known, proposed, decided] = await Promise.all([
    elsewhere(context, id),
    context.suggestions.proposed(id),
    context.suggestions.decided(id),
  ]);
  const all = inOrder([...suggestByRule(folder, context.words, known), ...proposed]);
  return all.filter((each) => decided[each.n]?.how !== 'refused' && stillNew(folder, each));
}

export const suggestions: Handlers['suggestions'] = async ({ id, passage, limit }, context) => {
  const folder = readable(context, id);
  const number = passage === undefined ? undefined : Number(String(passage).split('#').at(-1));
  const all = (await allOf(context, folder)).filter(
    ({ piece }) => number === undefined || piece.passage === number,
  );
  return {
    suggestions: all.slice(0, limit).map((each) => toldOf(folder, each)),
    total: all.length,
    precision: await context.suggestions.precision(),
    model: modelTold(context.model),
  };
};

/** They quote the text. */
function readable({ corpus, texts }: Context, id: string): Folder {
  const folder = corpus.folder(id);
  if (texts.passages(folder.report.text.sha256) !== null) return folder;
  throw new AppError(403, 'texts-not-shown', {
    en: 'Suggestions quote the report’s text, which you may not see here.',
    zh: '建议会引用报道原文，您在此无权查看。',
  });
}

const LOOPBACK = /^(localhost|127(\.\d+){3}|\[::1\])$/;
const modelTold = (model: Model | null | undefined) => {
  if (!model) return null;
  const { hostname, host } = new URL(model.url);
  return { name: model.name, host, leaves: !LOOPBACK.test(hostname) };
};

interface Edited {
  readonly start?: number | undefined;
  readonly end?: number | undefined;
  readonly basis?: Basis | undefined;
  readonly why?: string | undefined;
  readonly indicator?: string | undefined;
}

export const takeSuggestion: Handlers['takeSuggestion'] = async ({ id, n, ...edited }, context) => {
  const { corpus, words, judging, suggestions: queue } = context;
  const one = await theOne(context, id, n);
  const found = withEdits(one, edited);
  const by = whoAsks(context);
  const origin = one.source.startsWith('model:') ? one.source : 'rule';
  const signed = { status: 'draft', made_by: by, made_on: today(), origin, plan: false, negated: false };
  const terms = { words, judgements: await judging.read(), names: {}, signed };
  const change = await corpus.change(id, by, `suggestion ${n}`, (folder) => {
    const taken = takeIn(folder, found, terms);
    const [left] = taken.left;
    if (left !== undefined)
      throw new AppError(
        422,
        left.code,
        { en: left.message, zh: left.message_zh },
        { details: { what: left.what } },
      );
    return taken.folder;
  });
  await queue.decide(id, n, { ...decisionOf(one, edited), source: one.source, by, on: today() });
  return changed(change, change.folder && storedReport(change.folder));
};

async function theOne(context: Context, id: string, n: string): Promise<Suggested> {
  const one = (await allOf(context, readable(context, id))).find((each) => each.n === n);
  if (one === undefined) throw notFound({ en: 'suggestion', zh: '建议' }, n);
  return one;
}

/** What was missing had to be said; what was changed was not right as it stood. */
function decisionOf({ piece, needs }: Suggested, { start, end, basis }: Edited): Pick<Decision, 'how'> {
  const isMoved = (start !== undefined && start !== piece.start) || (end !== undefined && end !== piece.end);
  return { how: isMoved || (basis !== undefined && needs !== 'basis') ? 'changed' : 'taken' };
}

/** @throws AppError 400 where what only a person can say was not said */
function withEdits({ found, piece, needs, kind }: Suggested, edited: Edited): Found {
  if (needs === 'basis' && edited.basis === undefined)
    throw badInput('basis: say on what it rests; a model does not.', 'basis：请说明依据；模型不作此判断。');
  if (needs === 'indicator' && edited.indicator === undefined)
    throw badInput('indicator: say what the number counts.', 'indicator：请说明这个数字是什么指标。');
  const [start, end] = [edited.start ?? piece.start, edited.end ?? piece.end];
  const place: FoundPlace = { passage: piece.passage, start, end };
  const claim = { basis: edited.basis, why: edited.why };
  const quotations = [{ role: 'words' as const, place }];
  return {
    ...found,
    things: kind === 'mention' ? found.things.map((each) => ({ ...each, places: [place] })) : found.things,
    statements: found.statements.map((each) => ({ ...each, ...claim, quotations })),
    figures: found.figures.map((each) => ({
      ...{ ...each, ...claim, quotations, indicator: edited.indicator ?? each.indicator },
    })),
  };
}

export const refuseSuggestion: Handlers['refuseSuggestion'] = async ({ id, n }, context) => {
  const { source } = await theOne(context, id, n);
  await context.suggestions.decide(id, n, { how: 'refused', source, by: whoAsks(context), on: today() });
  return { n };
};

export const proposeSuggestions: Handlers['proposeSuggestions'] = async ({ id, model, file }, context) => {
  const folder = readable(context, id);
  const { facts, unreadable } = factsOfFile(Buffer.from(file, 'base64'));
  const { kept, rejected } = suggestionsOf(facts, { folder, words: context.words, model, passage: null });
  const unread = Array.from({ length: Math.min(unreadable, 50) }, () => UNREADABLE);
  return { kept: await context.suggestions.add(id, kept), rejected: [...rejected, ...unread] };
};

const UNREADABLE = {
  what: '·',
  message: 'It does not say type, subject, object and quote in words.',
  message_zh: '没有以文字给出关系、主语、另一端和引文。',
};

export const askSuggestions: Handlers['askSuggestions'] = async ({ id, passage }, context) => {
  const folder = readable(context, id);
  const { model, words } = context;
  if (!model)
    throw new AppError(409, 'no-model', {
      en: 'No language model is set on the server (MODEL_URL, MODEL_NAME).',
      zh: '服务器上没有设置语言模型（MODEL_URL、MODEL_NAME）。',
    });
  const number = Number(String(passage).split('#').at(-1));
  const line = linesOf(folder)[number];
  if (line === undefined) throw notFound({ en: 'passage', zh: '段落' }, String(passage));
  const facts = await askModel(model, line.join(''), words);
  const { kept, rejected } = suggestionsOf(facts, { folder, words, model: model.name, passage: number });
  return { kept: await context.suggestions.add(id, kept), rejected };
};
