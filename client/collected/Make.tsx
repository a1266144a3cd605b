import { type ReactNode, useState } from 'react';
import {
  useActions,
  useExplorer,
  useExplorerStore,
  useLanguage,
  useWords,
} from '../components/explorer-context.ts';
import { Icon } from '../components/Icon.tsx';
import { keyOf } from '../model/collected.ts';
import { collectedWordsIn } from '../words/collected-words.ts';
import { AccountPart } from './AccountPart.tsx';
import { CitationsPart } from './CitationsPart.tsx';
import { notesOf, packedOf } from './entries.ts';

type Part = 'account' | 'citations';

/** What can be made of the list: slides, an account, citations, an evidence pack. */
export function Make() {
  const words = collectedWordsIn(useLanguage());
  const page = useWords();
  const { present } = useActions();
  const { items, found } = useExplorer(({ collection }) => collection);
  const pack = usePack();
  const [part, setPart] = useState<Part | null>(null);
  if (items.length === 0) return null;
  const isReady = items.every((item) => found.has(keyOf(item)));
  const toggle = (one: Part, name: string, icon: ReactNode) => (
    <button
      type="button"
      aria-expanded={part === one}
      disabled={!isReady}
      onClick={() => setPart(part === one ? null : one)}
    >
      {icon}
      {name}
    </button>
  );
  return (
    <section aria-labelledby="collected-make">
      <h3 id="collected-make">{words.make}</h3>
      <div className="collected-make">
        <button type="button" className="primary" disabled={!isReady} onClick={() => present(0)}>
          <Icon of="screen" />
          {words.present}
        </button>
        {toggle('account', words.account, <Icon of="list" />)}
        {toggle('citations', words.cite, <Icon of="quote" />)}
        <button type="button" disabled={!isReady} onClick={() => void pack()}>
          <Icon of="export" />
          {words.pack}
        </button>
        {!isReady && <span className="quiet waiting">{page.loading}</span>}
      </div>
      {part === 'account' && <AccountPart />}
      {part === 'citations' && <CitationsPart />}
    </section>
  );
}

/** Makes one offline file of all that is collected, pictures included. */
function usePack() {
  const store = useExplorerStore();
  const { makePack, readCollectedPicture } = useActions();
  return async () => {
    const { items, found } = store.getState().collection;
    const packed = packedOf(items, found);
    const nodes = new Set(packed.nodes);
    const edges = new Set(packed.edges);
    const positions = new Map<string, { x: number; y: number }>();
    for (const item of items) {
      if (item.type !== 'picture') continue;
      const drawing = await readCollectedPicture(item.link);
      for (const id of drawing?.nodes.keys() ?? []) nodes.add(id);
      for (const id of drawing?.edges.keys() ?? []) edges.add(id);
      for (const [id, at] of drawing?.positions ?? []) positions.set(id, at);
    }
    // Places of a part would leave the others to be squeezed between them.
    const isWhole = [...nodes].every((id) => positions.has(id));
    await makePack({
      nodes: [...nodes],
      edges: [...edges],
      positions: isWhole ? positions : new Map(),
      notes: notesOf(items, found),
    });
  };
}
