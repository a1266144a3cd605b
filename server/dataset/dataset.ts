import { createHash } from 'node:crypto';
import type { StoryStep } from '#contract/patterns.ts';
import type { Vocabulary, VocabularyIndicator, VocabularyRole } from '#contract/vocabulary.ts';
import type { ReportText } from '../texts/report-text.ts';
import { type Glossed, glossesFrom } from './glosses.ts';
import { type Judgement, keptIds } from './identity.ts';
import type { Table } from './read-table.ts';
import type { ReportFile } from './report-file.ts';
import { rolesOf } from './roles.ts';
import type { Shared } from './shared.ts';
import type {
  AmbiguityRow,
  EntityRow,
  EvidenceRow,
  MentionRow,
  ObservationRow,
  PassageRow,
  QualifierRow,
  RelationRow,
} from './tables.ts';

/** The tables of a report's folder. */
export interface ReportTables {
  readonly passages: Table<PassageRow>;
  readonly entities: Table<EntityRow>;
  readonly mentions: Table<MentionRow>;
  readonly relations: Table<RelationRow>;
  readonly observations: Table<ObservationRow>;
  readonly evidence: Table<EvidenceRow>;
  readonly qualifiers: Table<QualifierRow>;
  readonly ambiguities: Table<AmbiguityRow>;
}

/** A folder as read, before it is known to be right. */
export interface Draft {
  /** The folder's own name, for messages. */
  readonly shown: string;
  readonly report: ReportFile;
  readonly tables: ReportTables;
  readonly shared: Shared;
  /** Null when nobody has handed over the text. */
  readonly text: ReportText | null;
  /** Whether it is a folder of the first version. */
  readonly isFormer: boolean;
}

/** A qualifier, with what kind of value it has. */
export interface DatasetQualifier extends QualifierRow {
  readonly datatype: VocabularyRole['datatype'];
}

/** An entity, with what the packs say of its label and kind: part of the hash, so that other words there load it again. */
export interface DatasetEntity extends EntityRow {
  /** Whether it is somebody: surnames are read in their own way. */
  readonly person: boolean;
  /** What its kind is called. */
  readonly kind_zh: string | null;
  readonly kind_en: string | null;
}

/** A pattern of stories as far as listing them needs it. */
export interface StoryKind {
  readonly pattern: string;
  /** Labels of acts. */
  readonly acts: readonly string[];
  /** The type that leads to an act, behind the end at which the cause stands: `from X`. */
  readonly cause: string;
  /** Labels of the causes that come first. */
  readonly first: readonly string[];
  /** The type that says who did it, and the one that says who got it, likewise; '' for none. */
  readonly agent: string;
  readonly receiver: string;
}

/** A dataset that has passed every check. */
export interface Dataset {
  readonly report: ReportFile;
  readonly passages: readonly PassageRow[];
  readonly entities: readonly DatasetEntity[];
  readonly mentions: readonly MentionRow[];
  readonly relations: readonly Glossed<RelationRow>[];
  readonly observations: readonly Glossed<ObservationRow>[];
  readonly evidence: readonly EvidenceRow[];
  readonly qualifiers: readonly DatasetQualifier[];
  readonly ambiguities: readonly AmbiguityRow[];
  /** Those that its observations use. */
  readonly indicators: readonly VocabularyIndicator[];
  /** What a story is, by the packs: stories are listed when a report is loaded. */
  readonly stories: readonly StoryKind[];
  /** All judgements: they hold across reports. */
  readonly identity: readonly Judgement[];
}

// Raised when the loader writes another graph from the same files, so that every report is loaded again.
const FORMAT_VERSION = 9;

/**
 * What the marker of a load holds: the SHA-256 of everything that decides the graph but the judgements, which have a marker
 * of their own ({@link judgedHash}). The same facts in another quoting,
 * with or without a BOM, have the same hash.
 */
export function datasetHash(dataset: Dataset): string {
  const { report, indicators, identity, ...tables } = dataset;
  return sha256([FORMAT_VERSION, report, tables, indicators]);
}

/** The SHA-256 of what judgements make one: who judged, when and why makes no other graph. */
export function judgedHash(judgements: readonly Judgement[]): string {
  const known = HASHES.get(judgements) ?? sha256([...keptIds(judgements)].sort());
  HASHES.set(judgements, known);
  return known;
}

// The same judgements hold for every report of a load.
const HASHES = new WeakMap<readonly Judgement[], string>();

const sha256 = (content: unknown): string =>
  createHash('sha256').update(JSON.stringify(content, sortedKeys)).digest('hex');

const sortedKeys = (_key: string, value: unknown): unknown =>
  value !== null && typeof value === 'object' && !Array.isArray(value)
    ? Object.fromEntries(Object.entries(value).sort(([left], [right]) => (left < right ? -1 : 1)))
    : value;

const values = <T>(table: Table<T>): T[] => table.rows.map((row) => row.value);

function kindNames({ label, kind }: EntityRow, { kinds }: Vocabulary) {
  const known = kinds.find((each) => each.label === label && each.name === kind);
  return { kind_zh: known?.name_zh ?? null, kind_en: known?.name_en ?? null };
}

/** Stories as loads and lists of acts know them. */
export const storyKinds = ({ patterns }: Vocabulary): StoryKind[] =>
  patterns.stories.map(({ id, act, steps, cause, agent }) => {
    const towards = (wanted: (step: StoryStep) => boolean) => {
      const step = steps.find(wanted);
      return step === undefined ? '' : `${step.side} ${step.type}`;
    };
    const known = [cause.step, agent.step];
    return {
      pattern: id,
      acts: act,
      cause: towards((step) => step.id === cause.step),
      first: cause.first,
      agent: towards((step) => step.id === agent.step),
      receiver: towards((step) => step.of === 'act' && step.side === 'from' && !known.includes(step.id)),
    };
  });

/** The dataset in a draft that no check complained of. */
export function toDataset(draft: Draft): Dataset {
  const { report, tables, shared } = draft;
  const roles = rolesOf(draft);
  const passages = values(tables.passages);
  const people = shared.vocabulary.labels.filter((label) => label.class === 'person').map(({ name }) => name);
  const entities = values(tables.entities).map((entity) => ({
    ...entity,
    person: people.includes(entity.label),
    ...kindNames(entity, shared.vocabulary),
  }));
  const glossed = glossesFrom({ report, entities, passages, vocabulary: shared.vocabulary });
  const observations = values(tables.observations).map(glossed.figure);
  const used = new Set(observations.map((observation) => observation.indicator));
  return {
    report,
    passages,
    entities,
    mentions: values(tables.mentions),
    relations: values(tables.relations).map(glossed.relation),
    observations,
    evidence: values(tables.evidence),
    qualifiers: values(tables.qualifiers).map((qualifier) => ({
      ...qualifier,
      datatype: roles.get(qualifier)?.datatype ?? 'text',
    })),
    ambiguities: values(tables.ambiguities),
    indicators: shared.vocabulary.indicators.filter((indicator) => used.has(indicator.id)),
    stories: storyKinds(shared.vocabulary),
    identity: shared.judgements,
  };
}
