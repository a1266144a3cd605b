import { pinyin } from 'pinyin-pro';

const MOST_WORDS = 6;
const LONGEST = 60;

/** Words that are read amiss, each written so that it is read right: who heads an office is its zhǎng, 长. */
const READ_AMISS: readonly (readonly [RegExp, string])[] = [
  [/(?<=[局所署处馆乡旅董舰船台园店库室课系检警])长(?![期久远度途江])/gu, '掌'],
  [/率(?=[先领队])/gu, '帅'],
];

const legible = (name: string): string =>
  READ_AMISS.reduce((text, [amiss, right]) => text.replace(amiss, right), name);

/** Lower-case ASCII words with hyphens, of a name in any script; `fallback` where nothing of it can be written so. */
export function slugOf(name: string, fallback: string): string {
  const latin = pinyin(legible(name), {
    toneType: 'none',
    type: 'array',
    v: true,
    nonZh: 'consecutive',
  }).join(' ');
  const bare = latin.normalize('NFD').replace(/\p{M}/gu, '').toLowerCase();
  const words = bare.match(/[a-z0-9]+/g) ?? [];
  return words.slice(0, MOST_WORDS).join('-').slice(0, LONGEST).replace(/-$/, '') || fallback;
}

/** The id itself, or the first with a number behind it that is not taken. */
export function freeId(wanted: string, isTaken: (id: string) => boolean): string {
  for (let number = 1; ; number += 1) {
    const id = number === 1 ? wanted : `${wanted}-${number}`;
    if (!isTaken(id)) return id;
  }
}
