import { saidIn } from '#contract/evidence.ts';
import type { ReportStatements } from '#contract/reading.ts';
import type { PassageRange } from '../model/reading-state.ts';
import type { RoleSpan } from '../model/roles.ts';

/** A stretch of a passage, in code points: `start` included, `end` excluded. */
export interface Span {
  readonly start: number;
  readonly end: number;
}

/** A stretch of a passage throughout which everything is the same. */
export interface Segment extends Span {
  readonly text: string;
  /** Ids of the facts whose words it is. */
  readonly facts: readonly string[];
  /** Whether an entity is named here. */
  readonly isNamed: boolean;
  /** Whether the entity that is looked for is named here. */
  readonly isSought: boolean;
  readonly isPicked: boolean;
  readonly role: RoleSpan['role'] | null;
}

/** What lies on one passage. */
export interface Marks {
  readonly quotations: readonly (Span & { readonly fact: string })[];
  readonly mentions: readonly Span[];
  readonly sought: readonly Span[];
  readonly picked: readonly Span[];
  readonly roles: readonly RoleSpan[];
}

/**
 * Cuts a passage wherever a mark begins or ends. The segments in order are the passage, character for character: every
 * quotation is a run of whole segments.
 */
export function segmentsOf(text: string, marks: Marks): readonly Segment[] {
  const points = [...text];
  const { quotations, mentions, sought, picked, roles } = marks;
  const cuts = new Set([0, points.length]);
  for (const { start, end } of [...quotations, ...mentions, ...sought, ...picked, ...roles])
    for (const cut of [start, end]) if (cut < points.length) cuts.add(cut);
  const sorted = [...cuts].sort((a, b) => a - b);
  return sorted.slice(1).map((end, index) => {
    const start = sorted[index] ?? 0;
    const covers = (span: Span) => span.start <= start && span.end >= end;
    return {
      start,
      end,
      text: points.slice(start, end).join(''),
      facts: [...new Set(quotations.filter(covers).map(({ fact }) => fact))],
      isNamed: mentions.some(covers),
      isSought: sought.some(covers),
      isPicked: picked.some(covers),
      role: roles.find(covers)?.role ?? null,
    };
  });
}

/** The marks of one passage from all that the report says. */
export function marksOf(
  passage: string,
  { facts, mentions }: Pick<ReportStatements, 'facts' | 'mentions'>,
  now: {
    readonly roles: readonly RoleSpan[];
    readonly picked: readonly PassageRange[];
    readonly sought: string | null;
  },
): Marks {
  const here = <Place extends { readonly passage: string }>(places: readonly Place[]) =>
    places.filter((place) => place.passage === passage);
  const named = here(mentions);
  return {
    quotations: facts.flatMap(({ id, quotations }) =>
      here(saidIn(quotations)).map(({ start, end }) => ({ start, end, fact: id })),
    ),
    mentions: named,
    sought: named.filter(({ entity }) => entity === now.sought),
    picked: here(now.picked),
    roles: here(now.roles),
  };
}

/** Stretches with words in them that no quotation and no name touches: neighbouring segments are joined. */
export function uncoveredIn(segments: readonly Segment[]): readonly (Span & { readonly text: string })[] {
  const found: { start: number; end: number; text: string }[] = [];
  for (const { start, end, text, facts, isNamed } of segments) {
    if (facts.length > 0 || isNamed) continue;
    const last = found.at(-1);
    if (last?.end === start) Object.assign(last, { end, text: last.text + text });
    else found.push({ start, end, text });
  }
  return found.filter(({ text }) => /[\p{L}\p{N}]/u.test(text));
}
