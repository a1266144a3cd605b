import '../browser/no-eval.ts'; // before any schema is made
import { decodings } from './decode.ts';
import type { ReadAsk, ReadFile, ReadLine } from './what-was-read.ts';

/** Each kind of file with its library, loaded when such a file comes. */
const READERS = {
  text: ({ bytes, encoding }: ReadAsk): ReadFile => {
    const found = decodings(bytes);
    const taken = found.find((each) => each.encoding === encoding) ?? found[0];
    if (taken === undefined) return { lines: [], plain: null, problem: 'unreadable' };
    const encodings = [taken.encoding, ...found.map((each) => each.encoding)];
    return {
      lines: [],
      plain: { text: taken.text, encodings: [...new Set(encodings)] },
      problem: taken.text.trim() === '' ? 'empty' : null,
    };
  },
  docx: async ({ bytes }: ReadAsk) => read(await (await import('./read-docx.ts')).readDocx(bytes)),
  pdf: async ({ bytes }: ReadAsk) => (await import('./read-pdf.ts')).readPdf(bytes),
  html: async ({ bytes }: ReadAsk) => {
    const [html] = decodings(bytes);
    return read(html === undefined ? [] : (await import('./read-html.ts')).readHtml(html.text));
  },
};

const read = (lines: readonly ReadLine[]): ReadFile => ({
  lines: [...lines],
  plain: null,
  problem: lines.length === 0 ? 'empty' : null,
});

self.onmessage = async ({ data }: MessageEvent<ReadAsk>) => {
  const nothing: ReadFile = { lines: [], plain: null, problem: 'unreadable' };
  const answer = await Promise.resolve(READERS[data.form](data)).catch(() => nothing);
  self.postMessage({ read: answer });
};
