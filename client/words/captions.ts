import { type Language, nameOf } from './language.ts';
import { saidBy } from './story-patterns.ts';
import { agentStep, stepOf } from './story-steps.ts';
import { labelHeading, patterns } from './vocabulary.ts';
import { wordsIn } from './words.ts';

/**
 * What a caption says: the heading over the rest, a label's, a column's, or that no report tells something. Before there was
 * a vocabulary, a heading was `columnCauses`, and the one remark `giverUnstated`.
 */
export const CAPTION_WORD =
  /^(label:[A-Za-z]+|(column|missing):[a-z0-9-]+\/[a-z0-9-]+|column[A-Z][a-z]+|giverUnstated)$/;

/** Undefined where the vocabulary has no such column or step. */
export function captionText(word: string, language: Language): string | undefined {
  if (word === 'columnRest') return wordsIn(language).columnRest;
  const [kind = '', of = ''] = word.split(':');
  if (kind === 'label') return labelHeading(of, language);
  const [story, id = ''] = of.split('/');
  const pattern = patterns().stories.find((each) => each.id === story);
  if (pattern === undefined) return undefined;
  if (kind === 'column') {
    const column = pattern.columns.find((each) => each.id === id);
    return column && nameOf(column, language);
  }
  const step = stepOf(pattern, id);
  return step && saidBy(step, 'missing', language);
}

/** A caption of a link in today's form; undefined where the vocabulary has no such column or step any more. */
export function presentWord(word: string): string | undefined {
  if (captionText(word, 'zh') !== undefined) return word;
  const [pattern] = patterns().stories;
  if (pattern === undefined) return undefined;
  if (word === 'giverUnstated') {
    const step = agentStep(pattern);
    return step && `missing:${pattern.id}/${step.id}`;
  }
  const [, id] = /^column([A-Z][a-z]+)$/.exec(word) ?? [];
  if (id === undefined) return undefined;
  const column = pattern.columns.find((each) => each.id === id.toLowerCase());
  if (column !== undefined) return `column:${pattern.id}/${column.id}`;
  // A column of one label was headed by that.
  const label = pattern.columns.find((each) => each.by_label)?.labels[0];
  return label && `label:${label}`;
}
