import type { Actions } from '../actions/store.ts';
import { keep, kept } from '../browser/storage.ts';
import type { PlainWordId } from '../words/words.ts';

interface Keys {
  /** As the help writes them; a word where a key has a name of its own. */
  readonly shown: string | { readonly word: PlainWordId };
  readonly says: PlainWordId;
}

/** Of the whole page. Single keys rest while a person types, and all rest while a window is open. */
export interface PageShortcut extends Keys {
  readonly where: 'page';
  /** Values of `KeyboardEvent.key`, in lower case for letters. */
  readonly keys: readonly string[];
  /** Together with Ctrl or ⌘; with `shift` true or false, also with or without Shift. */
  readonly chord?: { readonly shift?: boolean };
  readonly act: (actions: Actions) => void;
}

/** Of the canvas while it has the focus; the canvas handles it. */
export interface CanvasShortcut extends Keys {
  readonly where: 'canvas';
}

/** Every shortcut, in the order of the help, which lists nothing else. */
export const SHORTCUTS: readonly (PageShortcut | CanvasShortcut)[] = [
  {
    where: 'page',
    shown: '/',
    says: 'keySearch',
    keys: ['/'],
    act: () => document.getElementById('search')?.focus(),
  },
  { where: 'canvas', shown: { word: 'keyArrows' }, says: 'keyWalk' },
  { where: 'canvas', shown: { word: 'keyEnter' }, says: 'keyOpen' },
  { where: 'canvas', shown: { word: 'keyDoubleClick' }, says: 'keyExpand' },
  { where: 'canvas', shown: 'Shift+F10 / ☰', says: 'keyMenu' },
  { where: 'canvas', shown: 'Ctrl+A / ⌘A', says: 'selectAll' },
  { where: 'canvas', shown: 'Ctrl+F / ⌘F', says: 'searchDrawn' },
  { where: 'canvas', shown: { word: 'keyShiftDrag' }, says: 'keyBox' },
  { where: 'page', shown: 'h', says: 'keyHide', keys: ['h'], act: ({ editPicked }) => editPicked('hide') },
  { where: 'page', shown: 'p', says: 'keyPin', keys: ['p'], act: ({ editPicked }) => editPicked('pin') },
  {
    where: 'page',
    shown: 'Del',
    says: 'keyRemove',
    keys: ['Delete', 'Backspace'],
    act: ({ editPicked }) => editPicked('remove'),
  },
  {
    where: 'page',
    shown: 'Ctrl+Z / ⌘Z',
    says: 'keyUndo',
    keys: ['z'],
    chord: { shift: false },
    act: ({ undo }) => undo(),
  },
  {
    where: 'page',
    shown: 'Ctrl+Shift+Z / ⇧⌘Z',
    says: 'keyRedo',
    keys: ['z'],
    chord: { shift: true },
    act: ({ redo }) => redo(),
  },
  { where: 'page', shown: 'Ctrl+Y', says: 'keyRedo', keys: ['y'], chord: {}, act: ({ redo }) => redo() },
  { where: 'page', shown: 'f', says: 'keyFit', keys: ['f'], act: ({ moveCamera }) => moveCamera('whole') },
  {
    where: 'page',
    shown: '+',
    says: 'keyZoomIn',
    keys: ['+', '='],
    act: ({ moveCamera }) => moveCamera('in'),
  },
  { where: 'page', shown: '-', says: 'keyZoomOut', keys: ['-'], act: ({ moveCamera }) => moveCamera('out') },
  {
    where: 'page',
    shown: 'l',
    says: 'keyFoldLeft',
    keys: ['l'],
    act: ({ foldHalf }) => foldHalf('left'),
  },
  {
    where: 'page',
    shown: 'r',
    says: 'keyFoldRight',
    keys: ['r'],
    act: ({ foldHalf }) => foldHalf('right'),
  },
  { where: 'page', shown: 'Esc', says: 'keyEscape', keys: ['Escape'], act: ({ stepBack }) => stepBack() },
  { where: 'page', shown: '?', says: 'keyHelp', keys: ['?'], act: ({ openHelp }) => openHelp() },
];

const KEY = 'yinzheng.single-keys';

/** Whether a letter or sign alone acts: who speaks to the computer, or holds keys down unawares, can switch that off. */
export const singleKeysAct = () => kept(KEY) !== 'off';
export const letSingleKeysAct = (isOn: boolean) => keep(KEY, isOn ? 'on' : 'off');

type Pressed = Pick<KeyboardEvent, 'key' | 'ctrlKey' | 'metaKey' | 'altKey' | 'shiftKey'>;

/** The shortcut of the page that these keys are, if any. */
export function shortcutOf(pressed: Pressed): PageShortcut | undefined {
  if (pressed.altKey) return undefined;
  const isChord = pressed.ctrlKey || pressed.metaKey;
  if (!isChord && pressed.key.length === 1 && !singleKeysAct()) return undefined;
  const key = pressed.key.length === 1 ? pressed.key.toLowerCase() : pressed.key;
  for (const shortcut of SHORTCUTS) {
    if (shortcut.where !== 'page' || !shortcut.keys.includes(key)) continue;
    if ((shortcut.chord !== undefined) !== isChord) continue;
    const shift = shortcut.chord?.shift;
    if (shift === undefined || shift === pressed.shiftKey) return shortcut;
  }
  return undefined;
}
