import { useActions, useExplorer, useLanguage } from '../components/explorer-context.ts';
import { Icon } from '../components/Icon.tsx';
import type { ExplorerState } from '../model/explorer.ts';
import { type Drawn, visible } from '../model/filters.ts';
import { type Picked, pickedOf } from '../model/selecting.ts';
import { chainOrder } from '../model/story-order.ts';
import type { Bilingual } from '../words/language.ts';
import { storyWordsIn } from '../words/story-words.ts';

/** What is selected on the canvas can be told; it, or all that is in sight, can be kept as an evidence pack. */
export function Carrying() {
  const words = storyWordsIn(useLanguage());
  const { openStory } = useActions();
  const state = useExplorer((whole) => whole);
  const picked = withBetween(state, pickedOf(state));
  const { nodes, edges } = visible(state);
  return (
    <section className="carrying" aria-label={words.carry}>
      <h3>{words.carry}</h3>
      <p className="buttons">
        {picked.edges.length > 0 && (
          <button type="button" onClick={() => openStory(chainOrder(picked.edges))}>
            <Icon of="quote" />
            {words.tellSelection(picked.edges.length)}
          </button>
        )}
        {picked.edges.length > 0 && (
          <PackButton
            name={words.packSelection(picked.nodes.size, picked.edges.length)}
            nodes={[...picked.nodes]}
            edges={picked.edges.map(({ id }) => id)}
          />
        )}
        <PackButton
          name={words.packDrawing(nodes.size, edges.size)}
          nodes={[...nodes.keys()]}
          edges={[...edges.keys()]}
        />
      </p>
      {picked.edges.length === 0 && <p className="quiet">{words.selectToTell}</p>}
    </section>
  );
}

interface PackProps {
  readonly name: string;
  /** Without one the pack is named by its reports. */
  readonly title?: Bilingual;
  readonly nodes: readonly string[];
  readonly edges: readonly string[];
}

/** Makes one offline file, laid out as on the canvas. */
export function PackButton({ name, ...packed }: PackProps) {
  const words = storyWordsIn(useLanguage());
  const { makePack } = useActions();
  const positions = useExplorer((state) => state.positions);
  return (
    <button
      type="button"
      title={words.packMeaning}
      disabled={packed.nodes.length + packed.edges.length === 0}
      onClick={() => void makePack({ ...packed, positions })}
    >
      <Icon of="copy" />
      {name}
    </button>
  );
}

/** The picked edges with their ends; where only nodes are picked, the edges in sight between them. */
function withBetween(state: Drawn & Pick<ExplorerState, 'selection'>, picked: Picked) {
  const all = [...visible(state).edges.values()];
  const edges =
    picked.edges.size > 0
      ? all.filter(({ id }) => picked.edges.has(id))
      : all.filter(({ from, to }) => picked.nodes.has(from) && picked.nodes.has(to));
  return { edges, nodes: new Set([...picked.nodes, ...edges.flatMap(({ from, to }) => [from, to])]) };
}
