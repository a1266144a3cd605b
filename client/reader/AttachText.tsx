import { useEffect, useState } from 'react';
import { useActions, useExplorer, useLanguage } from '../components/explorer-context.ts';
import { FileButton } from '../components/FileButton.tsx';
import { readText } from './read-text.ts';
import { useReaderWords } from './use-reader.ts';

/** Takes the report's text from whoever has it: chosen, or dropped anywhere on the page. */
export function AttachText({ report }: { readonly report: string }) {
  const own = useReaderWords();
  const language = useLanguage();
  const { attachText } = useActions();
  const attaching = useExplorer((state) => state.reading.attaching);
  const take = (file: File) => void readText(file).then((text) => attachText(report, text));
  const isOver = useDropping(take);
  return (
    <section className={isOver ? 'attach is-over' : 'attach'} aria-label={own.attachText}>
      <p>
        <strong>{own.summariesOnly}</strong>
      </p>
      <p>{isOver ? own.dropHere : own.attachHow}</p>
      <FileButton name={own.chooseFile} accept=".txt,text/plain" onFile={take} />
      {attaching.type === 'loading' && <p role="status">{own.attaching}</p>}
      {attaching.type === 'failed' && (
        <div className="failed" role="alert">
          <strong>{own.attachFailed}</strong>
          <p className="hashes">{attaching.error.said[language]}</p>
        </div>
      )}
    </section>
  );
}

/** Whether a file is being held over the page; hands over what is dropped on it. */
function useDropping(take: (file: File) => void): boolean {
  const [isOver, setOver] = useState(false);
  useEffect(() => {
    const hasFile = (event: DragEvent) => event.dataTransfer?.types.includes('Files') ?? false;
    const over = (event: DragEvent) => {
      if (!hasFile(event)) return;
      event.preventDefault();
      setOver(true);
    };
    const leave = (event: DragEvent) => event.relatedTarget === null && setOver(false);
    const drop = (event: DragEvent) => {
      if (!hasFile(event)) return;
      event.preventDefault();
      setOver(false);
      const file = event.dataTransfer?.files[0];
      if (file !== undefined) take(file);
    };
    window.addEventListener('dragover', over);
    window.addEventListener('dragleave', leave);
    window.addEventListener('drop', drop);
    return () => {
      window.removeEventListener('dragover', over);
      window.removeEventListener('dragleave', leave);
      window.removeEventListener('drop', drop);
    };
  });
  return isOver;
}
