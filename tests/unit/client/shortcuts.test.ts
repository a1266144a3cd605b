import { expect, test } from '@jest/globals';
import { SHORTCUTS, shortcutOf } from '../../../client/components/shortcuts.ts';

const pressed = (keys: string) => {
  const parts = keys.split(' ');
  return {
    key: parts.at(-1) ?? '',
    ctrlKey: parts.includes('Ctrl'),
    metaKey: parts.includes('Meta'),
    altKey: parts.includes('Alt'),
    shiftKey: parts.includes('Shift'),
  };
};

test.each([
  ['Ctrl z', 'keyUndo'],
  ['Meta z', 'keyUndo'],
  ['Ctrl Shift Z', 'keyRedo'],
  ['Meta Shift z', 'keyRedo'],
  ['Ctrl y', 'keyRedo'],
  ['/', 'keySearch'],
  ['Shift ?', 'keyHelp'],
  ['f', 'keyFit'],
  ['Shift +', 'keyZoomIn'],
  ['Escape', 'keyEscape'],
] as const)('%s is %s', (keys, says) => {
  expect(shortcutOf(pressed(keys))?.says).toBe(says);
});

test.each(['z', 'Ctrl f', 'Alt z', 'Ctrl Alt z', 'Meta -', 'Tab'])('%s is left to the browser', (keys) => {
  expect(shortcutOf(pressed(keys))).toBeUndefined();
});

test('no two shortcuts of the page take the same keys', () => {
  const all = SHORTCUTS.flatMap((shortcut) =>
    shortcut.where === 'page' ? shortcut.keys.map((key) => `${JSON.stringify(shortcut.chord)} ${key}`) : [],
  );
  expect(new Set(all).size).toBe(all.length);
});
