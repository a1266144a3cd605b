import type { StoryStep } from '#contract/patterns.ts';
import type {
  CoreClass,
  Vocabulary,
  VocabularyKind,
  VocabularyLabel,
  VocabularyType,
} from '#contract/vocabulary.ts';
import { nearest } from '../dataset/nearest.ts';
import { badInput } from '../errors/app-error.ts';

/** A word in both languages, standing by itself. */
export interface Names {
  readonly label_zh: string;
  readonly label_en: string;
}

/** What the core's own labels are called. */
const CORE_NAMES: Readonly<Record<string, Names>> = {
  Statement: { label_zh: '陈述', label_en: 'Statement' },
  Observation: { label_zh: '数据', label_en: 'Observation' },
  Indicator: { label_zh: '指标', label_en: 'Indicator' },
  Passage: { label_zh: '段落', label_en: 'Passage' },
  Report: { label_zh: '报道', label_en: 'Report' },
};

/** The vocabulary with its words at hand: what code asks of it goes by core class or pattern, never by a word. */
export class Words {
  readonly vocabulary: Vocabulary;
  readonly #labels: ReadonlyMap<string, VocabularyLabel>;
  readonly #types: ReadonlyMap<string, VocabularyType>;
  readonly #kinds: ReadonlyMap<string, readonly VocabularyKind[]>;

  constructor(vocabulary: Vocabulary) {
    this.vocabulary = vocabulary;
    this.#labels = new Map(vocabulary.labels.map((label) => [label.name, label]));
    this.#types = new Map(vocabulary.types.map((type) => [type.name, type]));
    const kinds = new Map<string, VocabularyKind[]>();
    for (const kind of vocabulary.kinds) kinds.set(kind.label, [...(kinds.get(kind.label) ?? []), kind]);
    this.#kinds = kinds;
  }

  label(name: string): VocabularyLabel | undefined {
    return this.#labels.get(name);
  }

  type(name: string): VocabularyType | undefined {
    return this.#types.get(name);
  }

  /** The kinds that a label's entities may have; none where they may have any. */
  kindsOf(label: string): readonly VocabularyKind[] {
    return this.#kinds.get(label) ?? [];
  }

  /** Labels of these core classes, in the order of legends. */
  labelsOf(...classes: readonly CoreClass[]): string[] {
    return this.vocabulary.labels.filter((label) => classes.includes(label.class)).map(({ name }) => name);
  }

  isOf(label: string, ...classes: readonly CoreClass[]): boolean {
    const known = this.#labels.get(label);
    return known !== undefined && classes.includes(known.class);
  }

  /** A label's name by itself; the word where the packs do not have it. */
  nameOf(label: string): Names {
    const known = this.#labels.get(label);
    if (known !== undefined) return { label_zh: known.name_zh, label_en: capital(known.name_en) };
    return CORE_NAMES[label] ?? { label_zh: label, label_en: label };
  }

  /** What stands on an edge of a type. */
  verbOf(type: string): Names {
    const known = this.#types.get(type);
    return { label_zh: known?.verb_zh ?? type, label_en: known?.verb_en ?? type };
  }

  /** What a kind of a label's is called; the word itself where the packs do not have it. */
  kindName(label: string, kind: string): Names {
    const known = this.kindsOf(label).find(({ name }) => name === kind);
    return { label_zh: known?.name_zh ?? kind, label_en: known?.name_en ?? kind };
  }

  /** @throws AppError 400 that says which word the packs do not have, and which one is like it. */
  mustKnow({
    label,
    type,
  }: {
    readonly label?: string | undefined;
    readonly type?: string | undefined;
  }): void {
    const labels = [...this.#labels.keys(), ...Object.keys(CORE_NAMES)];
    if (label !== undefined && !labels.includes(label)) throw unknown('label', label, labels);
    if (type !== undefined && !this.#types.has(type)) throw unknown('type', type, [...this.#types.keys()]);
  }
}

function unknown(field: string, word: string, known: readonly string[]) {
  const like = nearest(word, known);
  const [en, zh] = like === undefined ? ['', ''] : [`; did you mean "${like}"?`, `；是否应为“${like}”？`];
  return badInput(
    `${field}: "${word}" is in no pack of the vocabulary${en}`,
    `${field}：词汇包中没有“${word}”${zh}`,
  );
}

const KNOWN = new WeakMap<Vocabulary, Words>();

/** A vocabulary's words, worked out once. */
export function wordsOf(vocabulary: Vocabulary): Words {
  const words = KNOWN.get(vocabulary) ?? new Words(vocabulary);
  KNOWN.set(vocabulary, words);
  return words;
}

const capital = (text: string) => text.charAt(0).toUpperCase() + text.slice(1);

/**
 * An edge of a type as queries are told of it: `from LED_TO` is one whose other end, seen from where one stands, is its
 * start.
 */
export const towards = (side: 'from' | 'to', type: string): string => `${side} ${type}`;

/** A story's step as queries are told of it. */
export const stepTowards = ({ side, type }: Pick<StoryStep, 'side' | 'type'>): string => towards(side, type);
