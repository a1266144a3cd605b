import mammoth from 'mammoth';
import { z } from 'zod/mini';
import type { PassageKind } from '#contract/model.ts';
import type { ReadLine } from './what-was-read.ts';

/** As much of mammoth's document as is read; it has no types for it. */
const Element = z.object({
  type: z.string(),
  value: z.optional(z.string()),
  styleName: z.optional(z.nullable(z.string())),
  children: z.optional(z.array(z.unknown())),
});

/** The paragraphs of a Word document, in their order, those of tables among them. */
export async function readDocx(bytes: Uint8Array): Promise<readonly ReadLine[]> {
  const lines: ReadLine[] = [];
  const transformDocument = (document: unknown) => {
    lines.push(...linesOf(document));
    return document;
  };
  await mammoth.convertToHtml({ arrayBuffer: new Uint8Array(bytes).buffer }, { transformDocument });
  return lines;
}

function linesOf(node: unknown): ReadLine[] {
  const element = Element.safeParse(node);
  if (!element.success) return [];
  const { type, children = [], styleName } = element.data;
  if (type !== 'paragraph') return children.flatMap(linesOf);
  return children
    .map(wordsOf)
    .join('')
    .split('\n')
    .map((text) => text.trim())
    .filter((text) => text !== '')
    .map((text) => ({ text, kind: kindOf(styleName ?? ''), page: null, isFurniture: false }));
}

function wordsOf(node: unknown): string {
  const element = Element.safeParse(node);
  if (!element.success) return '';
  const { type, value, children = [] } = element.data;
  if (type === 'text') return value ?? '';
  if (type === 'tab') return '\u3000';
  return type === 'break' ? '\n' : children.map(wordsOf).join('');
}

/** By the style's name, which Word keeps in English. */
function kindOf(style: string): PassageKind | null {
  if (/^title$/i.test(style)) return 'title';
  if (/^heading/i.test(style)) return 'heading';
  return /^caption/i.test(style) ? 'caption' : null;
}
