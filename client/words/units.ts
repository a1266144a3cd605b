import type { Language } from './language.ts';

/** A unit in Chinese (a measure word), and in English for one and for many; empty where English needs none. */
type Unit = readonly [zh: string, one: string, many: string];

const unit = (zh: string, one: string, many = one === '' ? '' : `${one}s`): Unit => [zh, one, many];

const UNITS: Readonly<Record<string, Unit>> = {
  CNY: unit('元', 'yuan', 'yuan'),
  batch: unit('批', 'batch', 'batches'),
  branch: unit('个警种', 'branch', 'branches'),
  call: unit('次', 'call'),
  case: unit('起', 'case'),
  centre: unit('个中心', 'centre'),
  collective: unit('个集体', 'collective'),
  day: unit('天', 'day'),
  hour: unit('小时', 'hour'),
  item: unit('项', 'item'),
  lamp: unit('盏', 'lamp'),
  means: unit('项', 'means', 'means'),
  minute: unit('分钟', 'minute'),
  mu: unit('亩', 'mu', 'mu'),
  'percentage-point': unit('个百分点', 'percentage point'),
  person: unit('人', 'person', 'people'),
  'person-time': unit('人次', 'attendance'),
  piece: unit('只', 'piece'),
  pilot: unit('个试点', 'pilot'),
  place: unit('处', 'place'),
  portal: unit('个门户', 'portal'),
  room: unit('个室', 'room'),
  scenario: unit('个场景', 'scenario'),
  station: unit('座', 'station'),
  system: unit('个体系', 'system'),
  team: unit('个团队', 'team'),
  tonne: unit('吨', 'tonne'),
  year: unit('年', 'year'),
};

/** A unit's name by itself, for a list; one that the table does not know as the dataset writes it. */
export function unitName(id: string, language: Language): string {
  if (id === 'percent') return '%';
  const known = UNITS[id];
  if (known === undefined) return id;
  return language === 'zh' ? known[0].replace(/^个(?=.)/, '') : known[2];
}

/** A figure in its unit: `3.2亿元`, `320 million yuan`, `37.14%`. No digit is lost or made up. */
export function inUnit(value: string, id: string, language: Language): string {
  if (id === 'percent') return `${value}%`;
  const [zh, one, many] = UNITS[id] ?? [id, id, id];
  if (language === 'zh') return `${inMyriads(value)}${zh}`;
  return `${inMillions(value)} ${value === '1' ? one : many}`;
}

const inMyriads = (value: string) =>
  scaled(value, [
    [8, '亿'],
    [4, '万'],
  ]) ?? value;
const inMillions = (value: string) =>
  scaled(value, [
    [9, ' billion'],
    [6, ' million'],
  ]) ?? grouped(value);

/** A decimal in the first scale (a power of ten and its word) that it reaches, if that leaves at most two decimals. */
function scaled(value: string, scales: readonly (readonly [number, string])[]): string | undefined {
  const [whole = '', decimals = ''] = value.split('.');
  for (const [power, word] of scales) {
    if (whole.length <= power) continue;
    const rest = (whole.slice(-power) + decimals).replace(/0+$/, '');
    if (rest.length <= 2) return `${whole.slice(0, -power)}${rest && `.${rest}`}${word}`;
  }
  return undefined;
}

function grouped(value: string): string {
  const [whole = '', decimals] = value.split('.');
  return whole.replace(/\B(?=(\d{3})+$)/g, ',') + (decimals === undefined ? '' : `.${decimals}`);
}
