import { useRef, useState } from 'react';
import { useLanguage } from '../components/explorer-context.ts';
import { Icon } from '../components/Icon.tsx';
import { LANG_TAG } from '../words/language.ts';
import { NameForm } from './NameForm.tsx';
import { savedWordsIn } from './saved-words.ts';
import { useViews } from './use-views.ts';
import { freeName, type SavedView } from './views-file.ts';
import './saved.css';

/** The list of saved views: open, rename, delete, save the present one, to a file and back. */
export function SavedViews() {
  const words = savedWordsIn(useLanguage());
  const { stored, views, message, ...does } = useViews();
  const [named, setNamed] = useState<SavedView | 'new' | null>(null);
  if (stored.type !== 'read') return <p className="quiet">{words[stored.type]}</p>;
  const finish = (act: (name: string) => unknown) => (name: string) => {
    setNamed(null);
    act(name);
  };
  return (
    <div className="saved">
      {views.length === 0 && <p className="quiet">{words.empty}</p>}
      <ul className="plain">
        {views.map((view) =>
          view === named ? (
            <li key={view.name}>
              <NameForm
                name={view.name}
                onName={finish((name) => does.rename(view, name))}
                onCancel={() => setNamed(null)}
              />
            </li>
          ) : (
            <ViewRow
              key={view.name}
              view={view}
              onOpen={() => does.open(view)}
              onRename={() => setNamed(view)}
              onRemove={() => does.remove(view)}
            />
          ),
        )}
      </ul>
      {named === 'new' ? (
        <NameForm
          name={freeName(`${words.unnamed} ${views.length + 1}`, views)}
          onName={finish((name) => void does.save(name))}
          onCancel={() => setNamed(null)}
        />
      ) : (
        <button type="button" className="save" onClick={() => setNamed('new')}>
          <Icon of="plus" />
          {words.save}
        </button>
      )}
      <Files hasViews={views.length > 0} onExport={does.exportAll} onImport={does.importFile} />
      <p className={message.isFault ? 'message failed' : 'message'} role="status">
        {message.text}
        {message.lost && (
          <button type="button" className="link" onClick={() => message.lost && does.bringBack(message.lost)}>
            {words.bringBack}
          </button>
        )}
      </p>
      {views.length > 0 && <p className="quiet">{words.here}</p>}
    </div>
  );
}

interface RowProps {
  readonly view: SavedView;
  readonly onOpen: () => void;
  readonly onRename: () => void;
  readonly onRemove: () => void;
}

function ViewRow({ view, onOpen, onRename, onRemove }: RowProps) {
  const language = useLanguage();
  const words = savedWordsIn(language);
  const date = new Date(view.saved).toLocaleDateString(LANG_TAG[language]);
  return (
    <li className="saved-row">
      <button type="button" className="open" title={words.open(view.name)} onClick={onOpen}>
        {view.name}
        <span className="quiet">{date}</span>
      </button>
      <button type="button" className="icon-button" aria-label={words.rename(view.name)} onClick={onRename}>
        <Icon of="edit" />
      </button>
      <button type="button" className="icon-button" aria-label={words.remove(view.name)} onClick={onRemove}>
        <Icon of="close" />
      </button>
    </li>
  );
}

interface FilesProps {
  readonly hasViews: boolean;
  readonly onExport: () => void;
  readonly onImport: (file: File) => Promise<void>;
}

function Files({ hasViews, onExport, onImport }: FilesProps) {
  const words = savedWordsIn(useLanguage());
  const input = useRef<HTMLInputElement>(null);
  return (
    <div className="saved-files">
      {hasViews && (
        <button type="button" className="link" onClick={onExport}>
          {words.exportAll}
        </button>
      )}
      <button type="button" className="link" onClick={() => input.current?.click()}>
        {words.importFile}
      </button>
      <input
        ref={input}
        type="file"
        accept="application/json,.json"
        hidden
        onChange={({ target }) => {
          const file = target.files?.[0];
          // So that the same file can be read again.
          if (file !== undefined) void onImport(file).finally(() => (target.value = ''));
        }}
      />
    </div>
  );
}
