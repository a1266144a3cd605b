import { readFileSync } from 'node:fs';
import { expect, test } from '@jest/globals';
import { PALETTES, tintOf } from '../../../client/theme/palette.ts';
import { shapeOf } from '../../../client/theme/shapes.ts';
import { nodeLabels } from '../../../client/words/vocabulary.ts';
import '../../helpers/installed-vocabulary.ts';

/** Relative luminance and contrast as WCAG 2 defines them. */
function luminance(colour: string): number {
  const channels = [1, 3, 5].map((at) => Number.parseInt(colour.slice(at, at + 2), 16) / 255);
  const [red = 0, green = 0, blue = 0] = channels.map((c) =>
    c <= 0.04045 ? c / 12.92 : ((c + 0.055) / 1.055) ** 2.4,
  );
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
}

function contrast(one: string, other: string): number {
  const [dark = 0, light = 0] = [luminance(one), luminance(other)].sort((a, b) => a - b);
  return (light + 0.05) / (dark + 0.05);
}

const cases = Object.entries(PALETTES).flatMap(([brightness, palette]) =>
  nodeLabels().map((label) => ({
    brightness,
    label,
    tint: tintOf(label, palette),
    paper: palette.paper,
  })),
);

test.each(cases)('$label stands out from $brightness paper', ({ tint, paper }) => {
  expect(contrast(tint.line, paper)).toBeGreaterThanOrEqual(3);
});

test.each(Object.entries(PALETTES))('lines and letters stand out from %s paper', (_, palette) => {
  expect(contrast(palette.edge, palette.paper)).toBeGreaterThanOrEqual(3);
  expect(contrast(palette.story, palette.paper)).toBeGreaterThanOrEqual(4.5);
  expect(contrast(palette.accent, palette.paper)).toBeGreaterThanOrEqual(4.5);
  expect(contrast(palette.faint, palette.paper)).toBeGreaterThanOrEqual(4.5);
  expect(contrast(palette.ink, palette.paper)).toBeGreaterThanOrEqual(7);
});

test('what is in no vocabulary looks neutral', () => {
  expect(tintOf('Unheard', PALETTES.light)).toEqual(tintOf('Passage', PALETTES.light));
  expect(shapeOf('Unheard').canvas).toBe('ellipse');
});

test('no two labels have the same shape, border and fill', () => {
  const looks = nodeLabels().map(
    (label) => `${shapeOf(label).canvas} ${shapeOf(label).border} ${tintOf(label, PALETTES.light).fill}`,
  );
  expect(new Set(looks).size).toBe(looks.length);
});

test('the canvas and the page have the same paper', () => {
  const css = readFileSync('client/styles/theme.css', 'utf8');
  expect(css).toContain(`--paper: light-dark(${PALETTES.light.paper}, ${PALETTES.dark.paper})`);
});
