import type { GraphNode } from '#contract/graph.ts';
import { useActions, useExplorer, useWords } from '../components/explorer-context.ts';
import { Icon } from '../components/Icon.tsx';
import { NodeLink } from '../components/NodeLink.tsx';
import { StatementsButton } from '../components/StatementsButton.tsx';
import { Empty, Waiting } from '../components/Waiting.tsx';
import { type Story, storyGraph } from '../state/first-view.ts';
import { tellingOrder } from '../state/telling-order.ts';
import type { ViewTab } from './view.ts';

export const stories: ViewTab = { id: 'stories', name: 'viewStories', View: Stories };

/** Every story as a line of a table: what was commended, how, by whom in which post. */
function Stories() {
  const words = useWords();
  const { loadStories } = useActions();
  const asked = useExplorer((state) => state.answers.stories);
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be within reach of the keyboard.
    <section className="reading-view" tabIndex={0} aria-label={words.viewStories}>
      <h2>{words.viewStories}</h2>
      <p className="quiet">{words.storiesIntro}</p>
      <Waiting for={asked} retry={loadStories}>
        {(told) =>
          told.stories.length === 0 ? (
            <Empty what={words.storiesEmpty} next={words.canvasEmptyNext} />
          ) : (
            <StoryTable stories={told.stories} />
          )
        }
      </Waiting>
    </section>
  );
}

function StoryTable({ stories: told }: { readonly stories: readonly Story[] }) {
  const words = useWords();
  return (
    <table>
      <thead>
        <tr>
          <th scope="col">{words.cause}</th>
          <th scope="col">{words.columnAwards}</th>
          <th scope="col">{words.giver}</th>
          <th scope="col">{words.columnPosts}</th>
          <th scope="col">{words.evidence}</th>
        </tr>
      </thead>
      <tbody>
        {told.map((story) => (
          <StoryRow key={`${story.cause} ${story.award}`} story={story} />
        ))}
      </tbody>
    </table>
  );
}

function StoryRow({ story }: { readonly story: Story }) {
  const words = useWords();
  const { showFragment, tell } = useActions();
  const nodes = new Map(story.nodes.map((node) => [node.id, node]));
  const ends = (type: string, end: 'from' | 'to') =>
    [...new Set(story.steps.filter((step) => step.type === type).map((step) => step[end]))].flatMap(
      (id) => nodes.get(id) ?? [],
    );
  const cause = nodes.get(story.cause);
  const award = nodes.get(story.award);
  return (
    <tr>
      <th scope="row">{cause && <NodeLink node={cause} />}</th>
      <td>{award && <NodeLink node={award} />}</td>
      <td>
        {story.giver_stated ? (
          <Links nodes={ends('ISSUED', 'from')} />
        ) : (
          <span className="quiet">{words.giverUnstated}</span>
        )}
      </td>
      <td>
        <Links nodes={ends('HOLDS_POSITION', 'to')} />
      </td>
      <td>
        <div className="stack">
          <button type="button" className="link" onClick={() => tell(tellingOrder(story.steps))}>
            <Icon of="list" />
            {words.tellStory}
          </button>
          <StatementsButton ids={[...new Set(story.steps.flatMap((step) => step.statements))]} />
          <button type="button" className="link" onClick={() => showFragment(storyGraph([story]))}>
            {words.showOnCanvas}
          </button>
        </div>
      </td>
    </tr>
  );
}

function Links({ nodes }: { readonly nodes: readonly GraphNode[] }) {
  return (
    <ul className="plain">
      {nodes.map((node) => (
        <li key={node.id}>
          <NodeLink node={node} />
        </li>
      ))}
    </ul>
  );
}
