import { expect, test } from '@jest/globals';
import { sceneOf } from '../../../client/canvas/scene-of.ts';
import { boxOf } from '../../../client/layout/label-box.ts';
import { initialState } from '../../../client/model/initial-state.ts';
import { showOnly } from '../../../client/model/transitions.ts';
import { boundsOf, REACH } from '../../../client/renderer/bounds.ts';
import { NODE_LABELS } from '../../helpers/vocabulary.ts';
import { node } from './build.ts';
import { grown, numbers } from './scenes.ts';

test.each([1, 2, 30, 400])(
  '%d nodes with their labels lie within the bounds, and touch every side',
  (count) => {
    const graph = grown(count);
    const random = numbers(count);
    const positions = new Map(
      graph.nodes.map(({ id }) => [id, { x: Math.round(random() * 3000), y: Math.round(random() * 3000) }]),
    );
    const scene = sceneOf(
      { ...showOnly(graph, 'story')(initialState('zh', 'light')), positions, captions: [] },
      'light',
    );
    const bounds = boundsOf(scene);
    const sides = graph.nodes.map((each) => {
      const { x, y } = positions.get(each.id) ?? { x: Number.NaN, y: Number.NaN };
      const { width, above, below } = boxOf(each);
      return { left: x - width / 2, right: x + width / 2, top: y - above, bottom: y + below };
    });
    const x1 = Math.min(...sides.map(({ left }) => left));
    const y1 = Math.min(...sides.map(({ top }) => top));
    const x2 = Math.max(...sides.map(({ right }) => right));
    const y2 = Math.max(...sides.map(({ bottom }) => bottom));
    expect(bounds).toEqual({ x1, y1, w: x2 - x1, h: y2 - y1 });
  },
);

test('no label reaches further than is said', () => {
  const names = ['永康市公安局'.repeat(20), 'Yongkang Public Security Bureau '.repeat(20), 'W'.repeat(200)];
  const nodes = NODE_LABELS.flatMap((label) =>
    names.map((name, index) =>
      node(`${label}-${index}`, { label, name_zh: name, name_en: name, degree: 50_000 }),
    ),
  );
  for (const { width, above, below } of nodes.map(boxOf)) {
    expect(width / 2).toBeLessThanOrEqual(REACH);
    expect(Math.max(above, below)).toBeLessThanOrEqual(REACH);
  }
});
