import type { GraphNode } from '#contract/graph.ts';
import { BasisBadge } from '../components/BasisBadge.tsx';
import { CollectButton } from '../components/CollectButton.tsx';
import { useActions, useExplorer, useWords } from '../components/explorer-context.ts';
import { useKindName } from '../components/Fields.tsx';
import { Icon } from '../components/Icon.tsx';
import { passageNumber } from '../components/quotation-text.ts';
import { ReportBadge } from '../components/ReportBadge.tsx';
import { storyGraph } from '../model/first-view.ts';
import { storyOrder } from '../model/story-order.ts';
import { StoryChain } from './StoryChain.tsx';
import { dateOf, ledEdge, nodeOf, reportOf, type Told } from './story-list.ts';

/** One story as a line of its nodes, what else is known of it, and what can be done with it. */
export function StoryItem({ story }: { readonly story: Told }) {
  const words = useWords();
  const { showFragment, openStory, openReport } = useActions();
  const order = storyOrder(story.steps, story.pattern);
  const isTold = useExplorer(({ story: open }) => open.edges.join() === order.join());
  const act = nodeOf(story, story.act);
  const led = ledEdge(story);
  const date = dateOf(story);
  const number = passageNumber(story.place);
  return (
    <li className="story-item" aria-current={isTold ? 'true' : undefined}>
      <StoryChain story={story} />
      <p className="facts">
        <ReportBadge id={reportOf(story)} />
        {act && <KindName of={act} />}
        {led && <BasisBadge fact={led} />}
        {date !== null && <span className="number">{date}</span>}
        <button type="button" className="link" onClick={() => openReport(reportOf(story), story.place)}>
          {words.passageN(number)}
        </button>
        <span className="story-do">
          {act && (
            <CollectButton
              what={{
                type: 'story',
                id: order.join(','),
                said: { zh: act.name_zh, en: act.name_en || act.name_zh },
              }}
            />
          )}
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

/** What kind of act it is. */
function KindName({ of }: { readonly of: GraphNode }) {
  const kind = useKindName(of);
  return kind === null ? null : <span className="act-kind">{kind}</span>;
}
