import {
  acceptCompletion,
  autocompletion,
  type CompletionContext,
  type CompletionResult,
  closeBrackets,
  closeBracketsKeymap,
  closeCompletion,
  completionKeymap,
} from '@codemirror/autocomplete';
import { defaultKeymap, history, historyKeymap } from '@codemirror/commands';
import { bracketMatching } from '@codemirror/language';
import { type Diagnostic, linter, lintKeymap } from '@codemirror/lint';
import { EditorState, Prec, StateEffect, StateField } from '@codemirror/state';
import {
  Decoration,
  type DecorationSet,
  drawSelection,
  EditorView,
  highlightSpecialChars,
  keymap,
  lineNumbers,
  placeholder,
} from '@codemirror/view';
import type { Completions } from './completion.ts';
import { cypherColours } from './cypher-colours.ts';

/** A piece of the text, in UTF-16 units. */
export interface Range {
  readonly from: number;
  readonly to: number;
}

/** What the editor asks of the page around it. */
export interface EditorHooks {
  readonly onChange: (text: string) => void;
  readonly onRun: () => void;
  /** Esc while no suggestions are open. */
  readonly onEscape: () => void;
  readonly complete: (text: string, caret: number, isAsked: boolean) => Promise<Completions | null>;
  readonly lint: (text: string) => Promise<readonly Diagnostic[]>;
}

/** What stands on it, in the reader's language. */
export interface EditorWords {
  readonly label: string;
  readonly placeholder: string;
  readonly lang: string;
  /** CodeMirror's own few texts. */
  readonly phrases: Readonly<Record<string, string>>;
}

const LINT_DELAY_MS = 350; // while one types on, nothing is marked

/** Underlines the place of an error; null takes the line away. */
export const markFailed = StateEffect.define<Range | null>();

/** The place that the last run's error is about, until the text changes. */
const failedRange = StateField.define<DecorationSet>({
  create: () => Decoration.none,
  update(marks, transaction) {
    for (const effect of transaction.effects)
      if (effect.is(markFailed)) return effect.value === null ? Decoration.none : decorate(effect.value);
    return transaction.docChanged ? Decoration.none : marks;
  },
  provide: (field) => EditorView.decorations.from(field),
});

const decorate = ({ from, to }: Range) =>
  Decoration.set(Decoration.mark({ class: 'cm-failed' }).range(from, to));

/** What CodeMirror is made of here. */
export const standing = (hooks: EditorHooks) => [
  lineNumbers(),
  highlightSpecialChars(),
  history(),
  drawSelection(),
  bracketMatching(),
  closeBrackets(),
  EditorView.lineWrapping,
  EditorState.tabSize.of(2),
  failedRange,
  cypherColours,
  autocompletion({ override: [(context) => suggest(context, hooks)], icons: false, closeOnBlur: true }),
  linter((view) => hooks.lint(view.state.doc.toString()), { delay: LINT_DELAY_MS }),
  Prec.highest(
    keymap.of([
      { key: 'Mod-Enter', run: (view) => runFrom(view, hooks), preventDefault: true },
      { key: 'Tab', run: acceptCompletion }, // else it leaves the editor
    ]),
  ),
  keymap.of([
    ...closeBracketsKeymap,
    ...completionKeymap,
    ...historyKeymap,
    ...lintKeymap,
    ...defaultKeymap,
    { key: 'Escape', run: done(hooks.onEscape) },
  ]),
  EditorView.updateListener.of((update) => {
    if (update.docChanged) hooks.onChange(update.state.doc.toString());
  }),
];

/** What changes with the reader's language. */
export const saying = (words: EditorWords) => [
  EditorView.contentAttributes.of({ 'aria-label': words.label, lang: words.lang, spellcheck: 'false' }),
  placeholder(words.placeholder),
  EditorState.phrases.of(words.phrases),
];

/** The suggestions would lie over the answer. */
function runFrom(view: EditorView, { onRun }: EditorHooks): boolean {
  closeCompletion(view);
  onRun();
  return true;
}

const done = (act: () => void) => () => {
  act();
  return true;
};

async function suggest(context: CompletionContext, hooks: EditorHooks): Promise<CompletionResult | null> {
  const found = await hooks.complete(context.state.doc.toString(), context.pos, context.explicit);
  if (found === null || context.aborted) return null;
  return {
    from: found.from,
    filter: false,
    options: found.items.map(({ label, insert, detail, info }) => ({
      label,
      apply: insert,
      detail,
      ...(info === '' ? {} : { info }),
    })),
  };
}
