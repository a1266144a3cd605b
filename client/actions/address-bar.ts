import { type Address, addressOf, formatAddress, isSamePlace, parseAddress } from '../address/url.ts';
import type { ExplorerState } from '../model/explorer.ts';
import { drawingOf, isSameDrawing } from '../model/history.ts';
import type { Drawing } from '../model/steps.ts';
import { keepStatementInAddress } from './cypher-address.ts';
import type { Explorer } from './store.ts';

/** Milliseconds without a change of the drawing before it is written into the address. */
const SETTLED_MS = 400;
/** Marks the entries of the browser's history that are ours; what a person types or clicks has none. */
const OURS = { by: 'yinzheng' };

/**
 * Opens what the address says, and ties the page to it from then on. What is selected, shown and read is a step in the
 * browser's history: Back returns to it and never changes what is drawn; that is for undo. The language is not a step,
 * and neither is the drawing: it is written into the present entry, once it is another than the first view.
 */
export async function followAddress(explorer: Explorer, page: Window) {
  const { store, actions } = explorer;
  const editor = keepStatementInAddress(explorer, page);
  const start = parseAddress(page.location.hash);
  /** Drawings whose packed form is known: the first view needs none, and a link's is its own. */
  const known = new Map<string | undefined, Drawing>();
  let packed: string | undefined;
  let timer: number | undefined;
  let isFollowing = false;

  const write = (how: 'pushState' | 'replaceState') => {
    const drawing = packed === undefined ? {} : { drawing: packed };
    page.history[how](OURS, '', formatAddress({ ...addressOf(store.getState()), ...editor(), ...drawing }));
  };
  const pack = async (state: ExplorerState) => {
    for (const [form, drawing] of known) if (isSaid(state) && isSameDrawing(drawing, state)) return form;
    const { writeDrawing } = await import('../address/drawing-link.ts');
    return writeDrawing(state);
  };
  const writeDrawing = async () => {
    const state = store.getState();
    const next = await pack(state);
    // What has changed meanwhile has a timer of its own.
    if (next === packed || !isSameDrawing(state, store.getState())) return;
    packed = next;
    write('replaceState');
  };
  const writeSoon = () => {
    page.clearTimeout(timer);
    timer = page.setTimeout(() => void writeDrawing(), SETTLED_MS);
  };
  const open = async (address: Address) => {
    isFollowing = true;
    const isOpened = await actions.openAddress(address);
    isFollowing = false;
    if (isOpened) known.set(address.drawing, drawingOf(store.getState()));
    if (isOpened) packed = address.drawing;
    return isOpened;
  };

  // At once: who looks elsewhere while the first picture comes stays there.
  actions.setView(start.view);
  if (start.drawing === undefined) {
    await actions.showFirstView();
    known.set(undefined, drawingOf(store.getState()));
  }
  const isOpened = await open({ ...start, view: store.getState().view });
  if (!isOpened && start.drawing !== undefined) known.set(undefined, drawingOf(store.getState()));
  actions.moveCamera('fit');
  // Also marks the entry as ours. An address without anything to say stays as it is.
  page.history.replaceState(OURS, '', page.location.href);
  if (page.location.hash !== '') write('replaceState');
  writeSoon();
  store.subscribe((state, before) => {
    if (isFirstView(state, before)) known.set(undefined, drawingOf(state));
    if (!isSameDrawing(state, before) || isSaid(state) !== isSaid(before)) writeSoon();
    if (isFollowing) return;
    const next = addressOf(state);
    if (!isSamePlace(next, parseAddress(page.location.hash))) write('pushState');
    else if (formatAddress(next) !== formatAddress(addressOf(before))) write('replaceState');
  });
  page.addEventListener('popstate', ({ state }) => {
    const address = parseAddress(page.location.hash);
    if (state?.by !== OURS.by) return void open(address).then(() => write('replaceState'));
    isFollowing = true;
    actions.goBackTo(address);
    isFollowing = false;
    // The entry is of a time when something else was drawn, and perhaps in another language.
    write('replaceState');
  });
}

/** Whether the readable part of the address says all of what is selected. */
const isSaid = (state: ExplorerState) =>
  state.selection.type !== 'several' || addressOf(state).select !== undefined;

/** Whether the canvas has just gone back to the first view. */
const isFirstView = (state: ExplorerState, before: ExplorerState) =>
  state.past !== before.past &&
  state.past.length >= before.past.length &&
  state.past.at(-1)?.name.type === 'firstView';
