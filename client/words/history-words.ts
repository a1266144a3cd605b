import { plural, say } from './language.ts';

/** Words of undoing and redoing. */
export const HISTORY_WORDS = {
  undo: say(
    (what: string) => `撤销：${what}`,
    (what: string) => `Undo: ${what}`,
  ),
  redo: say(
    (what: string) => `重做：${what}`,
    (what: string) => `Redo: ${what}`,
  ),
  undoNothing: say('没有可撤销的改动', 'Nothing to undo'),
  redoNothing: say('没有可重做的改动', 'Nothing to redo'),
  undone: say(
    (what: string) => `已撤销：${what}`,
    (what: string) => `Undone: ${what}`,
  ),
  redone: say(
    (what: string) => `已重做：${what}`,
    (what: string) => `Redone: ${what}`,
  ),
  someNodes: say(
    (n: number) => ` ${n} 个点`,
    (n: number) => plural(n, 'node'),
  ),
  keyUndo: say('撤销对图的改动', 'undo a change of the picture'),
  keyRedo: say('重做', 'redo it'),
} as const;
