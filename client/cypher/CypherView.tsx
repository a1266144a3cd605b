import { type KeyboardEvent, lazy, Suspense, useRef, useState } from 'react';
import type { CypherStatement } from '../actions/cypher-actions.ts';
import { useActions, useExplorer, useLanguage } from '../components/explorer-context.ts';
import { commandIn } from '../editor/console-command.ts';
import type { EditorHandle } from '../editor/Editor.tsx';
import { LANG_TAG } from '../words/language.ts';
import '../styles/cypher.css';
import { CommandNote } from './CommandNote.tsx';
import { type PaneId, Panes } from './Panes.tsx';
import { ParametersPanel } from './ParametersPanel.tsx';
import { session, useQuerySession } from './page-session.ts';
import { RunStatus } from './RunStatus.tsx';
import type { Mode } from './run.ts';
import { ServiceWarnings } from './ServiceWarnings.tsx';
import { Toolbar } from './Toolbar.tsx';
import { useCypherWords } from './use-cypher-words.ts';
import { useKnown } from './use-known.ts';

const Editor = lazy(async () => ({ default: (await import('../editor/Editor.tsx')).Editor }));

/** The Cypher view: the editor above, answers and ready queries below. */
export function CypherView() {
  const words = useCypherWords();
  const language = useLanguage();
  const { setCypher } = useActions();
  const draft = useExplorer((state) => state.cypher);
  const run = useQuerySession((state) => state.run);
  const known = useKnown();
  const editor = useRef<EditorHandle>(null);
  const [pane, setPane] = useState<PaneId>(run.type === 'none' ? 'tour' : 'answer');

  const start = (mode: Mode, asked: CypherStatement = draft) => {
    if (commandIn(asked.text) !== null) return; // what to do instead stands below the editor
    setCypher({});
    setPane('answer');
    void session.run(asked, mode);
  };
  const onKeyDown = (event: KeyboardEvent) => {
    const isRun = event.key === 'Enter' && (event.ctrlKey || event.metaKey);
    if (isRun && !event.defaultPrevented) start('run');
    if (event.key === 'Escape' && !event.defaultPrevented) void session.cancel();
  };
  const failed = run.type === 'failed' && run.asked.text === draft.text ? run.failure.range : null;
  return (
    <section
      className="cypher-view"
      aria-label={words.editorLabel}
      lang={LANG_TAG[language]}
      onKeyDown={onKeyDown}
    >
      <div className="cypher-top">
        <div className="editor-frame">
          <Suspense fallback={<pre className="editor-waiting">{draft.text}</pre>}>
            <Editor
              ref={editor}
              text={draft.text}
              failed={failed}
              schema={known.schema}
              isWaiting={known.isWaiting}
              vocabulary={known.vocabulary}
              onChange={(text) => setCypher({ text })}
              onRun={() => start('run')}
              onEscape={() => void session.cancel()}
            />
          </Suspense>
        </div>
        {draft.isLinked && <p className="linked">{words.linkNotice}</p>}
        <CommandNote />
        <Toolbar onRun={start} />
        <ParametersPanel known={known} />
      </div>
      <RunStatus />
      <ServiceWarnings />
      <Panes
        pane={pane}
        setPane={setPane}
        vocabulary={known.vocabulary}
        onFix={(range, word) => editor.current?.replace(range, word)}
        onInsert={(name) => editor.current?.insert(name)}
        onUse={(asked, isToRun) => {
          setCypher(asked);
          if (isToRun) start('run', asked);
          else editor.current?.focus();
        }}
        onRetry={() => start(run.type === 'none' ? 'run' : run.asked.mode)}
      />
    </section>
  );
}
