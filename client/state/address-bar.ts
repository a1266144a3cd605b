import { fillEditor, keepStatementInAddress } from './cypher-address.ts';
import type { Explorer } from './store.ts';
import { addressOf, formatAddress, isEdgeId, isSamePlace, parseAddress } from './url.ts';

/**
 * Ties the explorer to the address bar: what is selected and shown is a step in the history, so Back goes back to it; the
 * language is not a step.
 */
export function followAddress(explorer: Explorer, page: Window) {
  const { store, actions } = explorer;
  keepStatementInAddress(explorer, page);
  const follow = () => {
    const address = parseAddress(page.location.hash);
    const { language, view, select, statement, story } = address;
    fillEditor(explorer, address);
    if (language !== undefined) actions.setLanguage(language);
    if (view !== store.getState().view) actions.setView(view);
    if (select !== undefined)
      void (isEdgeId(select) ? actions.openEdge(select, statement) : actions.openNode(select));
    else if (statement !== undefined) actions.selectFacts([statement]);
    else actions.clearSelection();
    if (story !== undefined) actions.tell(story);
  };
  store.subscribe((state, before) => {
    if (
      state.selection === before.selection &&
      state.view === before.view &&
      state.panel === before.panel &&
      state.telling.edges === before.telling.edges &&
      state.language === before.language
    )
      return;
    const current = parseAddress(page.location.hash);
    const next = addressOf(state);
    const isStep = !isSamePlace(next, current);
    if (isStep) page.history.pushState(null, '', formatAddress(next));
    else if (next.language !== current.language)
      page.history.replaceState(null, '', formatAddress({ ...current, ...next }));
  });
  page.addEventListener('popstate', follow);
  if (!isSamePlace(parseAddress(page.location.hash), addressOf(store.getState()))) follow();
}
