import { sightOf } from '../model/filter-changes.ts';
import { visible } from '../model/filters.ts';
import { useActions, useExplorer, useWords } from './explorer-context.ts';
import { Icon } from './Icon.tsx';

/** Under a node's name: its menu, that it is pinned, and that it is not in full sight, if so. */
export function NodeTools({ id }: { readonly id: string }) {
  const words = useWords();
  const { openMenu, remove, reveal } = useActions();
  const isDrawn = useExplorer((state) => state.nodes.has(id));
  const isPinned = useExplorer((state) => state.pinned.has(id));
  const sight = useExplorer((state) => sightOf(visible(state), id));
  if (!isDrawn) return null;
  const unseen = { greyed: words.nodeGreyed, filtered: words.nodeFiltered, hidden: words.nodeHidden };
  return (
    <>
      <p className="node-tools">
        <button
          type="button"
          className="link"
          aria-haspopup="menu"
          onClick={({ currentTarget }) => {
            const { left, bottom } = currentTarget.getBoundingClientRect();
            openMenu(id, { x: left, y: bottom + 4 });
          }}
        >
          {words.nodeMenu}
        </button>
        <button type="button" className="link" onClick={() => remove(new Set([id]))}>
          {words.remove}
        </button>
        {isPinned && <span className="quiet">{words.pinnedMark}</span>}
      </p>
      {sight !== 'shown' && (
        <p className="unseen-note">
          <Icon of="eyeOff" />
          {unseen[sight]}
          <button type="button" className="link" onClick={() => reveal(id)}>
            {words.showIt}
          </button>
        </p>
      )}
    </>
  );
}
