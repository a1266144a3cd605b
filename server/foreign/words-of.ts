import { nearest } from '../dataset/nearest.ts';
import type { Words } from '../vocabulary/words.ts';
import { type Left, leave } from './found.ts';

/** What a file's words are in the vocabulary, by the person who imports; `''` leaves out what is called so. */
export type Names = Readonly<Record<string, string>>;

export type Sort = 'label' | 'type' | 'indicator' | 'unit';

/** A word that the vocabulary does not have. */
export interface UnknownWord {
  readonly sort: Sort;
  readonly word: string;
  readonly nearest: string | null;
}

interface Named {
  readonly id: string;
  readonly names: readonly string[];
}

/** A file's words in the vocabulary's: by themselves, by their names in either language, or as the person says. */
export function translator({ vocabulary }: Words, names: Names) {
  const known: Readonly<Record<Sort, readonly Named[]>> = {
    label: vocabulary.labels.map(({ name, name_zh, name_en }) => ({
      id: name,
      names: [name, name_zh, name_en],
    })),
    type: vocabulary.types.map(({ name, verb_zh, verb_en }) => ({
      id: name,
      names: [name, verb_zh, verb_en],
    })),
    indicator: vocabulary.indicators.map(({ id, label_zh, label_en }) => ({
      id,
      names: [id, label_zh, label_en],
    })),
    unit: vocabulary.units.map(({ name, name_zh, name_en }) => ({
      id: name,
      names: [name, name_zh, name_en],
    })),
  };
  const unknown = new Map<string, UnknownWord>();
  return {
    /** What the file calls so; null where nothing here is, or it is to be left out. */
    find(sort: Sort, word: string): string | null {
      const said = names[word] ?? word;
      const folded = fold(said);
      const found = known[sort].find((each) => each.names.some((name) => fold(name) === folded));
      if (found !== undefined) return found.id;
      if (said !== '')
        unknown.set(`${sort} ${word}`, {
          ...{ sort, word },
          nearest:
            nearest(
              said,
              known[sort].map(({ id }) => id),
            ) ?? null,
        });
      return null;
    },
    get unknown(): readonly UnknownWord[] {
      return [...unknown.values()];
    },
    why(sort: Sort, word: string, where: string, what: string): Left {
      if (names[word] === '')
        return leave(where, what, 'left-out', `"${word}" is left out.`, `“${word}”不导入。`);
      const like = unknown.get(`${sort} ${word}`)?.nearest;
      const [en, zh] = like ? [` Did you mean "${like}"?`, `是否应为“${like}”？`] : ['', ''];
      return leave(
        where,
        what,
        `unknown-${sort}`,
        `The vocabulary has no ${sort} "${word}".${en}`,
        `词汇中没有“${word}”这个${SORTS[sort]}。${zh}`,
      );
    },
  };
}
export type Translator = ReturnType<typeof translator>;

const SORTS: Readonly<Record<Sort, string>> = {
  label: '标签',
  type: '关系',
  indicator: '指标',
  unit: '单位',
};

const fold = (word: string) =>
  word
    .trim()
    .toLowerCase()
    .replace(/[\s_-]+/g, '-');
