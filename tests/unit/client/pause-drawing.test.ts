import { afterEach, expect, test } from '@jest/globals';
import cytoscape from 'cytoscape';
import { pauseDrawing } from '../../../client/renderer/pause-drawing.ts';

/** What whoever draws has been told of, in order. */
const heard: string[] = [];

/** In place of Cytoscape's own where there is no page: it draws nothing either, and remembers. */
class Listening {
  notify(event: string) {
    heard.push(event);
  }
  init() {}
  destroy() {}
  recalculateRenderedStyle() {}
  isHeadless() {
    return true;
  }
}
const extend: (type: string, name: string, extension: unknown) => void = cytoscape;
extend('renderer', 'null', Listening);

let stop = () => {};
afterEach(() => stop());

test('Cytoscape has what its documentation does not list: whoever draws hears of additions, unless drawing is paused', () => {
  const cy = cytoscape({ headless: true });
  stop = () => cy.destroy();
  pauseDrawing(cy, true);
  heard.length = 0;
  cy.add({ data: { id: 'a' } });
  expect(heard).toEqual([]);
  pauseDrawing(cy, false);
  cy.add({ data: { id: 'b' } });
  expect(heard).toContain('add');
});
