import type { GraphNode, NodeDetails } from '#contract/graph.ts';
import { clearFilters } from '../model/filter-changes.ts';
import { actsWithoutAgent, gapsOfNode, type NodeGap } from '../model/gaps.ts';
import { loadedValue } from '../model/remote.ts';
import { type Language, nameOf } from '../words/language.ts';
import { patternOfAct, saidBy, withName } from '../words/story-patterns.ts';
import { useActions, useExplorer, useLanguage, useWords } from './explorer-context.ts';

/** What one would expect around a node and does not see, each with the reason, and a way on where there is one. */
export function NodeGaps({ node }: { readonly node: NodeDetails }) {
  const words = useWords();
  const language = useLanguage();
  const state = useExplorer((whole) => whole);
  const gaps = gapsOfNode(node, state);
  const acts = actsWithoutAgent(node.id, loadedValue(state.answers.stories)?.stories ?? []);
  if (gaps.length + acts.length === 0) return null;
  return (
    <section className="gaps" aria-labelledby="gaps">
      <h3 id="gaps">{words.gaps}</h3>
      <dl className="fields">
        {gaps.map((gap) => (
          <Row key={gap.id} name={nameOf(gap, language)}>
            <Reason node={node} gap={gap} />
          </Row>
        ))}
        {acts.map((act) => (
          <Row key={act.id} name={askedOf(act, language)}>
            {words.gapUnstated}
          </Row>
        ))}
      </dl>
    </section>
  );
}

/** Who did it, as a question. */
function askedOf(act: GraphNode, language: Language): string {
  const agent = patternOfAct(act.label)?.agent;
  return withName(agent === undefined ? '{name}' : saidBy(agent, 'asked', language), nameOf(act, language));
}

function Row({ name, children }: { readonly name: string; readonly children: React.ReactNode }) {
  return (
    <>
      <dt>{name}</dt>
      <dd>{children}</dd>
    </>
  );
}

function Reason({ node, gap }: { readonly node: NodeDetails; readonly gap: NodeGap }) {
  const words = useWords();
  const { expand, filter, restoreAll } = useActions();
  const { type, direction, why } = gap;
  switch (why.type) {
    case 'unstated':
      return words.gapUnstated;
    case 'unloaded':
      return (
        <>
          {words.gapUnloaded(why.count)}{' '}
          <WayOut name={words.menuExpand} onClick={() => void expand({ id: node.id, type, direction })} />
        </>
      );
    case 'filtered':
      return (
        <>
          {words.gapFiltered} <WayOut name={words.filterClear} onClick={() => filter(clearFilters)} />
        </>
      );
    case 'hidden':
      return (
        <>
          {words.nodeHidden} <WayOut name={words.restoreAll} onClick={restoreAll} />
        </>
      );
  }
}

const WayOut = ({ name, onClick }: { readonly name: string; readonly onClick: () => void }) => (
  <button type="button" className="link" onClick={onClick}>
    {name}
  </button>
);
