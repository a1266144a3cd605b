import type { Ambiguity, Quotation } from '#contract/evidence.ts';
import type { GraphNode } from '#contract/graph.ts';
import type { PackData } from '#contract/pack.ts';
import { paragraphOf } from '#contract/passage.ts';
import { EVIDENCE_WORDS } from '../words/evidence-words.ts';
import { type Bilingual, comparerIn, type Language } from '../words/language.ts';
import { CERTAINTY_NAMES, CLAIM_NAMES } from '../words/notes.ts';
import { type EdgeManner, mannerOf, qualifierName } from '../words/vocabulary.ts';

/** A statement or a figure of the pack. */
export interface PackFact {
  readonly id: string;
  /** The edge that draws it; none for a figure. */
  readonly edge: string | null;
  readonly nodes: readonly GraphNode[];
  readonly said: Bilingual;
  readonly manner: EdgeManner;
  readonly why: string | null;
  /** Who is said to say so, how certain it is, what it says besides: in the order in which it is shown. */
  readonly noted: readonly Bilingual[];
  /** EDTF. */
  readonly when: string | null;
  readonly report: string;
  readonly quotations: readonly Quotation[];
  readonly ambiguities: readonly Ambiguity[];
}

export type SortKey = 'text' | 'said' | 'basis' | 'when';

/** Every fact once, in the order of the text. */
export function factsOf({ edges, figures }: Pick<PackData, 'edges' | 'figures'>): readonly PackFact[] {
  const stated = edges.flatMap((edge) =>
    edge.evidence.map((each) => ({
      ...common(each),
      edge: edge.id,
      nodes: [each.subject, each.object],
      when: each.date,
    })),
  );
  const counted = figures.map((each) => ({
    ...common(each),
    edge: null,
    nodes: each.about,
    when: each.period,
  }));
  const byId = new Map([...stated, ...counted].map((fact) => [fact.id, fact]));
  return sortFacts([...byId.values()], 'text', 'zh');
}

type Evidence = PackData['figures'][number] | PackData['edges'][number]['evidence'][number];

const common = (fact: Evidence) => ({
  id: fact.id,
  said: { zh: fact.gloss_zh, en: fact.gloss_en },
  manner: mannerOf(fact),
  why: fact.why,
  noted: notedOf(fact),
  report: fact.report,
  quotations: fact.quotations,
  ambiguities: fact.ambiguities,
});

function notedOf(fact: Evidence): readonly Bilingual[] {
  const { attributed_to: speaker, claim, certainty, status } = fact;
  const words = EVIDENCE_WORDS;
  const both = (name: Bilingual, value: Bilingual): Bilingual => ({
    zh: `${name.zh}：${value.zh}`,
    en: `${name.en}: ${value.en}`,
  });
  const { predicate, qualifiers } = 'qualifiers' in fact ? fact : { predicate: '', qualifiers: [] };
  return [
    ...(speaker === null ? [] : [both(words.attributedTo, { zh: speaker.name_zh, en: speaker.name_en })]),
    ...(claim === null ? [] : [both(words.claim, CLAIM_NAMES[claim])]),
    ...(certainty === null ? [] : [both(words.certainty, CERTAINTY_NAMES[certainty])]),
    ...(status === 'draft' ? [words.draft] : []),
    ...qualifiers.map(({ role, value, entity }) => {
      const name = (language: Language) => qualifierName(predicate, role, language);
      return both(
        { zh: name('zh'), en: name('en') },
        { zh: entity?.name_zh ?? value, en: entity?.name_en ?? value },
      );
    }),
  ];
}

/** Sorts after every date that a report can give. */
const NEVER = '9999';

/** Facts in another order; what is equal keeps its place. Facts without a date come last. */
export function sortFacts(facts: readonly PackFact[], key: SortKey, language: keyof Bilingual) {
  const keys: Readonly<Record<SortKey, (fact: PackFact) => string>> = {
    text: placeOf,
    said: ({ said }) => said[language],
    basis: ({ manner }) => manner,
    when: ({ when }) => when ?? NEVER,
  };
  const compare = comparerIn(language);
  return facts.toSorted((a, b) => compare(keys[key](a), keys[key](b)));
}

function placeOf({ report, quotations: [first] }: PackFact): string {
  const passage = first === undefined ? '' : paragraphOf(first.passage);
  return `${report} ${passage.padStart(5, '0')} ${String(first?.start ?? 0).padStart(7, '0')}`;
}

/** Whether a fact speaks of what is sought: in its gloss, its nodes' names or codes, its quotations, its id. */
export function isFound(fact: PackFact, sought: string): boolean {
  const texts = [
    fact.id,
    fact.said.zh,
    fact.said.en,
    ...fact.nodes.flatMap((node) => [node.name_zh, node.name_en, node.code ?? '']),
    ...fact.quotations.flatMap(({ text, terms }) => [text ?? '', ...terms]),
  ];
  return texts.some((text) => text.toLowerCase().includes(sought.trim().toLowerCase()));
}
