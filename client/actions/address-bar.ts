import { type Address, addressOf, formatAddress, isSamePlace, parseAddress } from '../address/url.ts';
import type { ExplorerState } from '../model/explorer.ts';
import { drawingOf, isSameDrawing } from '../model/history.ts';
import type { Drawing } from '../model/steps.ts';
import { browserHistory } from './browser-history.ts';
import { keepStatementInAddress } from './cypher-address.ts';
import type { Explorer } from './store.ts';

/** Milliseconds without a change of the drawing before it is written into the address. */
const SETTLED_MS = 400;

/**
 * Opens what the address says, and ties the page to it from then on. Each named change of the drawing is a step in the
 * browser's history, and so is what is selected, shown and read: Back undoes, Forward does again. The language is not a
 * step; the drawing is written into the present entry, once it is another than the first view.
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

  const present = () => {
    const drawing = packed === undefined ? {} : { drawing: packed };
    return formatAddress({ ...addressOf(store.getState()), ...editor(), ...drawing });
  };
  const entries = browserHistory(page, present);
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
    entries.replace();
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
  entries.begin(page.location.hash === '' ? page.location.href : present());
  writeSoon();
  store.subscribe((state, before) => {
    if (isFirstView(state, before)) known.set(undefined, drawingOf(state));
    if (!isSameDrawing(state, before) || isSaid(state) !== isSaid(before)) writeSoon();
    entries.count(state.past, before.past);
    if (isFollowing) return;
    const next = addressOf(state);
    if (!isSamePlace(next, parseAddress(page.location.hash))) entries.pushSoon();
    else if (formatAddress(next) !== formatAddress(addressOf(before))) entries.replaceSoon();
  });
  page.addEventListener('popstate', ({ state }) => {
    const address = parseAddress(page.location.hash);
    const entry = entries.read(state);
    if (entry === 'foreign') return void open(address).then(entries.replace);
    if (entry === 'earlier') {
      const shown = address.drawing === undefined ? actions.showFirstView() : Promise.resolve();
      return void shown.then(() => open(address)).then(entries.replace);
    }
    const place = addressOf(store.getState());
    isFollowing = true;
    const steps = entries.stepsTo(entry);
    for (let step = 0; step < Math.abs(steps); step += 1) (steps < 0 ? actions.undo : actions.redo)();
    actions.goBackTo(address);
    isFollowing = false;
    // The entry may be of another language's time, or say what an undo by its button has taken back since.
    const isNothing = steps === 0 && isSamePlace(place, addressOf(store.getState()));
    if (isNothing && entries.goOn(entry)) return;
    entries.replace();
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
