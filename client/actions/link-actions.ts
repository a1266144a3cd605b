import type { GraphEdge } from '#contract/graph.ts';
import type { Decoded } from '../address/drawing-decode.ts';
import { noticeOf, nowCalled } from '../address/link-changes.ts';
import { packQuery } from '../address/packed-query.ts';
import { type Address, addressOf, formatAddress, isSameTarget, selectionIn } from '../address/url.ts';
import { yieldToMain } from '../browser/tasks.ts';
import type { ExplorerState } from '../model/explorer.ts';
import { onNodes, step, stillThere } from '../model/history.ts';
import { NO_STORY } from '../model/open-story.ts';
import { pickedOf } from '../model/selecting.ts';
import type { Selection } from '../model/selection.ts';
import { addFragment, change, select, wish } from '../model/transitions.ts';
import type { Bilingual } from '../words/language.ts';
import { LINK_WORDS } from '../words/link-words.ts';
import type { ActionContext } from './action-context.ts';
import type { CanvasActions } from './canvas-actions.ts';
import type { CypherActions } from './cypher-actions.ts';
import { wholeGraph } from './long-lists.ts';
import type { PageActions } from './page-actions.ts';
import type { ReadingActions } from './reading-actions.ts';
import type { ScopeActions } from './scope-actions.ts';
import type { SearchingActions } from './searching-actions.ts';
import type { StoryActions } from './story-actions.ts';
import { tellSince } from './version-actions.ts';

/** Opening links, going back, and making links. */
export interface LinkActions {
  /** Shows what a link says: its picture, or what it selects added to the picture that is there. True if its picture is shown. */
  readonly openAddress: (address: Address) => Promise<boolean>;
  /** Shows what was selected and read at a place in the browser's history. What is drawn stays. */
  readonly goBackTo: (address: Address) => void;
  /** An address that holds all of the present picture and knows what it leaves out. Begins with `#`. */
  readonly wholeAddress: () => Promise<string>;
  /** Puts edges between nodes of the canvas onto it. */
  readonly addEdges: (edges: readonly GraphEdge[]) => void;
}

type Others = PageActions &
  ScopeActions &
  SearchingActions &
  ReadingActions &
  CanvasActions &
  StoryActions &
  CypherActions;

export function linkActions(context: ActionContext, others: Others): LinkActions {
  const { apply, client, loader, state } = context;
  const showInstead = async (said: Bilingual) => {
    if (state().nodes.size === 0) await others.showFirstView();
    apply(change({ notice: { type: 'failed', said } }));
  };
  const show = ({ drawing, selected, changes }: Decoded) =>
    apply(
      step({ type: 'link' })(change(drawing)),
      select(selected),
      change({ notice: noticeOf(changes) }),
      wish('fit'),
    );
  const openDrawing = async (packed: string, selection: Selection): Promise<boolean> => {
    let isOpened = false;
    await loader.run('link', async (signal) => {
      const { readDrawing } = await import('../address/drawing-link.ts');
      const read = await readDrawing(packed);
      if (read.type === 'damaged') return showInstead(LINK_WORDS.linkDamaged);
      if (read.type === 'newer') return showInstead(LINK_WORDS.linkNewer);
      const now = await wholeGraph(client, read.code.nodes, signal);
      const decoded = read.decode(now, [...pickedOf({ selection }).edges]);
      if (decoded.drawing.nodes.size === 0) return showInstead(LINK_WORDS.linkEmpty);
      await yieldToMain();
      signal.throwIfAborted();
      show(decoded);
      isOpened = true;
    });
    // Stopped, or no answer: a notice says so.
    if (state().nodes.size === 0) await others.showFirstView();
    return isOpened;
  };
  const pick = (wanted: Selection, statement: string | undefined) => {
    if (wanted.type === 'node') others.selectNode(wanted.id);
    else if (wanted.type === 'edge') others.selectEdge(wanted.id, statement);
    else if (wanted.type === 'facts') others.selectFacts(wanted.ids);
    else if (wanted.type === 'none') others.clearSelection();
    else apply(select(stillThere(wanted, state())));
  };
  const open = async (wanted: Selection, statement: string | undefined) => {
    if (wanted.type === 'node' || wanted.type === 'edge' || wanted.type === 'several')
      await others.openSelection(wanted, statement);
    else pick(wanted, statement);
  };
  const read = ({ view, report, passage, question, story, find }: Address) => {
    const reportId = passage?.replace(/#\d+$/, '') ?? report;
    if (reportId === undefined) apply(change({ passage: null }));
    else others.openReport(reportId, passage);
    if (story !== undefined) others.openStory(story);
    else if (view === 'stories') apply(change({ story: NO_STORY }));
    if (view === 'answer' && question !== undefined && question !== state().question)
      others.askQuestion(question);
    if (view === 'found' && find !== undefined && find !== state().sought) others.openFound(find);
  };

  return {
    openAddress: async (address) => {
      const { language, view, statement, drawing, query, params = '' } = address;
      if (query !== undefined) await others.linkCypher({ text: query, params });
      if (language !== undefined) others.setLanguage(language);
      await others.setScope(address.scope ?? '');
      // Before anything is waited for: who turns to another view meanwhile stays there.
      if (view !== state().view) others.setView(view);
      const named = selectionIn(address);
      const isOpened = drawing !== undefined && (await openDrawing(drawing, named));
      // What is drawn by now may be much: what follows takes a task of its own.
      if (isOpened) await yieldToMain();
      const { notice } = state();
      const wanted = notice.type === 'drift' ? nowCalled(named, notice.changes) : named;
      const isPacked = isOpened && wanted.type === 'none' && state().selection.type === 'several';
      if (drawing === undefined) await open(wanted, statement);
      // A picture is shown as it was: what it does not hold is not added.
      else if (!isPacked) pick(stillThere(wanted, state()), statement);
      read(address);
      if (isOpened) apply(wish('fit'));
      void tellSince(context, address);
      return isOpened;
    },
    goBackTo: (address) => {
      const wanted = selectionIn(address);
      others.goBackToScope(address.scope ?? '');
      if (address.view !== state().view) others.setView(address.view);
      if (!isSameTarget(address, addressOf(state()))) pick(wanted, address.statement);
      read(address);
    },
    wholeAddress: async () => {
      let among: readonly GraphEdge[] | undefined;
      const ask = async (signal: AbortSignal) => {
        const { edges, truncated } = await wholeGraph(client, [...state().nodes.keys()], signal);
        if (!truncated) among = edges;
      };
      // Without an answer the link is as good, but cannot say which edges are new.
      if (state().nodes.size > 0) await loader.run('copy', ask, () => (same) => same);
      const { writeDrawing } = await import('../address/drawing-link.ts');
      const version = await others.askVersion();
      const drawing = state().nodes.size === 0 ? {} : { drawing: await writeDrawing(state(), among) };
      return formatAddress({
        ...addressOf(state()),
        ...(await editorIn(state())),
        ...drawing,
        ...(version && { version }),
      });
    },
    addEdges: (edges) => {
      const name = onNodes('connect', new Set(edges.flatMap(({ from, to }) => [from, to])), state());
      apply(step(name)(addFragment({ nodes: [], edges: [...edges] })), change({ notice: { type: 'none' } }));
    },
  };
}

/** What stands in the Cypher editor while it is shown, short enough for an address. */
async function editorIn({ view, cypher }: ExplorerState): Promise<Pick<Address, 'query' | 'params'>> {
  if (view !== 'cypher') return {};
  const [query, params] = await Promise.all([packQuery(cypher.text), packQuery(cypher.params)]);
  return { query, params };
}
