import { describe, expect, test } from '@jest/globals';
import { extendLine, isInside, rectangle } from '../../../client/layout/polygon.ts';

const at = (x: number, y: number) => ({ x, y });
const square = rectangle(at(0, 0), at(10, 10));
/** A U that is open above. */
const hollow = [at(0, 0), at(3, 0), at(3, 7), at(7, 7), at(7, 0), at(10, 0), at(10, 10), at(0, 10)];
/** Two triangles that meet in the middle. */
const bow = [at(0, 0), at(10, 10), at(10, 0), at(0, 10)];

describe('a point and a polygon', () => {
  test.each([
    ['in a square', at(5, 5), square, true],
    ['right of a square', at(11, 5), square, false],
    ['left of a square', at(-1, 5), square, false],
    ['above a square', at(5, -1), square, false],
    ['a rectangle drawn from below', at(5, 5), rectangle(at(10, 10), at(0, 0)), true],
    ['in the arm of a U', at(1, 3), hollow, true],
    ['in the gap of a U', at(5, 3), hollow, false],
    ['in the foot of a U', at(5, 8), hollow, true],
    ['in the left wing of a bow', at(2, 5), bow, true],
    ['above the knot of a bow', at(5, 1), bow, false],
    ['level with a corner', at(-5, 0), square, false],
    ['nothing drawn', at(0, 0), [], false],
    ['a line encloses nothing', at(5, 5), [at(0, 0), at(10, 10)], false],
  ])('%s', (_, point, polygon, expected) => {
    expect(isInside(point, polygon)).toBe(expected);
  });
});

test('a hand-drawn line keeps no points that lie on top of each other', () => {
  const line = [at(0, 0), at(1, 1), at(2, 2), at(5, 0), at(5, 1), at(20, 0)].reduce(
    extendLine,
    [] as readonly { x: number; y: number }[],
  );
  expect(line).toEqual([at(0, 0), at(5, 0), at(20, 0)]);
});
