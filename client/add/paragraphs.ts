import { betweenLines } from '#contract/lines.ts';
import type { PassageKind } from '#contract/model.ts';
import { guessKind } from './kinds.ts';
import type { ReadLine } from './what-was-read.ts';

/** A paragraph of a report that is to be added, as it will be cited. */
export interface Paragraph {
  /** Stays while it is edited. */
  readonly key: number;
  readonly text: string;
  readonly kind: PassageKind;
  /** Of the page that it was read from, where there are pages. */
  readonly page: number | null;
  /** Page numbers, running heads: not part of the report. */
  readonly isCut: boolean;
}

/** What was read, as a first proposal. */
export function proposed(lines: readonly ReadLine[]): readonly Paragraph[] {
  let number = 0;
  return lines.map(({ text, kind, page, isFurniture }, key) => {
    const guessed = kind ?? guessKind(text, number);
    if (!isFurniture) number += 1;
    return { key, text, kind: guessed, page, isCut: isFurniture };
  });
}

export const changed = (
  all: readonly Paragraph[],
  key: number,
  fields: Partial<Paragraph>,
): readonly Paragraph[] => all.map((each) => (each.key === key ? { ...each, ...fields } : each));

/** In two at this place, in UTF-16 units; unchanged where one of them would be empty. */
export function split(all: readonly Paragraph[], key: number, at: number): readonly Paragraph[] {
  const fresh = 1 + Math.max(...all.map((each) => each.key));
  return all.flatMap((each) => {
    const [first, second] = [each.text.slice(0, at).trim(), each.text.slice(at).trim()];
    if (each.key !== key || first === '' || second === '') return [each];
    return [
      { ...each, text: first },
      { ...each, key: fresh, text: second, kind: each.kind === 'title' ? 'body' : each.kind },
    ];
  });
}

/** With the one before it that is not cut away. */
export function merged(all: readonly Paragraph[], key: number): readonly Paragraph[] {
  const index = all.findIndex((each) => each.key === key);
  const own = all[index];
  const before = all.slice(0, Math.max(0, index)).findLast(({ isCut }) => !isCut);
  if (own === undefined || before === undefined) return all;
  const text = before.text + betweenLines(before.text, own.text) + own.text;
  return all.filter((each) => each !== own).map((each) => (each === before ? { ...each, text } : each));
}

export const kept = (all: readonly Paragraph[]): readonly Paragraph[] =>
  all.filter(({ isCut, text }) => !isCut && text.trim() !== '');

/** The text and its passages as the server takes them. */
export function toSend(all: readonly Paragraph[]) {
  let heading: number | null = null;
  const paragraphs = kept(all);
  const passages = paragraphs.map(({ kind }, number) => {
    const section = kind === 'heading' || kind === 'title' ? null : heading;
    if (kind === 'heading') heading = number;
    return { kind, section };
  });
  const lines = paragraphs.map(({ text }) => text.replace(/\s*[\r\n]+\s*/g, ' ').trim());
  return { text: `${lines.join('\n')}\n`, passages };
}
