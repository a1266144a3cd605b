import { startWorker } from '../browser/own-script.ts';
import readerUrl from './read-worker.ts?worker&url';
import { type Form, type ReadAsk, ReadFile, UNREADABLE } from './what-was-read.ts';

/** Nobody waits longer for a file. */
const LONGEST_MS = 120_000;

/** By the name's ending, else as plain text. */
export function formOf(name: string): Form {
  if (/\.docx$/i.test(name)) return 'docx';
  if (/\.pdf$/i.test(name)) return 'pdf';
  return /\.x?html?$/i.test(name) ? 'html' : 'text';
}

/** Reads a file in a worker of its own, which goes with what it read: a file that does harm harms nothing else. */
export function readFile(ask: ReadAsk): Promise<ReadFile> {
  const worker = startWorker(readerUrl);
  return new Promise<ReadFile>((resolve) => {
    const end = (read: ReadFile) => {
      clearTimeout(timer);
      worker.terminate();
      resolve(read);
    };
    const timer = setTimeout(() => end(UNREADABLE), LONGEST_MS);
    worker.onmessage = ({ data }: MessageEvent<unknown>) => {
      // What reads PDF says of itself that it is ready, to nobody here.
      if (typeof data !== 'object' || data === null || !('read' in data)) return;
      const read = ReadFile.safeParse(data.read);
      end(read.success ? read.data : UNREADABLE);
    };
    worker.onerror = (event) => {
      event.preventDefault();
      end(UNREADABLE);
    };
    worker.postMessage(ask);
  });
}
