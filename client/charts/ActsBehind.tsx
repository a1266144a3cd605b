import { useEffect, useState } from 'react';
import type { Api } from '#contract/api.ts';
import type { OutputOf } from '#contract/endpoint.ts';
import type { GraphNode } from '#contract/graph.ts';
import { useActions, useLanguage } from '../components/explorer-context.ts';
import { Icon } from '../components/Icon.tsx';
import { Name } from '../components/Said.tsx';
import { NamesakesAmong, ToldApart } from '../components/ToldApart.tsx';
import { Waiting } from '../components/Waiting.tsx';
import { loading, type Remote } from '../model/remote.ts';
import { chartWordsIn } from '../words/chart-words.ts';

/** A count, and what it counts. */
export interface Counted {
  readonly by: 'giver' | 'pair' | 'level' | 'year';
  readonly key: string;
  readonly name: string;
  readonly count: number;
}

interface Props {
  readonly of: Counted;
  readonly onClose: () => void;
}

/** The acts behind a count; each opens its card with the sentences that it rests on. */
export function ActsBehind({ of: { by, key, name, count }, onClose }: Props) {
  const words = chartWordsIn(useLanguage());
  const { openSelection, readActs } = useActions();
  const [nodes, setNodes] = useState<readonly GraphNode[]>([]);
  const [last, setLast] = useState<Remote<OutputOf<Api['countedActs']>>>(loading);
  const take = (page: Remote<OutputOf<Api['countedActs']>>) => {
    setLast(page);
    if (page.type === 'loaded') setNodes((before) => [...before, ...page.value.nodes]);
  };
  // biome-ignore lint/correctness/useExhaustiveDependencies: another count is another component.
  useEffect(() => {
    setNodes([]);
    readActs({ by, key }, take);
  }, []);
  const next = last.type === 'loaded' ? last.value.next : null;
  const title = words.behind(name, count);
  return (
    <section className="acts-behind" aria-label={title}>
      <header>
        <h3>{title}</h3>
        <button type="button" className="icon-button" aria-label={words.close} onClick={onClose}>
          <Icon of="close" />
        </button>
      </header>
      <NamesakesAmong nodes={nodes}>
        <ul className="plain">
          {nodes.map((node) => (
            <li key={node.id}>
              <button
                type="button"
                className="link"
                onClick={() => void openSelection({ type: 'node', id: node.id })}
              >
                <Name of={node} />
              </button>
              <ToldApart node={node} />
            </li>
          ))}
        </ul>
      </NamesakesAmong>
      {last.type !== 'loaded' && <Waiting for={last}>{() => null}</Waiting>}
      {next !== null && (
        <button type="button" onClick={() => readActs({ by, key, cursor: next }, take)}>
          {words.more}
        </button>
      )}
    </section>
  );
}
