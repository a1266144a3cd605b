import type { EditorView } from '@codemirror/view';
import { type Ref, useEffect, useImperativeHandle, useRef } from 'react';
import { useLanguage } from '../components/explorer-context.ts';
import { cypherWordsIn } from '../words/cypher-words.ts';
import { LANG_TAG, type Language } from '../words/language.ts';
import { entityLabels, labelName } from '../words/vocabulary.ts';
import { CypherEditor } from './cypher-editor.ts';
import type { EditorSchema } from './editor-schema.ts';
import type { EditorWords, Range } from './editor-setup.ts';
import { explainMessage } from './explain-message.ts';
import type { LintMark } from './lint.ts';
import { isLookAlike, withOwnSigns } from './look-alikes.ts';
import { PHRASES } from './phrases.ts';
import { type KnownNames, quickFixFor } from './quick-fix.ts';
import { askCompletions, askLint } from './workers.ts';

/** What the view may do to the editor. */
export interface EditorHandle {
  readonly replace: (range: Range, insert: string) => void;
  /** Puts a name where the caret is, in the place of what is selected. */
  readonly insert: (name: string) => void;
  /** Puts the caret there, in sight. */
  readonly focus: () => void;
}

interface Props {
  readonly text: string;
  /** Where the last error is; null when there is none. */
  readonly failed: Range | null;
  readonly schema: EditorSchema;
  /** Whether the graph's names are still on their way. */
  readonly isWaiting: boolean;
  readonly vocabulary: KnownNames;
  readonly onChange: (text: string) => void;
  readonly onRun: () => void;
  readonly onEscape: () => void;
  readonly ref?: Ref<EditorHandle>;
}

/** Ties CodeMirror to the view. It keeps its own text; the store's comes in only where it differs. */
export function Editor(props: Props) {
  const { text, failed, schema, isWaiting, ref } = props;
  const language = useLanguage();
  const host = useRef<HTMLDivElement>(null);
  const editor = useRef<CypherEditor | null>(null);
  const latest = useRef({ ...props, language });
  const named = useRef(new Signal());
  useEffect(() => {
    if (!isWaiting) named.current.give();
  }, [isWaiting]);
  useEffect(() => {
    latest.current = { ...props, language };
  });

  useEffect(() => {
    if (host.current === null) return;
    const made = makeEditor(host.current, latest, named.current);
    editor.current = made;
    return () => {
      editor.current = null;
      made.destroy();
    };
  }, []);
  useEffect(() => editor.current?.setText(text), [text]);
  useEffect(() => editor.current?.setWords(wordsOf(language)), [language]);
  useEffect(() => editor.current?.setFailed(failed), [failed]);
  // biome-ignore lint/correctness/useExhaustiveDependencies: what is known has changed, so the text is looked over again.
  useEffect(() => editor.current?.lintAgain(), [schema, language]);
  useImperativeHandle(
    ref,
    () => ({
      replace: (range, insert) => editor.current?.replace(range, insert),
      insert: (name) => editor.current?.insert(name),
      focus: () => editor.current?.focus(),
    }),
    [],
  );
  return <div ref={host} className="editor-host" />;
}

type Latest = { readonly current: Props & { readonly language: Language } };

/** Something to wait for that comes once; who waits later goes on at once. */
class Signal {
  give: () => void = () => undefined;
  readonly given = new Promise<void>((resolve) => {
    this.give = resolve;
  });
}

function makeEditor(host: HTMLElement, latest: Latest, named: Signal): CypherEditor {
  const { text, language } = latest.current;
  return new CypherEditor(host, text, wordsOf(language), {
    // What came in from the store is no change by the person: a link's statement stays marked as one.
    onChange: (changed) => {
      if (changed !== latest.current.text) latest.current.onChange(changed);
    },
    onRun: () => latest.current.onRun(),
    onEscape: () => latest.current.onEscape(),
    complete: async (written, caret, isAsked) => {
      // Nothing would be found before, and CodeMirror asks again only when somebody types on.
      await named.given;
      const { schema, language: now } = latest.current;
      return askCompletions({ text: written, caret, isAsked, language: now, schema });
    },
    lint: async (written) => {
      const marks = await askLint(written, latest.current.schema);
      return marks.map((mark) => toDiagnostic(mark, written, latest.current));
    },
  });
}

const wordsOf = (language: Language): EditorWords => {
  const words = cypherWordsIn(language);
  const [label = ''] = entityLabels();
  return {
    label: words.editorLabel,
    placeholder: words.editorPlaceholder(label, labelName(label, 'zh')),
    lang: LANG_TAG[language],
    phrases: PHRASES[language],
  };
};

/** A remark in the reader's language, with a button for each name that may have been meant. */
function toDiagnostic(mark: LintMark, text: string, { vocabulary, language }: Latest['current']) {
  if (isLookAlike(mark.message)) return { ...said(mark, language), actions: [mendSigns(language)] };
  const fix = quickFixFor(mark.message, { text, range: mark, vocabulary });
  return {
    ...said(mark, language),
    actions: (fix?.words ?? []).map((word) => ({
      name: word,
      apply: (view: { dispatch: (change: object) => void }, from: number) => {
        const length = (fix?.range.to ?? from) - (fix?.range.from ?? from);
        view.dispatch({ changes: { from, to: from + length, insert: word } });
      },
    })),
  };
}

const said = ({ from, to, severity, message }: LintMark, language: Language) => ({
  ...{ from, to, severity },
  message: explainMessage(message)?.[language] ?? message,
});

/** One click mends every such sign of the statement. */
const mendSigns = (language: Language) => ({
  name: cypherWordsIn(language).mendSigns,
  apply: (view: EditorView) => {
    const text = view.state.doc.toString();
    view.dispatch({ changes: { from: 0, to: text.length, insert: withOwnSigns(text) } });
  },
});
