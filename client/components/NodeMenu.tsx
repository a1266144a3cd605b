import type { NodeDetails } from '#contract/graph.ts';
import type { Actions } from '../actions/store.ts';
import type { ExplorerState } from '../model/explorer.ts';
import { drawnCount, type Expansion, neighbourGroups } from '../model/neighbour-counts.ts';
import type { Remote } from '../model/remote.ts';
import { homonymsDrawn, whatTellsApart } from '../model/told-apart.ts';
import { LANG_TAG, type Language, nameOf } from '../words/language.ts';
import { isAside, verb } from '../words/vocabulary.ts';
import { wordsIn } from '../words/words.ts';
import { useActions, useExplorer, useLanguage, useWords } from './explorer-context.ts';
import { Menu, type MenuEntry, type MenuItem } from './Menu.tsx';
import { nodeActions } from './node-actions.ts';
import { useReports } from './ReportBadge.tsx';

/** What can be done to a node, or to everything selected: expand by type with counts, hide, pin, keep, remove. */
export function NodeMenu() {
  const words = useWords();
  const language = useLanguage();
  const actions = useActions();
  const state = useExplorer((whole) => whole);
  const reports = useReports();
  const { menu } = state;
  if (menu.type === 'closed') return null;
  const [id = ''] = menu.ids;
  const node = state.nodes.get(id);
  if (node === undefined) return null;
  const isOne = menu.ids.size === 1;
  const told = homonymsDrawn(state.nodes).has(id) ? whatTellsApart(node, reports, language) : '';
  const title = [nameOf(node, language), told].filter(Boolean).join(' · ');
  const edits: MenuEntry = {
    type: 'group',
    name: words.menuEdit,
    items: nodeActions(menu.ids, { state, actions, words }),
  };
  return (
    <Menu
      label={isOne ? words.menuOf(nameOf(node, language)) : words.menuOfSeveral(menu.ids.size)}
      lang={LANG_TAG[language]}
      at={menu.at}
      title={isOne ? title : words.selectedSeveral(menu.ids.size, 0)}
      entries={isOne ? [...expandEntries(id, menu.details, { state, actions, language }), edits] : [edits]}
      onClose={actions.closeMenu}
    />
  );
}

interface Around {
  readonly state: ExplorerState;
  readonly actions: Actions;
  readonly language: Language;
}

function expandEntries(id: string, details: Remote<NodeDetails>, around: Around): readonly MenuEntry[] {
  const words = wordsIn(around.language);
  if (details.type === 'failed') return [{ type: 'note', text: details.error.said[around.language] }];
  if (details.type !== 'loaded') return [{ type: 'note', text: words.loading }];
  const groups = neighbourGroups(details.value);
  if (groups.length === 0) return [{ type: 'note', text: words.menuNothing }];
  const items = groups.map(({ type, direction, count }) =>
    expandItem({ id, type, direction }, count, {
      ...around,
      name: words.menuWay(verb(type, around.language), direction === 'out'),
    }),
  );
  // What is drawn only for whoever asks is asked for by its own type.
  const total = groups.reduce((sum, { type, count }) => (isAside(type) ? sum : sum + count), 0);
  const all = groups.length === 1 ? [] : [expandItem({ id }, total, { ...around, name: words.menuAll })];
  return [{ type: 'group', name: words.menuExpand, items: [...all, ...items] }];
}

function expandItem(
  expansion: Expansion,
  total: number,
  { state, actions, language, name }: Around & { readonly name: string },
): MenuItem {
  const drawn = drawnCount(state, expansion.id, expansion);
  return {
    id: `${expansion.type ?? 'all'}-${expansion.direction ?? 'both'}`,
    name,
    aside: wordsIn(language).menuCount(drawn, total),
    disabled: drawn >= total,
    onPick: () => void actions.expand(expansion),
  };
}
