import { expect, test } from '@jest/globals';
import { aired } from '../../../client/export/aired.ts';
import { pixelsOf } from '../../../client/export/png.ts';
import { withResolution } from '../../../client/export/png-resolution.ts';
import { widthOf } from '../../../client/layout/label-text.ts';
import { asGrey } from '../../../client/svg/greyscale.ts';
import { wrapText } from '../../../client/svg/wrap-text.ts';

test.each([
  [
    '俞亮波，田馨. 防风险 战疫情 保安全 护稳定 促发展（市公安局为世界五金之都保驾护航）[N]. 永康日报，2022.',
    12,
  ],
  [
    'Yu Liangbo. “Guarding against risks, fighting the epidemic: the bureau safeguards the capital.” 2022.',
    14,
  ],
  ['https://example.org/an-address-that-is-longer-than-one-line-of-the-picture', 10],
])('a text is wrapped whole, in lines that fit: %s', (text, most) => {
  const lines = wrapText(text, most);
  expect(lines.join('').replace(/\s/g, '')).toBe(text.replace(/\s/g, ''));
  for (const line of lines) expect(widthOf(line)).toBeLessThanOrEqual(most);
  for (const line of lines) expect(line).not.toMatch(/^[，。、；：）》”]/);
});

test('a grey is as bright as its colour, and black and white stay', () => {
  expect(asGrey('<a fill="#000000"/><b fill="#ffffff"/><c fill="#d55e00"/>')).toBe(
    '<a fill="#000000"/><b fill="#ffffff"/><c fill="#717171"/>',
  );
});

test('a picture of 16 cm at 300 dpi has 1890 pixels across, and says so', () => {
  expect(pixelsOf({ width: 800, height: 400 }, 16, 300)).toEqual({ width: 1890, height: 945 });
  const png = withResolution(new Uint8Array(40), 11_811);
  expect(String.fromCharCode(...png.slice(37, 41))).toBe('pHYs');
  expect(new DataView(png.buffer).getUint32(41)).toBe(11_811);
  expect(png).toHaveLength(61);
});

const node = (id: string, y: number, lines: number) => ({
  id,
  label: 'Case',
  lines: Array.from({ length: lines }, () => '一行'),
  x: 0,
  y,
  width: 40,
  height: 40,
  isUnnamed: false,
  isGreyed: false,
});

test('whole names do not lie on what stands below: the picture is drawn out, its lines still ending at their nodes', () => {
  const edge = {
    id: 'e',
    manner: 'explicit',
    isStory: false,
    isGreyed: false,
    text: '',
    points: [
      { x: 0, y: 20 },
      { x: 0, y: 60 },
    ],
    isCurved: false,
    middle: { x: 0, y: 40 },
  } as const;
  const picture = { nodes: [node('a', 0, 4), node('b', 80, 1)], edges: [edge], captions: [] };
  const { nodes, edges } = aired(picture);
  const [upper, lower] = nodes;
  expect((lower?.y ?? 0) - 20).toBeGreaterThanOrEqual((upper?.y ?? 0) + 20 + 4 * 16.25);
  expect(edges[0]?.points).toEqual([
    { x: 0, y: 20 },
    { x: 0, y: (lower?.y ?? 0) - 20 },
  ]);
  const roomy = { ...picture, nodes: [node('a', 0, 1), node('b', 200, 1)] };
  expect(aired(roomy)).toBe(roomy);
});
