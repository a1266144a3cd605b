import type { SourceDescription } from '#contract/source.ts';

/** A source of which nobody has entered anything but its title, and what is given. */
export const describedSource = (fields: Partial<SourceDescription> = {}): SourceDescription => ({
  title_zh: '题',
  title_en: 'Title',
  title_romanised: null,
  lang: 'zh-CN',
  genre: null,
  publisher: null,
  place: null,
  published: null,
  url: null,
  archived_url: null,
  accessed: null,
  number: null,
  edition: null,
  pages: null,
  authors: [],
  rights: null,
  sha256: '0'.repeat(64),
  ...fields,
});
