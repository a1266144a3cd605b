import type { Basis, QuotationRole } from '#contract/model.ts';
import type { Fields } from '../corpus/edit-entities.ts';
import type { Unit } from '../corpus/places.ts';

/** Where something stands, as a file says it: its words first, offsets to choose among their places. */
export interface FoundPlace {
  /** Of the report, where the file names it. */
  readonly passage?: number | undefined;
  readonly words?: string | undefined;
  /** In the passage where one is named, else in the file's own text. */
  readonly start?: number | undefined;
  readonly end?: number | undefined;
  /** Words around it. */
  readonly before?: string | undefined;
  readonly after?: string | undefined;
  /** Only there; nothing is said where they do not stand in it. */
  readonly within?: FoundPlace | undefined;
}

/** Something that a file speaks of. */
export interface FoundThing {
  /** By which the file's facts refer to it. */
  readonly key: string;
  /** Where the file says so: a line, an id. */
  readonly where: string;
  /** In the file's words; empty where the report knows it by its name. */
  readonly label: string;
  /** Its own id, where the file was ours. */
  readonly id?: string | undefined;
  readonly kind?: string | undefined;
  readonly name?: string | undefined;
  readonly name_zh?: string | undefined;
  readonly name_en?: string | undefined;
  readonly places: readonly FoundPlace[];
}

interface FoundClaim {
  readonly where: string;
  readonly basis?: Basis | undefined;
  readonly why?: string | undefined;
  /** What the file quotes; the sentences of its ends where it quotes nothing. */
  readonly quotations: readonly { readonly role: QuotationRole; readonly place: FoundPlace }[];
  /** What it says besides, by column. */
  readonly fields: Fields;
}

export interface FoundStatement extends FoundClaim {
  readonly type: string;
  readonly from: string;
  readonly to: string;
  /** The very places that are joined. */
  readonly at?: { readonly from?: FoundPlace | undefined; readonly to?: FoundPlace | undefined } | undefined;
  readonly roles?: Readonly<Record<string, string>> | undefined;
}

export interface FoundFigure extends FoundClaim {
  /** In the file's words. */
  readonly indicator: string;
  readonly unit: string;
  readonly about: readonly string[];
}

/** Something of the file that is not taken, and why. */
export interface Left {
  readonly where: string;
  readonly what: string;
  readonly code: string;
  readonly message: string;
  readonly message_zh: string;
}

/** What a reader makes of a file, whatever its format. */
export interface Found {
  /** The text that its offsets are of; null where it has none or they are of passages. */
  readonly text: string | null;
  /** How its offsets are counted. */
  readonly unit: Unit;
  readonly things: readonly FoundThing[];
  readonly statements: readonly FoundStatement[];
  readonly figures: readonly FoundFigure[];
  /** What the reader itself could make nothing of. */
  readonly left: readonly Left[];
  /** Of a sheet: its columns and what each was taken for. */
  readonly columns?: readonly { readonly name: string; readonly field: string | null }[] | undefined;
}

export const nothingFound: Found = {
  ...{ text: null, unit: 'codepoints', things: [], statements: [], figures: [], left: [] },
};

export const leave = (where: string, what: string, code: string, en: string, zh: string): Left => ({
  ...{ where, what, code, message: en, message_zh: zh },
});
