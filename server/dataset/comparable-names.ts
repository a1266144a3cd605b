import type { EntityRow } from './tables.ts';

interface Speaker {
  /** A language tag. */
  readonly lang: string;
  /** What its pointing words point at: a period, or an entity's own id. */
  readonly deixis: Readonly<Record<string, string>>;
}

// What points at whatever the report is about, in any report: 全市, 我省, 市公安局, 县委, 通讯员. 市民服务中心 and 区块链 do not.
const RELATIVE =
  /^(?:[全本我该各此][省市县区州镇乡村局厅部院所队社校]|[省市县区州镇乡]{1,2}(?:委|政府|公安|法院|检察|纪委|人大|政协|局|厅|领导|级|直|主要|分管|$))/u;
const ROLES = /^(?:本报|本台|本网|特约)?(?:通讯员|记者|编辑|作者|摄影)$/u;

/** Whether a name says who or what only to a reader of its report. */
export const isPointing = (name: string, { deixis }: Pick<Speaker, 'deixis'>): boolean =>
  Object.hasOwn(deixis, name) || RELATIVE.test(name) || ROLES.test(name);

/**
 * The names by which an entity may be compared with another report's, its own first: in the report's language, with pointing
 * words resolved (市公安局指挥中心 is the command centre of the bureau that 市公安局 points at), and without those that
 * only point.
 */
export function comparableNames(
  entity: Pick<EntityRow, 'id' | 'name_zh' | 'name_en' | 'aliases_zh' | 'aliases_en'>,
  report: Speaker,
  nameOf: (own: string) => string | undefined,
): string[] {
  const isEnglish = report.lang.startsWith('en');
  const names = isEnglish ? [entity.name_en, ...entity.aliases_en] : [entity.name_zh, ...entity.aliases_zh];
  const resolved = names.map((name) => resolve(name ?? '', entity.id, report, nameOf));
  return [...new Set(resolved)].filter((name) => name !== '' && !isPointing(name, report));
}

function resolve(
  name: string,
  id: string,
  { deixis }: Speaker,
  nameOf: (own: string) => string | undefined,
): string {
  const words = Object.keys(deixis).sort((left, right) => right.length - left.length);
  const word = words.find((each) => name.startsWith(each) && name.length > each.length);
  const target = word === undefined ? undefined : deixis[word];
  if (word === undefined || target === undefined || target === id) return name;
  const full = nameOf(target);
  return full === undefined ? name : full + name.slice(word.length);
}
