import { FIND_PARTS, type FindPart, type WordLine, type WordSort } from '#contract/find.ts';
import type { AnswerOf, Kept } from './answers.ts';
import { type Facts, placeOf } from './fact-answers.ts';
import { hitOf, named } from './search-answers.ts';
import type { SiteData } from './site-data.ts';
import type { SiteFold } from './site-fold.ts';

/** What the finders look in. */
export interface Shelf {
  readonly data: SiteData;
  readonly kept: Kept;
  readonly facts: Facts;
  readonly fold: () => Promise<SiteFold>;
}

interface FindWanted {
  readonly q: string;
  readonly in?: string | undefined;
  readonly limit?: number | undefined;
  readonly cursor?: string | undefined;
}

/** One search over names, kinds, statements, figures and the words of the texts that are here. */
export async function findIn(shelf: Shelf, wanted: FindWanted): Promise<AnswerOf<'find'>> {
  const { q, in: parts, limit = 5, cursor = '0' } = wanted;
  const at = Number(cursor);
  const page = <Hit>(all: readonly Hit[]) => ({
    hits: all.slice(at, at + limit),
    total: all.length,
    isLeast: false,
    next: at + limit < all.length ? String(at + limit) : null,
  });
  const asked = FIND_PARTS.filter((part) => parts === undefined || parts.split(',').includes(part));
  const finders: { readonly [Part in FindPart]: () => Promise<AnswerOf<'find'>[Part]> } = {
    names: async () => {
      const fold = await shelf.fold();
      const { hits, ...rest } = page(await named(shelf.data, fold, q));
      const told = await Promise.all(hits.map((node) => hitOf(shelf.data, fold, node, q)));
      return { ...rest, hits: told, near: [] };
    },
    kinds: async () => page(await kindsNamed(shelf, q)),
    statements: async () => page(await factsNamed(shelf, q, false)),
    figures: async () => page(await factsNamed(shelf, q, true)),
    words: async () => ({ ...page(await linesOf(shelf, q)), isSearchable: await hasTexts(shelf) }),
  };
  const found = await Promise.all(asked.map(async (part) => [part, await finders[part]()] as const));
  return Object.fromEntries(found);
}

/** Labels and kinds by their names: Chinese anywhere in it, English from the beginning of a word. */
async function kindsNamed({ kept, fold: folding }: Shelf, q: string) {
  const { fold } = await folding();
  const { labels } = await kept.first('schema');
  const isNamed = ({ label_zh, label_en }: { label_zh: string; label_en: string }) =>
    fold(q) !== '' &&
    (fold(label_zh).includes(fold(q)) || ` ${label_en.toLowerCase()}`.includes(` ${q.trim().toLowerCase()}`));
  const hit = (
    label: string,
    kind: string | null,
    one: { label_zh: string; label_en: string; count: number },
  ) => ({
    ...{ label, kind, count: one.count },
    ...{ name_zh: one.label_zh, name_en: one.label_en },
  });
  return labels
    .flatMap((label) => [
      ...(isNamed(label) ? [hit(label.name, null, label)] : []),
      ...label.kinds.filter(isNamed).map((kind) => hit(label.name, kind.name, kind)),
    ])
    .filter(({ count }) => count > 0)
    .toSorted((one, other) => other.count - one.count);
}

/** Facts by what they say in our words, by their anchor terms, and figures also by their number and indicator. */
async function factsNamed({ data, facts, fold: folding }: Shelf, q: string, isFigure: boolean) {
  const { fold, terms } = await folding();
  const each = terms(q);
  if (each.length === 0) return [];
  const edgeOf = new Map(
    [...data.tables.edges.values()].flatMap((edge) => edge.statements.map((id) => [id, edge.id] as const)),
  );
  const found = (await facts.all()).filter(({ statement, figure }) => {
    const fact = isFigure ? figure : statement;
    if (fact === null) return false;
    const further =
      figure === null ? [] : [figure.as_written, figure.indicator.label_zh, figure.indicator.label_en];
    const said = [fact.gloss_zh, fact.gloss_en, ...fact.quotations.flatMap((one) => one.terms), ...further];
    const folded = fold(said.join('\n'));
    return each.every((term) => folded.includes(term));
  });
  return found
    .toSorted((one, other) => (placeOf(one) < placeOf(other) ? -1 : 1))
    .flatMap(({ statement, figure }) => {
      const fact = statement ?? figure;
      if (fact === null) return [];
      const { id, report, gloss_zh, gloss_en, quotations } = fact;
      return [
        {
          id,
          report,
          gloss_zh,
          gloss_en,
          passage: quotations[0]?.passage ?? '',
          edge: edgeOf.get(id) ?? null,
        },
      ];
    });
}

async function hasTexts({ kept }: Shelf): Promise<boolean> {
  return (await kept.first('reports')).reports.some(({ attached }) => attached);
}

/** Code points to either side of the words. */
const AROUND = 40;

/** Every place where the words stand in the texts that are here, in their order. */
async function linesOf({ kept, fold: folding }: Shelf, q: string): Promise<WordLine[]> {
  const { fold } = await folding();
  const words = [...q.trim().normalize('NFC')].map(fold).join('');
  if (words === '') return [];
  const { reports } = await kept.first('reports');
  const withText = reports.filter(({ attached }) => attached);
  const read = await Promise.all(withText.map(({ id }) => kept.ofReport('passages', id)));
  return read.flatMap(({ report, passages }) =>
    passages.flatMap(({ id, text = '' }) => {
      const characters = [...text];
      return placesIn(characters.map(fold), words).map(([start, end]) => ({
        ...{ report: report.id, passage: id, start, end },
        left: characters.slice(Math.max(0, start - AROUND), start).join(''),
        word: characters.slice(start, end).join(''),
        right: characters.slice(end, end + AROUND).join(''),
      }));
    }),
  );
}

function placesIn(folded: readonly string[], words: string): [start: number, end: number][] {
  const text = folded.join('');
  const origins = folded.flatMap((one, at) => Array.from({ length: one.length }, () => at));
  const places: [number, number][] = [];
  for (let at = text.indexOf(words); at >= 0; at = text.indexOf(words, at + words.length))
    places.push([origins[at] ?? 0, (origins[at + words.length - 1] ?? 0) + 1]);
  return places;
}

interface WordsWanted {
  readonly q: string;
  readonly sort?: WordSort | undefined;
  readonly limit?: number | undefined;
  readonly cursor?: string | undefined;
}

const collator = new Intl.Collator('zh');

/** A concordance of these texts. */
export async function concordance(shelf: Shelf, wanted: WordsWanted): Promise<AnswerOf<'words'>> {
  const { q, sort = 'text', limit = 50, cursor = '0' } = wanted;
  const lines = await linesOf(shelf, q);
  const key = ({ left, right }: WordLine) => (sort === 'right' ? right : [...left].reverse().join(''));
  const sorted =
    sort === 'text' ? lines : lines.toSorted((one, other) => collator.compare(key(one), key(other)));
  const at = Number(cursor);
  return {
    lines: sorted.slice(at, at + limit),
    total: lines.length,
    isLeast: false,
    isSearchable: await hasTexts(shelf),
    next: at + limit < lines.length ? String(at + limit) : null,
  };
}
