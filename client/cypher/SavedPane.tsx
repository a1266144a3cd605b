import { type FormEvent, useState } from 'react';
import { saveText } from '../browser/save-file.ts';
import { useExplorer } from '../components/explorer-context.ts';
import { FileButton } from '../components/FileButton.tsx';
import { IconButton } from '../components/IconButton.tsx';
import { Empty } from '../components/Waiting.tsx';
import { NotStored } from './NotStored.tsx';
import { session, useQuerySession } from './page-session.ts';
import { QueryCard } from './QueryCard.tsx';
import { readQueryFile, toQueryFile } from './stored-queries.ts';
import { useCypherWords } from './use-cypher-words.ts';
import type { Use } from './use-statement.ts';

/** Statements with a name: in this browser, and out to a file and in from one. */
export function SavedPane({ onUse }: { readonly onUse: Use }) {
  const words = useCypherWords();
  const saved = useQuerySession((state) => state.saved);
  const [said, setSaid] = useState('');
  const readFile = async (file: File) => {
    const queries = readQueryFile(file.name, await file.text());
    if (queries !== null) session.saveAll(queries);
    setSaid(queries === null ? words.savedWrong : words.savedRead(queries.length));
  };
  return (
    <>
      <NotStored />
      <SaveForm onSaved={(name) => setSaid(words.savedDone(name))} />
      <p className="buttons">
        {saved.length > 0 && (
          <button
            type="button"
            onClick={() => saveText('yinzheng-queries.json', 'application/json', toQueryFile(saved))}
          >
            {words.savedOut}
          </button>
        )}
        <FileButton name={words.savedIn} accept=".json,.cypher,.cql,.txt" onFile={readFile} />
      </p>
      <p className="quiet" role="status">
        {said}
      </p>
      {saved.length === 0 && <Empty what={words.savedNone} next={words.savedNoneNext} />}
      {saved.map((query) => (
        <QueryCard
          key={query.name}
          title={query.name}
          query={{ text: query.text, params: query.params }}
          onUse={onUse}
          beside={
            <IconButton
              icon="close"
              name={words.remove(query.name)}
              onClick={() => session.forget(query.name)}
            />
          }
        />
      ))}
    </>
  );
}

function SaveForm({ onSaved }: { readonly onSaved: (name: string) => void }) {
  const words = useCypherWords();
  const draft = useExplorer((state) => state.cypher);
  const [name, setName] = useState('');
  const canSave = name.trim() !== '' && draft.text.trim() !== '';
  const save = (event: FormEvent) => {
    event.preventDefault();
    if (!canSave) return;
    session.save({ name: name.trim(), text: draft.text, params: draft.params });
    onSaved(name.trim());
    setName('');
  };
  return (
    <form className="buttons" onSubmit={save}>
      <input
        type="text"
        aria-label={words.saveName}
        placeholder={words.saveName}
        maxLength={120}
        value={name}
        onChange={(event) => setName(event.target.value)}
      />
      <button type="submit" disabled={!canSave}>
        {words.saveNow}
      </button>
    </form>
  );
}
