import type { Api } from '#contract/api.ts';
import type { CallOf } from '#contract/endpoint.ts';
import { Genre } from '#contract/source.ts';
import { kept, type Paragraph } from './paragraphs.ts';

/** What most people know of a report; of the others `MORE_FIELDS`. */
export const FIELDS = ['title_zh', 'title_en', 'period', 'published', 'publisher', 'authors', 'url'] as const;
export const MORE_FIELDS = [
  'title_romanised',
  'place',
  'archived_url',
  'accessed',
  'number',
  'edition',
  'pages',
  'lang',
  'rights',
] as const;

/** As it stands in the form; empty is not said. */
export type Described = Readonly<Record<string, string>>;

/** What the text itself tells: a title, its language, a year. To be looked over. */
export function guessed(paragraphs: readonly Paragraph[]): Described {
  const all = kept(paragraphs);
  const title = (all.find(({ kind }) => kind === 'title') ?? all[0])?.text ?? '';
  const isHan = /\p{Script=Han}/u.test(title);
  const years = all.flatMap(
    ({ text }) => text.match(/(?:19|20)\d\d(?=年)|(?<!\d)(?:19|20)\d\d(?!\d)/g) ?? [],
  );
  return {
    ...(isHan ? { title_zh: title.slice(0, 300) } : { title_en: title.slice(0, 300) }),
    period: years[0] ?? '',
    lang: isHan ? 'zh-CN' : 'en',
  };
}

type Metadata = CallOf<Api['createReport']>['metadata'];

/** As the server takes it. */
export function described({ authors, genre, invented, period = '', ...said }: Described): Metadata {
  const given = Object.fromEntries(
    Object.entries(said).flatMap(([name, value]) => (value.trim() === '' ? [] : [[name, value.trim()]])),
  );
  const known = Genre.safeParse(genre);
  const names = (authors ?? '').split('|').map((name) => name.trim());
  return {
    ...given,
    period: period.trim(),
    authors: names.filter(Boolean),
    ...(known.success ? { genre: known.data } : {}),
    invented: invented === 'true',
  };
}
