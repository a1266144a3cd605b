import { closeSync, existsSync, fstatSync, mkdirSync, openSync, renameSync, writeSync } from 'node:fs';
import { dirname } from 'node:path';

const MOST_BYTES = 5 * 1024 ** 2;
const KEPT = 4; // older ones beside the one that is written: `requests.log.1` is the newest of them

/** A file of lines that begins anew when it is full; the oldest goes. A disk that takes nothing stops nobody. */
export function openLogFile(file: string, mostBytes = MOST_BYTES): (line: string) => void {
  mkdirSync(dirname(file), { recursive: true, mode: 0o700 });
  let current: number | null = null;
  return (line) => {
    const text = `${line.replaceAll(/[\r\n]+/g, ' ')}\n`; // one event, one line: nobody writes a second
    try {
      current ??= openSync(file, 'a', 0o600);
      if (fstatSync(current).size + text.length > mostBytes) {
        closeSync(current);
        current = null;
        moveOn(file);
        current = openSync(file, 'a', 0o600);
      }
      writeSync(current, text);
    } catch {
      // Full or gone: whoever asks is answered all the same.
    }
  };
}

function moveOn(file: string): void {
  for (let number = KEPT - 1; number >= 0; number -= 1) {
    const from = number === 0 ? file : `${file}.${number}`;
    if (existsSync(from)) renameSync(from, `${file}.${number + 1}`);
  }
}
