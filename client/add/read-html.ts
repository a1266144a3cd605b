import { Readability } from '@mozilla/readability';
import { parseHTML } from 'linkedom/worker';
import type { PassageKind } from '#contract/model.ts';
import type { ReadLine } from './what-was-read.ts';

const BLOCKS = 'p,h1,h2,h3,h4,h5,h6,li,td,th,blockquote,figcaption,pre,dd,dt,div';

/** The article of a page of the web, without what stands around it. */
export function readHtml(html: string): readonly ReadLine[] {
  const { document } = parseHTML(html);
  const article = new Readability<Element>(document, { charThreshold: 100, serializer: elementOf }).parse();
  const body = article?.content;
  if (body === null || body === undefined) return [];
  const blocks = [...body.querySelectorAll(BLOCKS)].filter((block) => block.querySelector(BLOCKS) === null);
  const lines = (blocks.length === 0 ? [body] : blocks).flatMap(linesOf);
  const title = article?.title?.trim() ?? '';
  const rest = lines[0]?.text === title ? lines.slice(1) : lines;
  return title === '' ? lines : [line(title, 'title'), ...rest];
}

/** Readability hands over the element itself. */
function elementOf(node: Node): Element {
  if (!('querySelectorAll' in node)) throw new TypeError('no element');
  return node as Element; // it has just shown that it is one; there is no Element of the platform in a worker
}

const linesOf = (block: Element): ReadLine[] =>
  (block.textContent ?? '')
    .split(/\n\s*\n|<br>/)
    .map((text) => text.replace(/[\s\u00a0]+/g, ' ').trim())
    .filter((text) => text !== '')
    .map((text) => line(text, kindOf(block.tagName)));

const line = (text: string, kind: PassageKind | null): ReadLine => ({
  ...{ text, kind, page: null, isFurniture: false },
});

function kindOf(tag: string): PassageKind | null {
  if (/^h1$/i.test(tag)) return 'title';
  if (/^h[2-6]$/i.test(tag)) return 'heading';
  return /^figcaption$/i.test(tag) ? 'caption' : null;
}
