import type { Citable } from '#contract/citable.ts';
import type { OwnNote } from '#contract/pack.ts';
import { paragraphOf } from '#contract/passage.ts';
import type { Answer } from '#contract/question.ts';
import { citablesOf, linkTo, type Site } from '../address/cited.ts';
import { resultOf } from '../answer/result.ts';
import { citablesOf as citablesOfAccount } from '../cite/account-text.ts';
import type { Entry } from '../cite/list-account.ts';
import { type CollectedItem, edgesOfStory, keyOf } from '../model/collected.ts';
import type { Found } from '../model/collection.ts';
import type { Bilingual } from '../words/language.ts';

export type FoundItems = ReadonlyMap<string, Found>;

/** What is collected as the sentences of an account; what is gone, or not known yet, has none. */
export const entriesOf = (items: readonly CollectedItem[], found: FoundItems): readonly Entry[] =>
  items.flatMap((item) => {
    const now = found.get(keyOf(item));
    return now === undefined ? [] : entryOf(item, now);
  });

function entryOf({ note: remark, said }: CollectedItem, found: Found): readonly Entry[] {
  switch (found.type) {
    case 'statement':
      return [{ type: 'fact', fact: found.statement, remark }];
    case 'figure':
      return [{ type: 'fact', fact: found.figure, remark }];
    case 'passage':
      return [{ type: 'passage', passage: found.passage, report: found.report.id, said, remark }];
    case 'story':
      return [{ type: 'story', account: found.account, remark }];
    case 'answer':
      return [{ type: 'named', said: withResult(said, found.answer), remark }];
    case 'picture':
      return [{ type: 'named', said, remark }];
    case 'gone':
    case 'failed':
      return [];
  }
}

/** Question and answer in one line. */
const withResult = (said: Bilingual, answer: Answer): Bilingual => ({
  zh: said.zh + (resultOf(answer, 'zh') ?? ''),
  en: `${said.en} ${resultOf(answer, 'en') ?? ''}`.trim(),
});

/** What of the list can be cited, each once for each report. A picture is cited by what it shows, not by itself. */
export const citablesIn = (
  items: readonly CollectedItem[],
  found: FoundItems,
  site: Site,
): readonly Citable[] =>
  items.flatMap((item) => {
    const now = found.get(keyOf(item));
    return now === undefined ? [] : citedBy(item, now, site);
  });

function citedBy(item: CollectedItem, found: Found, site: Site): readonly Citable[] {
  switch (found.type) {
    case 'statement':
      return citablesOf(
        { fact: found.statement, ...(found.edge === null ? {} : { edge: found.edge }) },
        site,
      );
    case 'figure':
      return citablesOf({ fact: found.figure }, site);
    case 'passage': {
      const source = site.sources.get(found.report.id);
      if (source === undefined) return [];
      const link = linkTo(site, { view: 'read', passage: item.id });
      const places = [{ passage: paragraphOf(item.id) }];
      return [{ id: item.id, source, places, statements: [], said: item.said, link }];
    }
    case 'story': {
      const link = linkTo(site, { story: edgesOfStory(item) });
      return citablesOfAccount(found.account, {
        language: site.language,
        day: '',
        sources: site.sources,
        link,
      });
    }
    case 'answer':
      return answerIn(item, found, site);
    case 'picture':
    case 'gone':
    case 'failed':
      return [];
  }
}

function answerIn(item: CollectedItem, { answer }: Extract<Found, { type: 'answer' }>, site: Site) {
  const link = linkTo(site, { view: 'answer', question: item.id });
  const statements = [
    ...new Set(answer.rows.flat().flatMap((cell) => (cell.type === 'statements' ? cell.ids : []))),
  ];
  const drawn = [...answer.graph.edges, ...answer.graph.nodes];
  const reports = [...new Set(drawn.flatMap((each) => each.reports))];
  return reports.flatMap((report) => {
    const source = site.sources.get(report);
    return source === undefined
      ? []
      : [{ id: item.id, source, places: [], statements, said: item.said, link }];
  });
}

/** The nodes and edges that hold all of this, for an evidence pack; pictures bring theirs by themselves. */
export function packedOf(items: readonly CollectedItem[], found: FoundItems) {
  const nodes = new Set<string>();
  const edges = new Set<string>();
  for (const item of items) {
    const now = found.get(keyOf(item));
    if (now?.type === 'statement') {
      if (now.edge === null) nodes.add(now.statement.subject.id).add(now.statement.object.id);
      else edges.add(now.edge);
    }
    if (now?.type === 'figure') for (const { id } of now.figure.about) nodes.add(id);
    if (now?.type === 'story') for (const { edge } of now.account.clauses) edges.add(edge);
    if (now?.type === 'answer') {
      for (const { id } of now.answer.graph.nodes) nodes.add(id);
      for (const { id } of now.answer.graph.edges) edges.add(id);
    }
  }
  return { nodes: [...nodes], edges: [...edges] };
}

/** What a person has remarked, in the order of the list. */
export const notesOf = (items: readonly CollectedItem[], found: FoundItems): readonly OwnNote[] =>
  items.flatMap((item) => {
    const now = found.get(keyOf(item));
    const edge = now?.type === 'statement' ? now.edge : null;
    const { note: text, said } = item;
    return text.trim() === '' ? [] : [{ said_zh: said.zh, said_en: said.en, edge, text }];
  });
