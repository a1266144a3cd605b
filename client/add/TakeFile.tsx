import { type DragEvent, useState } from 'react';
import { FileButton } from '../components/FileButton.tsx';
import { formOf, readFile } from './read-file.ts';
import { useAddWords } from './use-add-words.ts';
import type { ReadFile, Taken } from './what-was-read.ts';

const ACCEPT = '.txt,.text,.md,.docx,.pdf,.html,.htm,.xhtml,text/plain';

interface Props {
  readonly onRead: (taken: Taken) => void;
}

/** Takes a file, dropped or chosen, or pasted words; says why one cannot be read. */
export function TakeFile({ onRead }: Props) {
  const words = useAddWords();
  const [state, setState] = useState<'waiting' | 'reading' | NonNullable<ReadFile['problem']>>('waiting');
  const [isOver, setOver] = useState(false);
  const [pasted, setPasted] = useState('');
  const take = async (file: File) => {
    setState('reading');
    const bytes = new Uint8Array(await file.arrayBuffer());
    const read = await readFile({ form: formOf(file.name), bytes, encoding: null });
    if (read.problem === null) onRead({ serial: Date.now(), bytes, read });
    else setState(read.problem);
  };
  const drop = (event: DragEvent) => {
    event.preventDefault();
    setOver(false);
    const [file] = event.dataTransfer.files;
    const text = event.dataTransfer.getData('text/plain');
    if (file !== undefined) void take(file);
    else if (text !== '') onRead(takenText(text));
  };
  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: dropping is one way of several; the button and the field are the others.
    <div
      className={isOver ? 'take-file is-over' : 'take-file'}
      onDragOver={(event) => {
        event.preventDefault();
        setOver(true);
      }}
      onDragLeave={() => setOver(false)}
      onDrop={drop}
    >
      <p>{words.how}</p>
      <FileButton name={words.choose} accept={ACCEPT} onFile={(file) => void take(file)} />
      {state === 'reading' && <p role="status">{words.reading}</p>}
      {state !== 'reading' && state !== 'waiting' && (
        <p className="failed" role="alert">
          {words[state]}
        </p>
      )}
      <label className="field">
        {words.paste}
        <textarea rows={6} value={pasted} onChange={({ target }) => setPasted(target.value)} />
      </label>
      <button type="button" disabled={pasted.trim() === ''} onClick={() => onRead(takenText(pasted))}>
        {words.takePasted}
      </button>
    </div>
  );
}

/** Words that come as words have no encoding to be chosen. */
const takenText = (text: string): Taken => ({
  serial: Date.now(),
  bytes: null,
  read: { lines: [], plain: { text, encodings: [] }, problem: null },
});
