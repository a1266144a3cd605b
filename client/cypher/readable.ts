import type { Language } from '../words/language.ts';
import type { TextType } from './values.ts';

/** A number, time, place or text as a reader of the language would write it. What it cannot read stays as it came. */
export function readable(type: TextType, text: string, language: Language): string {
  switch (type) {
    case 'Date':
      return readDate(text, language) ?? text;
    case 'LocalDateTime':
    case 'OffsetDateTime':
    case 'ZonedDateTime':
      return readDateTime(text, language) ?? text;
    case 'Time':
      return text.replace(/Z$/, ' UTC').replace(/([+-]\d\d:\d\d)$/, ' UTC$1');
    case 'Duration':
      return readDuration(text, language) ?? text;
    case 'Point':
      return readPoint(text, language) ?? text;
    default:
      return text;
  }
}

const MONTHS = 'January February March April May June July August September October November December'.split(
  ' ',
);

function readDate(text: string, language: Language): string | undefined {
  const [, year, month, day] = /^(-?\d{4,})-(\d\d)-(\d\d)$/.exec(text) ?? [];
  if (year === undefined) return undefined;
  return language === 'zh'
    ? `${Number(year)}年${Number(month)}月${Number(day)}日`
    : `${Number(day)} ${MONTHS[Number(month) - 1]} ${Number(year)}`;
}

function readDateTime(text: string, language: Language): string | undefined {
  const [, date = '', time = '', offset = '', zone = ''] =
    /^(.+?)T([\d:.]+)(Z|[+-]\d\d:\d\d(?::\d\d)?)?(?:\[(.+)\])?$/.exec(text) ?? [];
  const day = readDate(date, language);
  if (day === undefined) return undefined;
  const place = zone || (offset === 'Z' ? 'UTC' : offset && `UTC${offset}`);
  return [day, time, place].filter(Boolean).join(' ');
}

/** The parts of an ISO 8601 duration, in order, with what they are called: Chinese, English for one and for more. */
const UNITS: readonly (readonly [string, string, string, string])[] = [
  ['Y', '年', 'year', 'years'],
  ['M', '个月', 'month', 'months'],
  ['W', '周', 'week', 'weeks'],
  ['D', '天', 'day', 'days'],
  ['H', '小时', 'hour', 'hours'],
  ['m', '分钟', 'minute', 'minutes'],
  ['S', '秒', 'second', 'seconds'],
];

function readDuration(text: string, language: Language): string | undefined {
  const [, days, time = ''] = /^P([^T]*)(?:T(.+))?$/.exec(text) ?? [];
  if (days === undefined) return undefined;
  const parts = [...`${days}${time.replace('M', 'm')}`.matchAll(/(-?[\d.]+)([YMWDHmS])/g)];
  const said = parts
    .filter(([, amount]) => Number(amount) !== 0)
    .map(([, amount = '', letter]) => {
      const [, zh, one, many] = UNITS.find(([unit]) => unit === letter) ?? ['', '', '', ''];
      if (language === 'zh') return `${amount} ${zh}`;
      return `${amount} ${Math.abs(Number(amount)) === 1 ? one : many}`;
    });
  return said.join(' ') || (language === 'zh' ? '0 秒' : '0 seconds');
}

/** SRIDs of places on the earth: longitude, latitude, and height in metres. */
const ON_EARTH: readonly string[] = ['4326', '4979'];

function readPoint(text: string, language: Language): string | undefined {
  const [, srid = '', list = ''] = /^SRID=(\d+);POINT Z? ?\(([^)]*)\)$/.exec(text) ?? [];
  const [x, y, z] = list.split(' ').filter(Boolean).map(Number);
  if (x === undefined || y === undefined) return undefined;
  const isChinese = language === 'zh';
  if (!ON_EARTH.includes(srid)) return `(${[x, y, z].filter((each) => each !== undefined).join(', ')})`;
  const north = isChinese
    ? `${y < 0 ? '南纬' : '北纬'} ${Math.abs(y)}°`
    : `${Math.abs(y)}° ${y < 0 ? 'S' : 'N'}`;
  const east = isChinese
    ? `${x < 0 ? '西经' : '东经'} ${Math.abs(x)}°`
    : `${Math.abs(x)}° ${x < 0 ? 'W' : 'E'}`;
  const height = z === undefined ? [] : [isChinese ? `高 ${z} 米` : `${z} m high`];
  return [north, east, ...height].join(isChinese ? '，' : ', ');
}
