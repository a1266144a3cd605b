import { type Quotation, saidIn } from '#contract/evidence.ts';
import { betweenLines } from '#contract/lines.ts';
import { paragraphOf } from '#contract/passage.ts';
import { titleOf } from '../cite/account-text.ts';
import { type CollectedItem, keyOf } from '../model/collected.ts';
import type { Found } from '../model/collection.ts';
import type { Bilingual } from '../words/language.ts';
import type { FoundItems } from './entries.ts';

interface Common {
  readonly key: string;
  /** The person's own words over it; empty where there are none. */
  readonly note: string;
}

export type Slide = Common &
  (
    | {
        readonly type: 'words';
        /** What stands over the quotation: a figure as printed, the story that it is of; null for nothing. */
        readonly heading: Bilingual | null;
        /** The report's own words; null where its text is not at hand. */
        readonly words: string | null;
        /** Ours. */
        readonly said: Bilingual;
        readonly report: string;
        readonly paragraphs: readonly string[];
      }
    | { readonly type: 'picture'; readonly name: Bilingual; readonly link: string }
    | {
        readonly type: 'answer';
        readonly found: Extract<Found, { type: 'answer' }>;
        readonly name: Bilingual;
      }
    | { readonly type: 'gone'; readonly name: Bilingual }
  );

/** What is collected as slides, in its order; a story is a slide a sentence. */
export const slidesOf = (items: readonly CollectedItem[], found: FoundItems): readonly Slide[] =>
  items.flatMap((item) => slidesOfItem(item, found.get(keyOf(item))));

function slidesOfItem(item: CollectedItem, found: Found | undefined): readonly Slide[] {
  const common = { key: keyOf(item), note: item.note };
  const gone: Slide = { ...common, type: 'gone', name: item.said };
  if (item.type === 'picture') return [{ ...common, type: 'picture', name: item.said, link: item.link }];
  switch (found?.type) {
    case 'statement':
    case 'figure': {
      const fact = found.type === 'statement' ? found.statement : found.figure;
      const said = { zh: fact.gloss_zh, en: fact.gloss_en };
      const printed = found.type === 'figure' ? found.figure.as_written : null;
      const heading = printed === null ? null : { zh: printed, en: printed };
      return [
        { ...common, type: 'words', heading, said, report: fact.report, ...wordsOf(saidIn(fact.quotations)) },
      ];
    }
    case 'passage': {
      const { passage, report } = found;
      const said = {
        zh: passage.summary_zh || passage.summary_en,
        en: passage.summary_en || passage.summary_zh,
      };
      const paragraphs = [paragraphOf(passage.id)];
      return [
        {
          ...common,
          type: 'words',
          heading: null,
          words: passage.text ?? null,
          said,
          report: report.id,
          paragraphs,
        },
      ];
    }
    case 'story':
      return storySlides(common, found);
    case 'answer':
      return [{ ...common, type: 'answer', found, name: item.said }];
    default:
      return [gone];
  }
}

function storySlides(common: Common, { account }: Extract<Found, { type: 'story' }>): readonly Slide[] {
  const heading = { zh: titleOf(account, 'zh'), en: titleOf(account, 'en') };
  return account.clauses.map(({ said, statement, notes }, at) => {
    const own = notes.flatMap((number) => account.notes[number - 1] ?? []);
    const first = own.find(({ role }) => role === 'words') ?? own[0];
    const report = first?.report ?? '';
    const note = at === 0 ? common.note : '';
    const key = `${common.key} ${statement}`;
    return { ...common, key, note, type: 'words', heading, said, report, ...wordsOf(first?.pieces ?? []) };
  });
}

/** Quotations as one text, the pieces that a line break cuts joined; several with an ellipsis between them. */
function wordsOf(quotations: readonly Quotation[]) {
  const paragraphs = [...new Set(quotations.map(({ passage }) => paragraphOf(passage)))];
  if (quotations.length === 0 || quotations.some(({ text }) => text === undefined))
    return { words: null, paragraphs };
  const words = quotations.reduce((before, { text = '', part }) => {
    if (before === '') return text;
    return part === 1 ? `${before} …… ${text}` : before + betweenLines(before, text) + text;
  }, '');
  return { words, paragraphs };
}
