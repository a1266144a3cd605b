import { expect, test } from '@jest/globals';
import { outlineOf } from '../../../client/svg/outline.ts';
import type { Picture } from '../../../client/svg/picture-model.ts';
import { svgOf } from '../../../client/svg/svg.ts';
import { PALETTES } from '../../../client/theme/palette.ts';
import { NODE_LABELS } from '../../helpers/vocabulary.ts';
import { elementsNamed, parseXml } from '../../helpers/xml.ts';
import '../../helpers/installed-vocabulary.ts';

const shape = { width: 40, height: 40, isUnnamed: false, isGreyed: false };
const picture: Picture = {
  nodes: [
    { id: 'case-a', label: 'Case', lines: ['7·12 <案> & "x"', '第二行'], x: 0, y: 0, ...shape },
    { id: 'group-b', label: 'Group', lines: ['\u0007集体'], x: 200, y: 0, ...shape },
  ],
  edges: [
    {
      id: 'edge-000000000001',
      manner: 'inferred',
      isStory: false,
      isGreyed: false,
      text: '获得',
      points: [
        { x: 20, y: 0 },
        { x: 100, y: 40 },
        { x: 180, y: 0 },
      ],
      isCurved: true,
      middle: { x: 100, y: 20 },
    },
  ],
  captions: [{ x: 0, y: -60, kind: 'heading', text: '案件' }],
};
const options = {
  palette: PALETTES.light,
  background: 'transparent',
  title: '题 & 目',
  caption: '图注',
  hasLegend: true,
  isGrey: false,
  widthCm: null,
  sources: ['来源：<报道>'],
  link: 'http://localhost/#lang=zh&select=x',
  language: 'zh',
} as const;

test('a picture is well-formed XML with every node, line and label, a legend, and where it comes from', () => {
  const { text, width, height } = svgOf(picture, options);
  const root = parseXml(text);
  expect(root.attributes).toMatchObject({
    width: String(width),
    height: String(height),
    'xml:lang': 'zh-CN',
  });
  const ids = elementsNamed(root, 'g').flatMap(({ attributes }) => attributes.id ?? []);
  expect(ids.sort()).toEqual(['case-a', 'edge-000000000001', 'group-b']);
  const said = [...elementsNamed(root, 'text'), ...elementsNamed(root, 'tspan')].map((each) => each.text);
  for (const word of ['题 & 目', '7·12 <案> & "x"', '第二行', '\ufffd集体', '获得', '案件', '集体', '推断'])
    expect(said).toContain(word);
  expect(elementsNamed(root, 'a')[0]?.attributes.href).toBe(options.link);
  expect(elementsNamed(root, 'rect')).toEqual([]);
});

test('an inferred line is dotted and bent as it is on the canvas', () => {
  const root = parseXml(svgOf(picture, { ...options, background: 'paper' }).text);
  const [line] = elementsNamed(root, 'path');
  expect(line?.attributes).toMatchObject({ 'stroke-dasharray': '2 5', 'stroke-linecap': 'round' });
  expect(line?.attributes.d).toMatch(/^M20 0Q100 40 /);
  expect(elementsNamed(root, 'rect')).toHaveLength(1);
});

test('an empty picture is still a file', () => {
  const { width, height } = svgOf({ nodes: [], edges: [], captions: [] }, options);
  expect(width > 0 && height > 0).toBe(true);
});

test.each(NODE_LABELS)('the outline of %s is as large as its node', (label) => {
  const path = outlineOf(label, { x: 100, y: 50, width: 40, height: 30 });
  const numbers = path.match(/-?\d+(\.\d+)?/g)?.map(Number) ?? [];
  expect(numbers.every(Number.isFinite)).toBe(true);
  expect(path).toMatch(/^M.*Z$/);
  expect(Math.max(...numbers)).toBeLessThanOrEqual(125);
});
