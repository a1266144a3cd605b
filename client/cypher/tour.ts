import type { Bilingual } from '../words/language.ts';

/** A step of the tour: a statement and what it shows. */
export interface TourStep {
  readonly title: Bilingual;
  readonly text: Bilingual;
  readonly cypher: string;
  /** JSON of its parameters; empty when it has none. */
  readonly params: string;
}

/** Reads a file of `cypher/tour/`: `@title_zh`, `@title_en`, `@text_zh`, `@text_en`, `@params` in its header, then the statement. */
export function readTourStep(file: string): TourStep {
  const lines = file.split('\n');
  const first = lines.findIndex((line) => !line.startsWith('//'));
  const header = lines.slice(0, first);
  const tag = (name: string) =>
    header.flatMap((line) => new RegExp(`^// @${name} +(.+)$`).exec(line)?.[1] ?? []).join(' ');
  return {
    title: { zh: tag('title_zh'), en: tag('title_en') },
    text: { zh: tag('text_zh'), en: tag('text_en') },
    params: tag('params'),
    cypher: lines.slice(first).join('\n').trim(),
  };
}
