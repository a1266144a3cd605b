import { expect, test } from '@jest/globals';
import { createStore } from 'zustand/vanilla';
import { feedScenes } from '../../../client/canvas/feed-scenes.ts';
import { initialState } from '../../../client/model/initial-state.ts';
import { showOnly } from '../../../client/model/transitions.ts';
import { RecordingRenderer } from '../../helpers/recording-renderer.ts';
import { edge, fragment } from './build.ts';

const led = edge('case-a', 'LED_TO', 'award-a');

/** A store whose states are fed to a renderer; how often was asked what lies over the canvas. */
function fed() {
  const store = createStore(() => initialState('zh', 'light'));
  const renderer = new RecordingRenderer();
  const asked = { times: 0 };
  const stop = feedScenes(store, renderer, {
    brightness: () => 'dark',
    covered: () => {
      asked.times += 1;
      return { above: 10 * asked.times, below: 0 };
    },
  });
  return { store, renderer, asked, stop };
}

const aMoment = () => new Promise((resolve) => setTimeout(resolve, 20));

test('what the store holds is drawn without anything having changed', async () => {
  const { renderer, stop } = fed();
  await aMoment();
  expect(renderer.scenes).toHaveLength(1);
  expect(renderer.scenes[0]?.brightness).toBe('dark');
  stop();
});

test('each state is drawn as it comes', () => {
  const { store, renderer, stop } = fed();
  store.setState(showOnly(fragment(led), 'story')(store.getState()));
  expect([...(renderer.scenes.at(-1)?.edges.keys() ?? [])]).toEqual([led.id]);
  expect(renderer.placeOf('case-a')).toEqual(store.getState().positions.get('case-a'));
  stop();
});

test('what lies over the canvas is measured for a new wish of the camera alone', () => {
  const { store, renderer, asked, stop } = fed();
  const { camera } = store.getState();
  store.setState({ camera: { type: 'fit', serial: camera.serial + 1 } });
  store.setState({ language: 'en' });
  store.setState({ camera: { type: 'fit', serial: camera.serial + 2 } });
  expect(asked.times).toBe(2);
  expect(renderer.scenes.map(({ covered }) => covered.above)).toEqual([10, 0, 20]);
  stop();
});

test('once called off, nothing is drawn any more', async () => {
  const { store, renderer, stop } = fed();
  stop();
  store.setState({ language: 'en' });
  await aMoment();
  expect(renderer.scenes).toEqual([]);
});
