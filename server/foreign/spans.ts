import type { Basis } from '#contract/model.ts';
import type { Found, FoundPlace, FoundStatement, FoundThing } from './found.ts';

/** A stretch of words with a label, as most tools have it. */
export interface Span {
  readonly id: string;
  readonly label: string;
  readonly place: FoundPlace;
  /** Our own id of what it names, where the file was ours. */
  readonly own?: string | undefined;
}

/** Two stretches that are joined. */
export interface Joined {
  readonly id: string;
  readonly type: string;
  readonly from: string;
  readonly to: string;
  readonly basis?: Basis | undefined;
}

const OURS = /^(?:[a-z0-9-]+\/)?([a-z]+(?:-[a-z0-9]+)+)$/;
const ownOf = ({ own }: Span) => OURS.exec(own ?? '')?.[1];

/** What has one label and the same words is one thing; so is what has one id of ours. */
const keyOf = (span: Span): string => ownOf(span) ?? `${span.label} ${span.place.words ?? span.id}`;

/** Spans and relations between them as things and statements. */
export function fromSpans(
  spans: readonly Span[],
  joined: readonly Joined[],
): Pick<Found, 'things' | 'statements'> {
  const things = new Map<string, FoundThing>();
  for (const span of spans) {
    const key = keyOf(span);
    const known = things.get(key);
    things.set(key, {
      ...{ key, where: known?.where ?? span.id, label: span.label, id: ownOf(span) },
      places: [...(known?.places ?? []), span.place],
    });
  }
  const byId = new Map(spans.map((span) => [span.id, span]));
  const statements = joined.map(({ id, type, from, to, basis }): FoundStatement => {
    const [one, other] = [byId.get(from), byId.get(to)];
    return {
      ...{ where: id, type, basis, quotations: [], fields: {} },
      from: one === undefined ? from : keyOf(one),
      to: other === undefined ? to : keyOf(other),
      at: { from: one?.place, to: other?.place },
    };
  });
  return { things: [...things.values()], statements };
}
