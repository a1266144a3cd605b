import type { Fact } from '../model/explorer.ts';
import { bringHalf, raiseCard } from '../model/halves.ts';
import { changeReading } from '../model/reading.ts';
import { failed, idle, loaded, loadedValue, loading, type Remote } from '../model/remote.ts';
import { NOTHING } from '../model/selection.ts';
import { change, select, setAnswer, wish } from '../model/transitions.ts';
import type { Bilingual } from '../words/language.ts';
import type { ActionContext } from './action-context.ts';

/** Picking things and reading about them. */
export interface ReadingActions {
  readonly selectNode: (id: string) => void;
  /** With a statement's id, points out that one of the edge's statements. */
  readonly selectEdge: (id: string, statement?: string) => void;
  /** Shows these statements and figures. */
  readonly selectFacts: (ids: readonly string[]) => void;
  /** Reads the statements and figures that are selected. */
  readonly loadFacts: (ids: readonly string[]) => void;
  /** What the reports say along each edge, by the edges' ids; edges of which nothing is said are left out. */
  readonly readGlosses: (
    reports: readonly string[],
    onChange: (glosses: ReadonlyMap<string, Bilingual>) => void,
  ) => void;
  readonly clearSelection: () => void;
  /** Reads a report; with a passage's id, shows that passage. */
  readonly openReport: (id: string, passage?: string) => void;
  /** Reads a report's passages without showing them, for the summaries beside quotations. */
  readonly loadPassages: (id: string) => void;
  /** @param limit most hits, FEW_HITS when not given */
  readonly search: (q: string, limit?: number) => void;
  /** What was found for other words is no answer to these, which are about to be asked for. */
  readonly awaitSearch: (q: string) => void;
  /** Answers a ready question, as a page of its own. */
  readonly askQuestion: (id: string) => void;
  /** Reads statements and figures for one part of the page, which is told what becomes of it. */
  readonly readFacts: (ids: readonly string[], onChange: (asked: Remote<readonly Fact[]>) => void) => void;
}

/** Suggestions beyond these nobody reads through. */
export const FEW_HITS = 12;
/** More facts at once than this nobody reads; the first are shown. */
const MOST_FACTS = 24;

export function readingActions({ apply, client, loader, state }: ActionContext): ReadingActions {
  const loadFacts = (ids: readonly string[]) => {
    apply(change({ facts: loading }));
    const read = async (signal: AbortSignal) => {
      const facts = await Promise.all(ids.slice(0, MOST_FACTS).map((id) => client.statement({ id }, signal)));
      apply(change({ facts: loaded(facts) }));
    };
    void loader.run('facts', read, (error) => change({ facts: failed(error) }));
  };
  const loadPassages = (id: string) => {
    const { passages } = state().answers;
    const isThere = passages.type === 'loading' || loadedValue(passages)?.report.id === id;
    if (!isThere) void loader.ask('passages', (signal) => client.passages({ id }, signal));
  };
  return {
    selectNode: (id) => {
      apply(select({ type: 'node', id }), raiseCard(true), wish('selection'));
      void loader.ask('node', (signal) => client.node({ id }, signal));
      void loader.ask('nodeStatements', (signal) => client.nodeStatements({ id }, signal));
    },
    selectEdge: (id, statement) => {
      apply(
        select({ type: 'edge', id }),
        change({ statement: statement ?? null, passage: null }),
        raiseCard(true),
        wish('selection'),
      );
      void loader.ask('evidence', (signal) => client.evidence({ id }, signal));
    },
    selectFacts: (ids) => {
      apply(
        select({ type: 'facts', ids }),
        change({ statement: null, passage: null, facts: idle }),
        raiseCard(true),
      );
    },
    loadFacts,
    readFacts: (ids, onChange) => {
      onChange(loading);
      const read = async (signal: AbortSignal) =>
        onChange(loaded(await Promise.all(ids.map((id) => client.statement({ id }, signal)))));
      void loader.run('readFacts', read, (error) => {
        onChange(failed(error));
        return (same) => same;
      });
    },
    readGlosses: (reports, onChange) =>
      void loader.run('glosses', async (signal) => {
        const said = await Promise.all(reports.map((id) => client.reportStatements({ id }, signal)));
        const glosses = new Map<string, Bilingual>();
        for (const { edge, gloss_zh, gloss_en } of said.flatMap(({ facts }) => facts)) {
          if (edge === null) continue;
          const before = glosses.get(edge);
          const join = (mine: string | undefined, next: string, mark: string) =>
            mine === undefined || mine === next ? next : `${mine}${mark}${next}`;
          glosses.set(edge, { zh: join(before?.zh, gloss_zh, ''), en: join(before?.en, gloss_en, ' ') });
        }
        onChange(glosses);
      }),
    clearSelection: () => {
      for (const name of ['node', 'nodeStatements', 'evidence'] as const) {
        loader.cancel(name);
        apply(setAnswer(name, idle));
      }
      const wasUp = state().halves.isCardUp;
      apply(
        select(NOTHING),
        changeReading({ picked: null }),
        raiseCard(false),
        ...(wasUp ? [wish('settle')] : []),
      );
    },
    openReport: (id, passage) => {
      apply(
        change({ passage: passage ?? null }),
        changeReading({ isWanted: true }),
        bringHalf('right'),
        raiseCard(false),
      );
      loadPassages(id);
    },
    loadPassages,
    search: (q, limit = FEW_HITS) => {
      if (q.trim() !== '')
        void loader.ask('search', (signal) => client.search({ q: q.trim(), limit }, signal));
    },
    awaitSearch: (q) => {
      loader.cancel('search');
      apply(setAnswer('search', q.trim() === '' ? idle : loading));
    },
    askQuestion: (id) => {
      apply(change({ view: 'answer', question: id }), bringHalf('left'), raiseCard(false));
      void loader.ask('answer', (signal) => client.answer({ id }, signal));
    },
  };
}
