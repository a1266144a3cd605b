import { expect, test } from '@jest/globals';
import { distanceToLine } from '../../../client/renderer/line.ts';

const at = (x: number, y: number) => ({ x, y });

test.each([
  ['beside the middle', at(50, 7), 7],
  ['on the line', at(20, 0), 0],
  ['past the end', at(103, 4), 5],
  ['before the start', at(-3, -4), 5],
])('a straight line: %s', (_, point, distance) => {
  expect(distanceToLine(point, at(0, 0), [], at(100, 0))).toBeCloseTo(distance, 6);
});

test('a line of no length is a point', () => {
  expect(distanceToLine(at(3, 4), at(0, 0), [], at(0, 0))).toBe(5);
});

test('one pull bends the line halfway towards itself', () => {
  const bent = (point: { x: number; y: number }) =>
    distanceToLine(point, at(0, 0), [at(50, 100)], at(100, 0));
  expect(bent(at(50, 50))).toBeCloseTo(0, 6);
  expect(bent(at(50, 0))).toBeGreaterThan(30);
});

test('two pulls, as in a line to its own node, meet halfway between them', () => {
  const pulls = [at(0, 100), at(100, 100)];
  expect(distanceToLine(at(50, 100), at(0, 0), pulls, at(100, 0))).toBeCloseTo(0, 6);
  expect(distanceToLine(at(50, 0), at(0, 0), pulls, at(100, 0))).toBeGreaterThan(40);
});
