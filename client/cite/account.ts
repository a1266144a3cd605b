import type { Ambiguity, Quotation, Statement } from '#contract/evidence.ts';
import type { GraphEdge, GraphNode } from '#contract/graph.ts';
import type { QuotationRole } from '#contract/model.ts';
import type { Bilingual } from '../words/language.ts';
import { patternIn } from '../words/story-patterns.ts';
import { causeStep, reached, setOut } from '../words/story-steps.ts';
import { type EdgeManner, mannerOf, patterns } from '../words/vocabulary.ts';
import { type AccountGap, gapsOfAccount, type Surroundings } from './gaps.ts';
import type { NarratedEdge } from './narrated-edge.ts';

/** One thing that a report says, in the words of its own gloss: nothing in an account is made up by a program. */
export interface Clause {
  readonly statement: string;
  readonly edge: string;
  readonly said: Bilingual;
  readonly manner: EdgeManner;
  readonly why: Bilingual | null;
  /** EDTF, as the report gives it. */
  readonly date: string | null;
  /** Numbers of the footnotes that it rests on. */
  readonly notes: readonly number[];
  /** How else its words can be read, where that was not narrated at a clause before. */
  readonly doubts: readonly Ambiguity[];
  /** The clauses before, counted from 1, whose doubts are this one's too. */
  readonly doubtsAs: readonly number[];
}

/** One quotation, whole: the pieces that a line break cuts are together. */
export interface Footnote {
  readonly report: string;
  readonly role: QuotationRole;
  readonly pieces: readonly Quotation[];
}

/** What the reports say along a chain of edges, clause by clause, with what they leave open. */
export interface Account {
  readonly from: GraphNode | null;
  readonly to: GraphNode | null;
  /** Ids of all that it speaks of. */
  readonly nodes: readonly string[];
  readonly clauses: readonly Clause[];
  readonly notes: readonly Footnote[];
  readonly gaps: readonly AccountGap[];
}

/**
 * Builds the account of edges in the order given.
 * @param narrated each with all its statements: a clause each, but one for what several reports say alike.
 * @param around what else is known of the nodes, to tell what no report says.
 */
export function accountOf(chain: readonly NarratedEdge[], around: Surroundings): Account {
  const narrated = withoutTruisms(chain);
  const notes: Footnote[] = [];
  const clauses: Clause[] = [];
  const seen = new Set<string>();
  for (const { edge, statements } of narrated) {
    for (const statement of statements) {
      if (seen.has(statement.id)) continue;
      seen.add(statement.id);
      const clause = clauseOf(edge, statement, { notes, clauses });
      const same = clauses.findIndex((before) => saysTheSame(before, clause));
      const before = clauses[same];
      if (before === undefined) clauses.push(clause);
      else clauses[same] = { ...before, notes: [...new Set([...before.notes, ...clause.notes])] };
    }
  }
  const nodes = [...new Set(narrated.flatMap(({ edge }) => [edge.from, edge.to]))];
  return { ...endsOf(narrated), nodes, clauses, notes, gaps: gapsOfAccount(narrated, around) };
}

/**
 * A chain without what goes without saying: that a post or part named after a whole belongs to it, or that a reader infers so
 * much. A chain of nothing else is told as it is.
 */
function withoutTruisms(chain: readonly NarratedEdge[]): readonly NarratedEdge[] {
  const upper = new Map(patterns().hierarchy.map(({ type, upper }) => [type, upper]));
  const isTruism = ({ edge, statements }: NarratedEdge) => {
    const above = upper.get(edge.type);
    if (above === undefined) return false;
    return statements.every(({ subject, object, basis }) => {
      const [whole, part] = above === 'to' ? [object, subject] : [subject, object];
      return basis === 'inferred' || isNamedAfter(part, whole);
    });
  };
  const told = chain.filter((each) => !isTruism(each));
  return told.length === 0 ? chain : told;
}

const isNamedAfter = (part: GraphNode, whole: GraphNode) =>
  part.name_zh.includes(whole.name_zh) || (whole.name_en !== '' && part.name_en.includes(whole.name_en));

/** Whether two reports say one thing, as surely and with nothing to add. */
const saysTheSame = (one: Clause, other: Clause) =>
  one.edge === other.edge &&
  one.said.zh === other.said.zh &&
  one.manner === other.manner &&
  one.date === other.date &&
  one.why?.zh === other.why?.zh &&
  other.doubts.length === 0;

interface SoFar {
  readonly notes: Footnote[];
  readonly clauses: readonly Clause[];
}

function clauseOf(edge: GraphEdge, statement: Statement, { notes, clauses }: SoFar): Clause {
  const doubtsAs = new Set<number>();
  const doubts = statement.ambiguities.filter(({ id }) => {
    const before = clauses.findIndex((clause) => clause.doubts.some((doubt) => doubt.id === id));
    if (before >= 0) doubtsAs.add(before + 1);
    return before < 0;
  });
  return {
    statement: statement.id,
    edge: edge.id,
    said: { zh: withoutStop(statement.gloss_zh), en: withoutStop(statement.gloss_en) },
    manner: mannerOf(statement),
    why: statement.why === null ? null : bothOf(statement.why),
    date: statement.date,
    notes: footnotesOf(statement, notes),
    doubts,
    doubtsAs: [...doubtsAs],
  };
}

/** Adds the statement's quotations to the notes, each place once a role, and returns their numbers. */
export function footnotesOf(
  { report, quotations }: { readonly report: string; readonly quotations: readonly Quotation[] },
  notes: Footnote[],
): number[] {
  const firsts = quotations.filter(({ part }) => part === 1);
  return firsts.map(({ role, seq }) => {
    const pieces = quotations.filter((piece) => piece.role === role && piece.seq === seq);
    const known = notes.findIndex((note) => note.role === role && placeOf(note.pieces) === placeOf(pieces));
    return known >= 0 ? known + 1 : notes.push({ report, role, pieces });
  });
}

const placeOf = (pieces: readonly Quotation[]) =>
  pieces.map(({ passage, start, end }) => `${passage}:${start}-${end}`).join(' ');

/** Where the chain begins and ends: the one node that nothing leads to, and the other end of the last edge. */
function endsOf(narrated: readonly NarratedEdge[]): Pick<Account, 'from' | 'to'> {
  const nodes = new Map<string, GraphNode>();
  for (const { statements } of narrated)
    for (const { subject, object } of statements) nodes.set(subject.id, subject).set(object.id, object);
  const pattern = patternIn(narrated.map(({ edge }) => edge));
  const step = pattern && causeStep(pattern);
  const led = narrated.find(({ edge }) => edge.type === step?.type)?.edge;
  if (step !== undefined && led !== undefined)
    return { from: nodes.get(reached(led, step)) ?? null, to: nodes.get(setOut(led, step)) ?? null };
  const [first, second] = narrated.map(({ edge }) => edge);
  const last = narrated.at(-1)?.edge;
  const before = narrated.at(-2)?.edge;
  const start = first && freeEnd(first, second, 'from');
  const end = last && freeEnd(last, before, 'to');
  return { from: nodes.get(start ?? '') ?? null, to: nodes.get(end ?? '') ?? null };
}

/** The end of an edge that its neighbour in the chain does not touch. */
function freeEnd(edge: GraphEdge, neighbour: GraphEdge | undefined, alone: 'from' | 'to'): string {
  if (neighbour === undefined) return edge[alone];
  return edge.from === neighbour.from || edge.from === neighbour.to ? edge.to : edge.from;
}

export const withoutStop = (gloss: string) => gloss.replace(/[。.]\s*$/, '');

/** `中文 / English`, as the datasets write a reason in both languages. */
export function bothOf(text: string): Bilingual {
  const [zh = text, en = zh] = text.split(' / ');
  return { zh, en };
}
