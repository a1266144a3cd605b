import type { Language } from '../words/language.ts';
import type { EditorSchema } from './editor-schema.ts';

export type CompletionKind = 'label' | 'type' | 'property' | 'function' | 'variable' | 'keyword' | 'query';

/** Something that may be typed next. */
export interface Completion {
  /** As it is written in Cypher. */
  readonly label: string;
  /** What takes the place of the word before the caret. */
  readonly insert: string;
  /** Its names for a reader: the page's language first. */
  readonly detail: string;
  /** More to read, in English; may be empty. */
  readonly info: string;
  readonly kind: CompletionKind;
}

export interface Completions {
  /** Where the word begins that they replace. */
  readonly from: number;
  /** Best first. */
  readonly items: readonly Completion[];
}

export interface Ask {
  readonly text: string;
  readonly caret: number;
  /** Whether a person asked for it; else only where a word has begun or a name must follow. */
  readonly isAsked: boolean;
  readonly language: Language;
  readonly schema: EditorSchema;
}
