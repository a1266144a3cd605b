import neo4j, { type DateTime, type Duration, type Integer, type Point, type Time } from 'neo4j-driver';

/** A double as Java writes it, which is how Neo4j's Query API does: `1.0`, `1.0E20`, `1.0E-5`. */
export function formatFloat(value: number): string {
  if (!Number.isFinite(value)) return Number.isNaN(value) ? 'NaN' : value > 0 ? 'Infinity' : '-Infinity';
  if (Object.is(value, -0)) return '-0.0';
  const size = Math.abs(value);
  if (size === 0 || (size >= 1e-3 && size < 1e7)) {
    const text = String(value);
    return text.includes('.') ? text : `${text}.0`;
  }
  const [digits = '', exponent = ''] = value.toExponential().split('e');
  return `${digits.includes('.') ? digits : `${digits}.0`}E${exponent.replace('+', '')}`;
}

/** A 64-bit integer, every digit of it. */
export const formatInteger = (value: Integer): string =>
  value.high === 0 && value.low >= 0 ? String(value.low) : value.toString();

const two = (value: Integer | number): string => String(Number(value)).padStart(2, '0');

/** `2026-11-24`; years outside 0000 to 9999 carry a sign. */
export function formatDate(date: { year: Integer; month: Integer; day: Integer }): string {
  const year = Number(date.year);
  const digits = String(Math.abs(year)).padStart(4, '0');
  return `${year < 0 ? '-' : year > 9999 ? '+' : ''}${digits}-${two(date.month)}-${two(date.day)}`;
}

/** `10:00:00.5`: as many digits after the point as are not zero. */
export function formatTime(time: {
  hour: Integer;
  minute: Integer;
  second: Integer;
  nanosecond: Integer;
}): string {
  const fraction = String(Number(time.nanosecond)).padStart(9, '0').replace(/0+$/, '');
  return `${two(time.hour)}:${two(time.minute)}:${two(time.second)}${fraction === '' ? '' : `.${fraction}`}`;
}

export function formatOffset(seconds: Integer | number | null | undefined): string {
  const total = Number(seconds ?? 0);
  if (total === 0) return 'Z';
  const size = Math.abs(total);
  const rest = size % 60;
  return `${total < 0 ? '-' : '+'}${two(Math.floor(size / 3600))}:${two(Math.floor(size / 60) % 60)}${rest === 0 ? '' : `:${two(rest)}`}`;
}

export const formatZonedTime = (time: Time): string =>
  formatTime(time) + formatOffset(time.timeZoneOffsetSeconds);

/** Plain JSON has no room for the zone's name. */
export const formatDateTime = (value: DateTime): string =>
  `${formatDate(value)}T${formatTime(value)}${formatOffset(value.timeZoneOffsetSeconds)}`;

/** `P1Y2M3DT4H5M6.7S`. */
export function formatDuration(duration: Duration): string {
  const months = duration.months.toBigInt();
  const days = duration.days.toBigInt();
  const nanoseconds = duration.seconds.toBigInt() * 1_000_000_000n + duration.nanoseconds.toBigInt();
  const part = (value: bigint, unit: string) => (value === 0n ? '' : `${value}${unit}`);
  const seconds = nanoseconds / 1_000_000_000n;
  const fraction = nanoseconds % 1_000_000_000n;
  const ofMinute = seconds % 60n;
  const digits = String(fraction < 0n ? -fraction : fraction)
    .padStart(9, '0')
    .replace(/0+$/, '');
  const sign = ofMinute === 0n && fraction < 0n ? '-' : '';
  const second =
    ofMinute === 0n && fraction === 0n ? '' : `${sign}${ofMinute}${digits === '' ? '' : `.${digits}`}S`;
  const date = part(months / 12n, 'Y') + part(months % 12n, 'M') + part(days, 'D');
  const time = part(seconds / 3600n, 'H') + part((seconds / 60n) % 60n, 'M') + second;
  if (date === '' && time === '') return 'PT0S';
  return `P${date}${time === '' ? '' : `T${time}`}`;
}

/** `SRID=7203;POINT (1.0 2.0)`. */
export function formatPoint(point: Point): string {
  const deep = point.z !== undefined && point.z !== null;
  const numbers = [point.x, point.y, ...(deep ? [point.z as number] : [])].map(formatFloat).join(' ');
  return `SRID=${formatInteger(neo4j.int(point.srid))};POINT ${deep ? 'Z ' : ''}(${numbers})`;
}

export const formatBytes = (bytes: Int8Array): string =>
  Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength).toString('base64');
