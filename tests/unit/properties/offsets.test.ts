import { expect, test } from '@jest/globals';
import fc from 'fast-check';
import { betweenLines } from '#contract/lines.ts';
import { cutAtTerms } from '../../../client/components/quotation-text.ts';
import { segmentsOf } from '../../../client/reader/spans.ts';
import { locate } from '../../../server/import/locate.ts';
import { parseText, sliceText } from '../../../server/texts/report-text.ts';
import { anyText } from '../../helpers/property.ts';

const encode = (text: string) => new TextEncoder().encode(text);
const texts = fc.array(anyText(8), { maxLength: 6 }).map((lines) => parseText(encode(lines.join('\n'))));

/** A text and a stretch of one of its passages. */
const stretches = texts
  .filter(({ passages }) => passages.length > 0)
  .chain((text) =>
    fc
      .tuple(fc.constant(text), fc.nat(text.passages.length - 1), fc.nat(), fc.nat())
      .map(([, passage, a, b]) => {
        const size = text.passages[passage]?.length ?? 0;
        const [start = 0, end = 0] = [a % (size + 1), b % (size + 1)].sort((one, other) => one - other);
        return { text, passage, start, end };
      }),
  );

test('passages are the lines without the blank around them, as characters', () => {
  fc.assert(
    fc.property(texts, ({ passages }) => {
      for (const passage of passages) {
        const line = passage.join('');
        expect(line).toBe(line.trim());
        expect(passage).toEqual([...line]);
        expect(line).not.toMatch(/[\r\n]/);
        expect(line).not.toBe('');
      }
    }),
  );
});

test('words cut out by their offsets are found at these offsets, and wherever they are found they are cut out', () => {
  fc.assert(
    fc.property(stretches, ({ text, passage, start, end }) => {
      const words = sliceText(text, passage, start, end);
      const found = locate(text, words).map(({ pieces }) => pieces);
      if (words !== '') expect(found).toContainEqual([{ passage, start, end }]);
      for (const pieces of found)
        expect(pieces.map((piece) => sliceText(text, piece.passage, piece.start, piece.end))).toEqual([
          words,
        ]);
    }),
  );
});

/** Lines of one sentence, with a space between where the script has spaces. */
const joined = (lines: readonly string[]) =>
  lines.reduce((before, line) => before + betweenLines(before, line) + line, '');

test('words that a line break cuts are found in two pieces, which are the words when put together', () => {
  fc.assert(
    fc.property(texts, fc.nat(), fc.nat(), (text, before, after) => {
      const [first = [], second = []] = text.passages;
      fc.pre(first.length > 0 && second.length > 0);
      const head = first.slice(before % first.length);
      const tail = second.slice(0, 1 + (after % second.length));
      const words = joined([head.join(''), tail.join('')]);
      const found = locate(text, words, new Map([[0, 1]]));
      expect(found.map(({ pieces }) => pieces)).toContainEqual([
        { passage: 0, start: first.length - head.length, end: first.length },
        { passage: 1, start: 0, end: tail.length },
      ]);
      for (const { pieces } of found)
        expect(joined(pieces.map((piece) => sliceText(text, piece.passage, piece.start, piece.end)))).toBe(
          words,
        );
    }),
  );
});

test('a passage in segments is the passage, and a quotation is a run of whole segments', () => {
  fc.assert(
    fc.property(anyText(12), fc.array(fc.tuple(fc.nat(), fc.nat()), { maxLength: 6 }), (text, places) => {
      const points = [...text];
      const quotations = places.map(([a, b], index) => {
        const [start = 0, end = 0] = [a % (points.length + 1), b % (points.length + 1)].sort((x, y) => x - y);
        return { start, end, fact: `fact-${index}` };
      });
      const segments = segmentsOf(text, { quotations, mentions: [], sought: [], picked: [], roles: [] });
      expect(segments.map((segment) => segment.text).join('')).toBe(text);
      for (const { fact, start, end } of quotations) {
        const lit = segments.filter(({ facts }) => facts.includes(fact)).map((segment) => segment.text);
        expect(lit.join('')).toBe(points.slice(start, end).join(''));
      }
    }),
  );
});

test('a quotation cut at its terms is the quotation; terms that stand in it in order are all marked', () => {
  const parts = fc.array(fc.tuple(anyText(3), anyText(2)), { maxLength: 5 });
  fc.assert(
    fc.property(parts, fc.array(anyText(3), { maxLength: 4 }), (cut, others) => {
      const text = cut.map(([plain, term]) => plain + term).join('');
      const joined = (terms: readonly string[]) =>
        cutAtTerms(text, terms)
          .map((piece) => piece.text)
          .join('');
      const terms = cut.map(([, term]) => term).filter((term) => term !== '');
      expect(joined(terms)).toBe(text);
      expect(joined(others)).toBe(text);
      expect(cutAtTerms(text, terms).flatMap((piece) => (piece.isTerm ? [piece.text] : []))).toEqual(terms);
    }),
  );
});
