import { forceLinting } from '@codemirror/lint';
import { Compartment, EditorState } from '@codemirror/state';
import { EditorView } from '@codemirror/view';
import {
  type EditorHooks,
  type EditorWords,
  markFailed,
  type Range,
  saying,
  standing,
} from './editor-setup.ts';

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

  /** Puts a text where the caret is, in the place of what is selected. */
  insert(text: string) {
    this.replace(this.#view.state.selection.main, text);
  }

  focus() {
    this.#view.focus();
  }

  destroy() {
    this.#view.destroy();
    this.#holder.remove();
  }
}
