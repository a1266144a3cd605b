import type { Basis } from '#contract/model.ts';
import { NO_PATTERNS, type Patterns } from '#contract/patterns.ts';
import type { DrawnVocabulary, VocabularyLabel, VocabularyUnit } from '#contract/vocabulary.ts';
import type { Bilingual, Language } from './language.ts';

type DrawnType = DrawnVocabulary['types'][number];
type Named = Readonly<Record<'name_zh' | 'name_en', string>>;
type NamedKind = Readonly<Record<'name' | 'name_zh' | 'name_en', string>>;

/** A label of the vocabulary, or one of the core. Colour and shape are names that the theme knows. */
export interface Label extends Pick<VocabularyLabel, 'name' | 'name_zh' | 'name_en' | 'plural_en'> {
  readonly colour: VocabularyLabel['colour'] | 'ink' | 'none';
  readonly shape: VocabularyLabel['shape'] | 'sheet' | 'strip';
  readonly class?: VocabularyLabel['class'];
  readonly hidden?: boolean;
  readonly named_by_nature?: boolean;
}

/** What reports and passages are is no matter of a field of study. */
const CORE: readonly Label[] = [
  { name: 'Report', name_zh: '报道', name_en: 'report', plural_en: 'reports', colour: 'ink', shape: 'sheet' },
  {
    name: 'Passage',
    name_zh: '段落',
    name_en: 'passage',
    plural_en: 'passages',
    colour: 'none',
    shape: 'strip',
  },
];

interface Installed {
  /** The labels that only one pack has, by the pack's id. */
  readonly ownLabels: ReadonlyMap<string, readonly string[]>;
  /** In the order of legends. */
  readonly labels: ReadonlyMap<string, Label>;
  readonly types: ReadonlyMap<string, DrawnType>;
  readonly roles: DrawnVocabulary['roles'];
  readonly kinds: readonly NamedKind[];
  readonly units: ReadonlyMap<string, VocabularyUnit>;
  readonly comparisons: ReadonlyMap<string, Named>;
  readonly patterns: Patterns;
}

const byName = <Item extends { readonly name: string }>(items: readonly Item[]) =>
  new Map(items.map((item) => [item.name, item]));

/**
 * The words of the packs. Held here and not in the state: they are known before anything is drawn, never change while the
 * page is open, and are asked for at every node, line and row.
 */
let installed: Installed = {
  ownLabels: new Map(),
  labels: byName(CORE),
  types: new Map(),
  roles: [],
  kinds: [],
  units: new Map(),
  comparisons: new Map(),
  patterns: NO_PATTERNS,
};

/** What the page says and draws from now on. Once, before anything is drawn. */
export function installVocabulary(vocabulary: DrawnVocabulary): void {
  installed = {
    ownLabels: new Map(vocabulary.packs.map(({ id, labels }) => [id, labels])),
    labels: byName<Label>([...vocabulary.labels, ...CORE]),
    types: byName(vocabulary.types),
    roles: vocabulary.roles,
    kinds: installed.kinds,
    units: byName(vocabulary.units),
    comparisons: byName(vocabulary.comparisons),
    patterns: vocabulary.patterns,
  };
}

/** What the kinds in use are called: they come with the schema, after what is drawn first. */
export function installKinds(kinds: Installed['kinds']): void {
  installed = { ...installed, kinds };
}

/** The labels that this pack has and no other. */
export const ownLabels = (pack: string): readonly string[] => installed.ownLabels.get(pack) ?? [];

/** What labels and types mean together: stories, hierarchies, what is expected of a node. */
export const patterns = (): Patterns => installed.patterns;

/** The labels of what reports speak of, in the order of legends. */
export const entityLabels = (): readonly string[] =>
  nodeLabels().filter((label) => !CORE.some(({ name }) => name === label));

/** Every label of what can be drawn. */
export const nodeLabels = (): readonly string[] => [...installed.labels.keys()];

/** Where a label stands among all; behind them where the vocabulary does not have it. */
export function labelRank(label: string): number {
  const rank = nodeLabels().indexOf(label);
  return rank < 0 ? installed.labels.size : rank;
}

/** A label with all that the vocabulary says of it; undefined where it does not have it. */
export const labelOf = (label: string): Label | undefined => installed.labels.get(label);

/** Labels that pictures and counts leave out until somebody asks for them. */
export const hiddenLabels = (): readonly string[] =>
  nodeLabels().filter((label) => labelOf(label)?.hidden === true);

const saidIn = (named: Named | undefined, language: Language): string | undefined =>
  language === 'zh' ? named?.name_zh : named?.name_en;

/** A label's name within a sentence, `案件`, `case`; its own name where the vocabulary has none. */
export const labelName = (label: string, language: Language): string =>
  saidIn(labelOf(label), language) ?? label;

/** The same for several: `案件`, `cases`. */
export const labelPlural = (label: string, language: Language): string =>
  language === 'zh' ? labelName(label, 'zh') : (labelOf(label)?.plural_en ?? label);

const capital = (text: string) => text.charAt(0).toUpperCase() + text.slice(1);

/** A label's name standing by itself: `案件`, `Case`. */
export const labelTitle = (label: string, language: Language): string => capital(labelName(label, language));

/** A label's name for a heading over many: `案件`, `Cases`. */
export const labelHeading = (label: string, language: Language): string =>
  capital(labelPlural(label, language));

export const typeOf = (type: string): DrawnType | undefined => installed.types.get(type);

/** What a relationship says, read from → to; its own name where the vocabulary has none. */
export function verb(type: string, language: Language): string {
  const known = typeOf(type);
  return (language === 'zh' ? known?.verb_zh : known?.verb_en) ?? type;
}

/** What a type's fact says besides its two ends is called; its own word where the vocabulary has none. */
export const qualifierName = (type: string, role: string, language: Language): string =>
  saidIn(
    installed.roles.find((each) => each.type === type && each.name === role),
    language,
  ) ?? role;

/** Whether the lines of a type are what people came for: drawn heavier. */
export const isStrong = (type: string): boolean => typeOf(type)?.weight === 'strong';

/** Whether the lines of a type are drawn only for whoever asks for them. */
export const isAside = (type: string): boolean => typeOf(type)?.weight === 'aside';

export const unitOf = (unit: string): VocabularyUnit | undefined => installed.units.get(unit);

/** What a figure is compared with; its own word where the vocabulary has none. */
export const comparisonName = (comparison: string, language: Language): string =>
  saidIn(installed.comparisons.get(comparison), language) ?? comparison;

/** What a kind is called where nothing says of which label it is: undefined where labels call it differently. */
export function kindName(kind: string, language: Language): string | undefined {
  const alike = installed.kinds.filter(({ name }) => name === kind);
  const names = new Set(alike.map((named) => saidIn(named, language)));
  return names.size === 1 ? [...names][0] : undefined;
}

/** How an edge is drawn: its basis, or that it is only planned, or said not to be so. */
export type EdgeManner = Basis | 'planned' | 'negated';

export const EDGE_MANNERS: readonly EdgeManner[] = ['explicit', 'ellipsis', 'inferred', 'planned', 'negated'];

/** What a manner goes by. */
export interface Mannered {
  readonly basis: Basis;
  readonly plan: boolean;
  readonly negated: boolean;
}

export const mannerOf = ({ basis, plan, negated }: Mannered): EdgeManner =>
  negated ? 'negated' : plan ? 'planned' : basis;

export const MANNER_NAMES: Readonly<Record<EdgeManner, Bilingual>> = {
  explicit: { zh: '明言', en: 'explicit' },
  ellipsis: { zh: '承前省略', en: 'subject implied' },
  inferred: { zh: '推断', en: 'inferred' },
  planned: { zh: '计划', en: 'planned' },
  negated: { zh: '并非如此', en: 'not so' },
};

export const MANNER_MEANINGS: Readonly<Record<EdgeManner, Bilingual>> = {
  explicit: { zh: '原文明确写出', en: 'the words say it' },
  ellipsis: { zh: '主语承前句省略', en: 'the subject is implied by the clause before' },
  inferred: { zh: '由读者推断，附理由', en: 'a reader’s conclusion, with the reason' },
  planned: { zh: '只是宣布，尚未完成', en: 'announced, not done' },
  negated: { zh: '据称并非如此', en: 'said not to be so' },
};
