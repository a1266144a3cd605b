import type { GraphNode } from '#contract/graph.ts';
import { BasisBadge } from '../components/BasisBadge.tsx';
import { useActions, useExplorer, useLanguage, useWords } from '../components/explorer-context.ts';
import { useKindName } from '../components/Fields.tsx';
import { Icon } from '../components/Icon.tsx';
import { NodeLink } from '../components/NodeLink.tsx';
import { passageNumber } from '../components/quotation-text.ts';
import { ReportBadge } from '../components/ReportBadge.tsx';
import { storyGraph } from '../model/first-view.ts';
import { storyOrder } from '../model/story-order.ts';
import { storyWordsIn } from '../words/story-words.ts';
import { type Commendation, causeOf, dateOf, ledEdge, nodeOf, nodesBy, reportOf } from './story-list.ts';

/** One story as a line of its nodes: what was commended, how, by whom in which post; what no report says is said. */
export function StoryItem({ story }: { readonly story: Commendation }) {
  const words = useWords();
  const own = storyWordsIn(useLanguage());
  const { showFragment, openStory, openReport } = useActions();
  const order = storyOrder(story.steps);
  const isTold = useExplorer(
    ({ panel, story: open }) => panel === 'story' && open.edges.join() === order.join(),
  );
  const award = nodeOf(story, story.award);
  const cause = causeOf(story);
  const led = ledEdge(story);
  const date = dateOf(story);
  const number = passageNumber(story.place);
  return (
    <li className="story-item" aria-current={isTold ? 'true' : undefined}>
      <div className="story-chain">
        {cause === undefined ? (
          <span className="unstated">{own.causeUnstated}</span>
        ) : (
          <>
            <Nodes of={[cause]} />
            <span className="verb">{own.ledTo}</span>
          </>
        )}
        <Nodes of={[award]} />
        <Givers story={story} />
        <Ends name={own.receivedBy} nodes={nodesBy(story, 'RECEIVED', 'from')} />
        <Ends name={own.grantedAt} nodes={nodesBy(story, 'GRANTED_AT', 'to')} />
      </div>
      <p className="facts">
        <ReportBadge id={reportOf(story)} />
        {award && <KindName of={award} />}
        {led && <BasisBadge fact={led} />}
        {date !== null && <span className="number">{date}</span>}
        <button type="button" className="link" onClick={() => openReport(reportOf(story), story.place)}>
          {words.passageN(number)}
        </button>
        <span className="story-do">
          <button type="button" onClick={() => openStory(order)}>
            <Icon of="quote" />
            {words.tellStory}
          </button>
          <button type="button" onClick={() => showFragment(storyGraph([story]))}>
            {words.showOnCanvas}
          </button>
        </span>
      </p>
    </li>
  );
}

function Givers({ story }: { readonly story: Commendation }) {
  const words = useWords();
  const own = storyWordsIn(useLanguage());
  const givers = nodesBy(story, 'ISSUED', 'from');
  return (
    <>
      {!story.giver_stated && <span className="unstated">{words.giverUnstated}</span>}
      {givers.length > 0 && (
        <span className="story-by">
          <span className="verb">{story.giver_stated ? own.givenBy : own.givenByInferred}</span>
          {givers.map((giver) => (
            <Giver key={giver.id} giver={giver} story={story} />
          ))}
        </span>
      )}
    </>
  );
}

function Giver({ giver, story }: { readonly giver: GraphNode; readonly story: Commendation }) {
  const words = useWords();
  const own = storyWordsIn(useLanguage());
  const posts = story.edges.filter(({ type, from }) => type === 'HOLDS_POSITION' && from === giver.id);
  return (
    <span className="story-giver">
      <NodeLink node={giver} />
      {posts.map(({ id, to, tense }) => (
        <span className="story-post" key={id}>
          {tense === 'former' && <span className="quiet">{words.former}</span>}
          <Nodes of={[nodeOf(story, to)]} />
        </span>
      ))}
      {posts.length === 0 && giver.label === 'Official' && (
        <span className="unstated">{own.postUnstated}</span>
      )}
    </span>
  );
}

function Nodes({ of }: { readonly of: readonly (GraphNode | undefined)[] }) {
  return of.flatMap((node) => (node === undefined ? [] : [<NodeLink key={node.id} node={node} />]));
}

/** What kind of commendation it is. */
function KindName({ of }: { readonly of: GraphNode }) {
  const kind = useKindName(of);
  return kind === null ? null : <span className="award-kind">{kind}</span>;
}

/** Who received it, where it was granted: only what a report says. */
function Ends({ name, nodes }: { readonly name: string; readonly nodes: readonly GraphNode[] }) {
  if (nodes.length === 0) return null;
  return (
    <span className="story-by">
      <span className="verb">{name}</span> <Nodes of={nodes} />
    </span>
  );
}
