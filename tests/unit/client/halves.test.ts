import { expect, test } from '@jest/globals';
import {
  BOTH_HALVES,
  bringHalf,
  foldHalf,
  type Halves,
  raiseCard,
  SHARE,
  shareHalves,
  shareOf,
} from '../../../client/model/halves.ts';

const pageWith = (halves: Partial<Halves> = {}) => ({ halves: { ...BOTH_HALVES, ...halves } });

test('one half at a time is folded away, and the same key brings it back', () => {
  const left = foldHalf('left')(pageWith());
  expect(left.halves.folded).toBe('left');
  expect(foldHalf('right')(left).halves.folded).toBe('right');
  expect(foldHalf('left')(left).halves.folded).toBeNull();
});

test('what is brought forward is seen, wherever it was; the other half stays as it was', () => {
  expect(bringHalf('right')(pageWith({ folded: 'right' })).halves).toMatchObject({
    folded: null,
    front: 'right',
  });
  expect(bringHalf('right')(pageWith({ folded: 'left' })).halves).toMatchObject({
    folded: 'left',
    front: 'right',
  });
});

test('the border stops where a half would be a slit', () => {
  expect(shareHalves(3)(pageWith()).halves.share).toBe(SHARE.least);
  expect(shareHalves(99)(pageWith()).halves.share).toBe(SHARE.most);
  expect(shareHalves(48.6)(pageWith()).halves.share).toBe(49);
});

test('who reads gives the report more, until the border is moved', () => {
  expect(shareOf({ ...pageWith(), view: 'read' })).toBeLessThan(50);
  expect(shareOf({ ...pageWith(), view: 'graph' })).toBeGreaterThan(50);
  expect(shareOf({ ...pageWith({ share: 55 }), view: 'read' })).toBe(55);
});

test('the card is raised and put away by itself', () => {
  expect(raiseCard(true)(pageWith()).halves).toEqual({ ...BOTH_HALVES, isCardUp: true });
});
