import type { PlacedFact } from '#contract/reading.ts';
import { raiseCard } from '../model/halves.ts';
import { factsOn, fragmentOf } from '../model/placed-facts.ts';
import { changeReading, followPassages } from '../model/reading.ts';
import type { PassageRange, ReaderState } from '../model/reading-state.ts';
import { failed, idle, loadedValue, loading } from '../model/remote.ts';
import { NOTHING } from '../model/selection.ts';
import { change, select, wish } from '../model/transitions.ts';
import type { ActionContext } from './action-context.ts';
import type { Adding } from './adding.ts';
import { readList } from './pages.ts';
import type { ReadingActions } from './reading-actions.ts';

/** What a person does in the reader. */
export interface ReaderActions {
  /** Reads where in this report everything stands. */
  readonly loadReportStatements: (report: string) => void;
  /** Hands over a report's text; when it is the right one, everything that is read shows the words. */
  readonly attachText: (report: string, text: string) => void;
  /** Picks words: the facts that rest on them light up and are listed. Without words, nothing is picked any more. */
  readonly pickWords: (words: readonly PassageRange[]) => void;
  /** Picks words and scrolls to them. */
  readonly goToWords: (words: PassageRange) => void;
  /** Lists these facts under the text and lights them up on the canvas; in the order of the text. */
  readonly listFacts: (ids: readonly string[]) => void;
  /** Points out one fact of those that are listed. */
  readonly pointOut: (fact: string) => void;
  /** A node or a line is pointed at on the canvas; null when nothing is. */
  readonly pointAt: (pointed: ReaderState['pointed']) => void;
  /** The note of this edge is looked at in the margin; null when none is. */
  readonly glanceAt: (edge: string | null) => void;
  /** Somebody has turned to the report. */
  readonly beginReading: () => void;
  /** Shows our summary below each paragraph, or no longer. */
  readonly setSummaries: (isOn: boolean) => void;
  /** Shows on the canvas just what these passages say; null goes back to the drawing. */
  readonly readAlong: (passages: ReadonlySet<string> | null) => void;
  /** Puts what these facts draw on the canvas. */
  readonly addFacts: (ids: readonly string[]) => void;
}

export function readerActions(
  { apply, client, loader, state }: ActionContext,
  reading: ReadingActions,
  { add }: Adding,
): ReaderActions {
  const said = () => loadedValue(state().answers.reportStatements);
  /** Asks again for all that can be shown with its words now. */
  const readAgain = (report: string) => {
    const { selection, statement } = state();
    void loader.ask('passages', (signal) => client.passages({ id: report }, signal));
    void loader.ask('reports', (signal) => readList(client, 'reports', signal));
    if (selection.type === 'edge') reading.selectEdge(selection.id, statement ?? undefined);
    else if (selection.type === 'node') reading.selectNode(selection.id);
  };
  const pick = (words: readonly PassageRange[], passage: string | null) => {
    // What rests on the words is not known yet; who was led to them sees them all the same.
    if (state().answers.reportStatements.type === 'loading' && passage === null) return;
    const found = factsOn(said()?.facts ?? [], words);
    const picked = { words, facts: found.map(({ id }) => id) };
    apply(changeReading({ picked: words.length > 0 ? picked : null }), change({ statement: null, passage }));
    list(found, picked.facts);
  };
  /** A figure has no line of its own: what it is about lights up. */
  const list = (found: readonly PlacedFact[], ids: readonly string[]) => {
    const nodes = new Set(found.filter(({ edge }) => edge === null).flatMap(({ about }) => about));
    apply(
      select(found.length > 0 ? { type: 'facts', ids, nodes } : NOTHING),
      change({ facts: idle }),
      raiseCard(found.length > 0),
    );
  };
  return {
    loadReportStatements: (id) => {
      const asked = state().answers.reportStatements;
      if (asked.type === 'loading' || loadedValue(asked)?.report === id) return;
      void loader.ask('reportStatements', (signal) => client.reportStatements({ id }, signal));
    },
    attachText: (id, text) => {
      apply(changeReading({ attaching: loading }));
      const hand = async (signal: AbortSignal) => {
        await client.attachText({ id, text }, signal);
        apply(changeReading({ attaching: idle }));
        readAgain(id);
      };
      void loader.run('attach', hand, (error) => changeReading({ attaching: failed(error) }));
    },
    pickWords: (words) => pick(words, null),
    goToWords: (words) => pick([words], words.passage),
    listFacts: (ids) => {
      const wanted = new Set(ids);
      apply(changeReading({ picked: null }), change({ statement: null, passage: null }));
      list(said()?.facts.filter(({ id }) => wanted.has(id)) ?? [], ids);
    },
    pointOut: (statement) => apply(change({ statement, passage: null })),
    pointAt: (pointed) => {
      if (state().reading.pointed?.id !== pointed?.id) apply(changeReading({ pointed }));
    },
    glanceAt: (glanced) => {
      if (state().reading.glanced !== glanced) apply(changeReading({ glanced }));
    },
    beginReading: () => {
      if (!state().reading.isWanted) apply(changeReading({ isWanted: true }));
    },
    setSummaries: (withSummaries) => apply(changeReading({ withSummaries })),
    readAlong: (passages) => {
      const all = said();
      if (passages === null) apply(changeReading({ along: null }), wish('include'));
      else if (all !== undefined) apply(followPassages(all, passages), wish('include'));
    },
    addFacts: (ids) => {
      const all = said();
      if (all === undefined) return;
      const fragment = fragmentOf(all, ids);
      add({ type: 'add', names: fragment.nodes }, { fragment });
    },
  };
}
