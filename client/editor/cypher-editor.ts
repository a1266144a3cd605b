import {
  acceptCompletion,
  autocompletion,
  type CompletionContext,
  type CompletionResult,
  closeBrackets,
  closeBracketsKeymap,
  completionKeymap,
} from '@codemirror/autocomplete';
import { defaultKeymap, history, historyKeymap } from '@codemirror/commands';
import { bracketMatching } from '@codemirror/language';
import { type Diagnostic, forceLinting, linter, lintKeymap } from '@codemirror/lint';
import { Compartment, EditorState, Prec, StateEffect, StateField } from '@codemirror/state';
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
import type { Completions } from './complete.ts';
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

const markFailed = StateEffect.define<Range | null>();

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

/**
 * CodeMirror, boxed. It lives in a shadow root: there its styles are adopted sheets, which the page's Content-Security-Policy
 * allows; in the page itself they would be a style element, which it refuses.
 */
export class CypherEditor {
  readonly #view: EditorView;
  readonly #holder: HTMLElement;
  readonly #words = new Compartment();

  constructor(host: HTMLElement, text: string, words: EditorWords, hooks: EditorHooks) {
    this.#holder = document.createElement('div');
    this.#holder.className = 'editor-holder';
    host.append(this.#holder);
    const root = this.#holder.attachShadow({ mode: 'open' });
    this.#view = new EditorView({
      root,
      parent: root,
      state: EditorState.create({
        doc: text,
        extensions: [...standing(hooks), this.#words.of(saying(words))],
      }),
    });
  }

  get text(): string {
    return this.#view.state.doc.toString();
  }

  /** Puts another text in place, as one change that can be undone; nothing happens when it is the same. */
  setText(text: string) {
    if (text === this.text) return;
    this.#view.dispatch({
      changes: { from: 0, to: this.#view.state.doc.length, insert: text },
      selection: { anchor: Math.min(this.#view.state.selection.main.anchor, text.length) },
    });
  }

  setWords(words: EditorWords) {
    this.#view.dispatch({ effects: this.#words.reconfigure(saying(words)) });
  }

  /** Underlines the place of an error; null takes the line away. */
  setFailed(range: Range | null) {
    const { length } = this.#view.state.doc;
    const fits = range !== null && range.to <= length && range.from < range.to;
    this.#view.dispatch({ effects: markFailed.of(fits ? range : null) });
  }

  /** Looks over the text again, since what is known of the graph has changed. */
  lintAgain() {
    forceLinting(this.#view);
  }

  /** Replaces a piece of the text and puts the caret after it. */
  replace({ from, to }: Range, insert: string) {
    this.#view.dispatch({ changes: { from, to, insert }, selection: { anchor: from + insert.length } });
    this.focus();
  }

  focus() {
    this.#view.focus();
  }

  destroy() {
    this.#view.destroy();
    this.#holder.remove();
  }
}

const standing = (hooks: EditorHooks) => [
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
      { key: 'Mod-Enter', run: done(hooks.onRun), preventDefault: true },
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

const saying = (words: EditorWords) => [
  EditorView.contentAttributes.of({ 'aria-label': words.label, lang: words.lang, spellcheck: 'false' }),
  placeholder(words.placeholder),
  EditorState.phrases.of(words.phrases),
];

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
