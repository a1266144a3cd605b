import { useState } from 'react';
import type { Found, KindHit } from '#contract/find.ts';
import type { GraphNode } from '#contract/graph.ts';
import { useActions, useWords } from '../components/explorer-context.ts';
import { Name } from '../components/Said.tsx';
import { NamesakesAmong, ToldApart } from '../components/ToldApart.tsx';
import { idle, loadedValue, type Remote } from '../model/remote.ts';
import { HitText } from './hits.tsx';
import { ListEnd } from './ListEnd.tsx';

/** The kinds that are called so, each with all that is of it once it is opened. */
export function KindGroup({ of }: { readonly of: NonNullable<Found['kinds']> }) {
  const words = useWords();
  return (
    <section className="found-group" aria-labelledby="found-kinds">
      <h3 id="found-kinds">
        {words.foundKinds}{' '}
        <span className="number found-count">{words.foundCount(of.total, of.isLeast)}</span>
      </h3>
      {of.hits.map((hit) => (
        <Kind key={`${hit.label} ${hit.kind}`} hit={hit} />
      ))}
    </section>
  );
}

interface Listed {
  readonly nodes: readonly GraphNode[];
  readonly next: string | null;
}

function Kind({ hit }: { readonly hit: KindHit }) {
  const { readKind, openNode } = useActions();
  const [{ nodes, next }, setListed] = useState<Listed>({ nodes: [], next: null });
  const [asked, setAsked] = useState<Remote<Listed>>(idle);
  const more = () =>
    readKind(hit, next ?? undefined, (answer) => {
      setAsked(answer);
      const page = loadedValue(answer);
      if (page) setListed((before) => ({ nodes: [...before.nodes, ...page.nodes], next: page.next }));
    });
  return (
    <details
      className="found-kind"
      onToggle={({ currentTarget: { open } }) => {
        if (open && asked.type === 'idle') more();
      }}
    >
      <summary>
        <HitText of={{ part: 'kinds', hit }} sought="" />
      </summary>
      <ul>
        <NamesakesAmong nodes={nodes}>
          {nodes.map((node) => (
            <li key={node.id}>
              <button type="button" className="found-hit" onClick={() => void openNode(node.id)}>
                <Name of={node} /> <ToldApart node={node} />
              </button>
            </li>
          ))}
        </NamesakesAmong>
      </ul>
      <ListEnd asked={asked} hasMore={next !== null} onMore={more} />
    </details>
  );
}
