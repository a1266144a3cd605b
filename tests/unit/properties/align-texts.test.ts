import { expect, test } from '@jest/globals';
import fc from 'fast-check';
import { alignTexts } from '../../../server/corpus/align-texts.ts';
import '../../helpers/property.ts';

/** A character that knows where it comes from: its number in the text before, none for what was put in. */
interface Character {
  readonly sign: string;
  readonly number: number | null;
}
type Line = readonly Character[];

const SIGNS = [
  ...'公安局破获案件民警市省厅表彰嘉奖批示肯定二零一年月日起同比上升下降打击治理平安全区域乡镇派出所，。、',
];
const PHRASES = ['市公安局', '破获案件', '同比上升', '民警', '表彰', '派出所'];

/** Lines as reports have them: the same names and phrases again and again. */
const line = fc
  .array(fc.oneof(fc.constantFrom(...SIGNS), fc.constantFrom(...PHRASES)), { minLength: 12, maxLength: 60 })
  .map((parts) => [...parts.join('')]);
const text = fc.array(line, { minLength: 2, maxLength: 8 });
const edit = fc.record({
  what: fc.constantFrom('insert', 'delete', 'replace', 'break', 'strike'),
  at: fc.double({ min: 0, max: 1, noNaN: true }),
  length: fc.integer({ min: 1, max: 12 }),
  words: fc.array(fc.constantFrom(...SIGNS), { minLength: 1, maxLength: 12 }),
});

const LINE_END: Character = { sign: '\n', number: null };

/** The text after some edits, each character with where it comes from. */
function edited(
  lines: readonly Line[],
  edits: readonly (typeof edit extends fc.Arbitrary<infer E> ? E : never)[],
) {
  let now = lines.flatMap((each) => [...each, LINE_END]);
  for (const { what, at, length, words } of edits) {
    const place = Math.floor(at * now.length);
    const put = words.map((sign): Character => ({ sign, number: null }));
    if (what === 'insert') now = now.toSpliced(place, 0, ...put);
    else if (what === 'delete') now = now.toSpliced(place, length);
    else if (what === 'replace') now = now.toSpliced(place, length, ...put);
    else if (what === 'break') now = now.toSpliced(place, 0, LINE_END);
    else now = now.toSpliced(place, now.slice(place).findIndex(({ sign }) => sign === '\n') + 1);
  }
  const result: Character[][] = [[]];
  for (const each of now)
    if (each.sign === '\n') result.push([]);
    else result.at(-1)?.push(each);
  return result.filter(({ length }) => length > 0);
}

const signsOf = (lines: readonly Line[]) => lines.map((each) => each.map(({ sign }) => sign));
const EDITS_A_TEXT = 4;

test('after any edits no words are found at another place than theirs, and nearly all that stayed are found', () => {
  const seen = { stayed: 0, found: 0 };
  fc.assert(
    fc.property(text, fc.array(edit, { minLength: 1, maxLength: EDITS_A_TEXT }), (signs, edits) => {
      let number = 0;
      const before = signs.map((each) => each.map((sign): Character => ({ sign, number: number++ })));
      const after = edited(before, edits);
      const move = alignTexts(signsOf(before), signsOf(after));
      const places = new Map(
        after.flatMap((each, passage) => each.map((one, at) => [one.number, { passage, at }] as const)),
      );
      for (const [passage, each] of before.entries())
        for (let start = 0; start < each.length; start += 3) {
          const words = each.slice(start, start + 2 + (start % 7));
          const at = words.map((one) => places.get(one.number));
          const [first] = at;
          const hasStayed = at.every(
            (one, index) =>
              one !== undefined && one.passage === first?.passage && one.at === first.at + index,
          );
          const moved = move({ passage, start, end: start + words.length });
          if (hasStayed) {
            seen.stayed += 1;
            if (moved !== null) seen.found += 1;
          }
          if (moved === null) continue;
          // The same words, and none of another place; a character struck out and typed again in its place may count as itself.
          const there = after[moved.passage]?.slice(moved.start, moved.end) ?? [];
          expect(there.map(({ sign }) => sign)).toEqual(words.map(({ sign }) => sign));
          expect(there.map((one, index) => one.number ?? words[index]?.number)).toEqual(
            words.map((one) => one.number),
          );
          if (hasStayed) expect(moved).toEqual({ passage: first?.passage, start: first?.at, end: moved.end });
        }
    }),
  );
  expect(seen.found / seen.stayed).toBeGreaterThan(0.99);
});
