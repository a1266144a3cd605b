import { getDocument, VerbosityLevel } from 'pdfjs-dist';
import * as pdfWorker from 'pdfjs-dist/build/pdf.worker.mjs';
import { type PdfPage, type Piece, paragraphsOfPages } from './pdf-lines.ts';
import type { ReadFile } from './what-was-read.ts';

/** How the codes of Chinese fonts that are not in the file are read, one small file a code. */
const CMAPS = import.meta.glob<string>('/../node_modules/pdfjs-dist/cmaps/*.bcmap', {
  eager: true,
  query: '?url',
  import: 'default',
});

class OwnFiles {
  /** As pdf.js asks for them. */
  async fetch({ filename }: { readonly filename: string }) {
    const url = Object.entries(CMAPS).find(([path]) => path.endsWith(`/${filename}`))?.[1];
    if (url === undefined) throw new Error(`no such code: ${filename}`);
    return new Uint8Array(await (await fetch(url)).arrayBuffer());
  }
}

// This is a worker already: pdf.js is to start none of its own.
Object.assign(globalThis, { pdfjsWorker: pdfWorker });

/** The text layer of a PDF. Pages that are pictures alone have none. */
export async function readPdf(bytes: Uint8Array): Promise<ReadFile> {
  const document = await getDocument({
    data: new Uint8Array(bytes),
    isEvalSupported: false,
    useSystemFonts: false,
    disableFontFace: true,
    useWorkerFetch: false,
    verbosity: VerbosityLevel.ERRORS,
    BinaryDataFactory: OwnFiles,
  }).promise;
  const pages: PdfPage[] = [];
  for (let number = 1; number <= document.numPages; number += 1) {
    const page = await document.getPage(number);
    const { height } = page.getViewport({ scale: 1 });
    const { items } = await page.getTextContent({ includeMarkedContent: false });
    pages.push({ number, height, pieces: items.flatMap((item) => ('str' in item ? pieceOf(item) : [])) });
    page.cleanup();
  }
  const lines = paragraphsOfPages(pages);
  const isScan = lines.reduce((sum, { text }) => sum + text.length, 0) < 8 * pages.length;
  return { lines: isScan ? [] : [...lines], plain: null, problem: isScan ? 'scan' : null };
}

interface Item {
  readonly str: string;
  readonly transform: readonly number[];
  readonly width: number;
  readonly height: number;
}

function pieceOf({ str, transform, width, height }: Item): Piece[] {
  const size = height || Math.abs(transform[3] ?? 0);
  return str === '' ? [] : [{ text: str, x: transform[4] ?? 0, y: transform[5] ?? 0, width, size }];
}
