import type { PackData } from '#contract/pack.ts';

/** What a pack is called that was given no title: which reports it is from, and how many facts of theirs it holds. */
export function titleOf({
  reports: [first, ...others],
  edges,
  figures,
}: Pick<PackData, 'reports' | 'edges' | 'figures'>): Pick<PackData, 'title_zh' | 'title_en'> {
  if (first === undefined) return { title_zh: '', title_en: '' };
  const facts = new Set(edges.flatMap(({ statements }) => statements)).size + figures.length;
  const more = others.length;
  const also = more === 0 ? '' : ` and ${more} other report${more === 1 ? '' : 's'}`;
  return {
    title_zh: `《${first.title_zh || first.title_en}》${more === 0 ? '' : `等 ${more + 1} 篇报道`}中的 ${facts} 条事实`,
    title_en: `${first.title_en || first.title_zh}${also}: ${facts} fact${facts === 1 ? '' : 's'}`,
  };
}
