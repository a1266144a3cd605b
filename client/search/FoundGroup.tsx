import { useState } from 'react';
import type { Found } from '#contract/find.ts';
import { useActions, useWords } from '../components/explorer-context.ts';
import { loadedValue, type Remote } from '../model/remote.ts';
import { groupsOf, type HitGroup, HitText, keyOf, useHeading } from './hits.tsx';
import { ListEnd } from './ListEnd.tsx';
import { useOpenHit } from './use-open-hit.ts';

interface Props {
  readonly group: HitGroup;
  /** The answer that the group is of. */
  readonly found: Found;
  readonly sought: string;
}

const PAGE = 25;

/** One group of what was found; asked for more, it goes on. */
export function FoundGroup({ group, found, sought }: Props) {
  const words = useWords();
  const heading = useHeading();
  const openHit = useOpenHit();
  const { readFound } = useActions();
  const [hits, setHits] = useState(group.hits);
  const [next, setNext] = useState(group.isNear ? null : (found[group.part]?.next ?? null));
  const [asked, setAsked] = useState<Remote<Found>>({ type: 'idle' });
  const more = () =>
    readFound({ q: sought, in: group.part, limit: PAGE, cursor: next ?? undefined }, (answer) => {
      setAsked(answer);
      const page = loadedValue(answer);
      if (page === undefined) return;
      setHits((before) => [...before, ...groupsOf(page).flatMap((one) => one.hits)]);
      setNext(page[group.part]?.next ?? null);
    });
  return (
    <section className="found-group" aria-labelledby={`found-${group.part}`}>
      <h3 id={group.isNear ? undefined : `found-${group.part}`}>
        {heading(group)}{' '}
        {!group.isNear && (
          <span className="number found-count">{words.foundCount(group.total, group.isLeast)}</span>
        )}
      </h3>
      <ul>
        {hits.map((hit) => (
          <li key={keyOf(hit)}>
            <button type="button" className="found-hit" onClick={() => openHit(hit)}>
              <HitText of={hit} sought={sought} />
            </button>
          </li>
        ))}
      </ul>
      <ListEnd asked={asked} hasMore={next !== null} onMore={more} />
    </section>
  );
}
