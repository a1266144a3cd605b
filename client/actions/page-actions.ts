import type { Api } from '#contract/api.ts';
import type { OutputOf } from '#contract/endpoint.ts';
import type { Theme, ViewId } from '../model/explorer.ts';
import { firstFilters } from '../model/filters.ts';
import { bringHalf, foldHalf, type Half, raiseCard, shareHalves } from '../model/halves.ts';
import { failed, loaded } from '../model/remote.ts';
import { change, setAnswer, wish } from '../model/transitions.ts';
import type { Language } from '../words/language.ts';
import { installKinds, installVocabulary } from '../words/vocabulary.ts';
import { WALK_WORDS } from '../words/walk-words.ts';
import type { ActionContext } from './action-context.ts';
import { readList } from './pages.ts';
import type { ReadingActions } from './reading-actions.ts';

export interface PageActions {
  readonly setLanguage: (language: Language) => void;
  readonly setTheme: (theme: Theme) => void;
  /** Offers to show what the server was asked, or no longer. */
  readonly setShowsQueries: (isOn: boolean) => void;
  /** Folds one of the page's halves away, or unfolds it. */
  readonly foldHalf: (half: Half) => void;
  /** Brings one of the halves where it is seen. */
  readonly bringHalf: (half: Half) => void;
  /** Lays the card about what is selected over the front half where only one has room, or takes it away. */
  readonly raiseCard: (isUp: boolean) => void;
  /** How much of the width the left half takes, in per cent. */
  readonly shareHalves: (share: number) => void;
  readonly setView: (view: ViewId) => void;
  readonly loadFigures: () => void;
  readonly loadStories: () => void;
  /** Asks who is signed in here, if anybody has to be. */
  readonly askWhoIsIn: () => void;
  readonly signOut: () => void;
  /** The version of what is in the store, for citations and links; undefined where it cannot be had. */
  readonly askVersion: () => Promise<string | undefined>;
  readonly dismissNotice: () => void;
  /** An arrow key led nowhere. */
  readonly tellDeadEnd: () => void;
  /** Stops whatever is being loaded. */
  readonly stopLoading: () => void;
  /** Esc: stops slow work if there is any, else puts a selection tool away, else clears the selection. */
  readonly stepBack: () => void;
  /** The words of the packs: nothing is drawn before. */
  readonly loadVocabulary: () => Promise<void>;
  /** What stands around the graph: legend counts, questions, reports. */
  readonly loadSurroundings: () => Promise<void>;
  /** The whole schema, with the names of properties: as much as writing Cypher takes. */
  readonly loadSchema: () => Promise<void>;
  /** The ready questions with their Cypher, and the tour. */
  readonly loadQuestions: () => Promise<void>;
}

export function pageActions(
  { apply, client, loader, state }: ActionContext,
  reading: ReadingActions,
): PageActions {
  const loadFigures = () => void loader.ask('figures', (signal) => readList(client, 'figures', signal));
  return {
    loadFigures,
    loadStories: () => void loader.ask('stories', (signal) => readList(client, 'stories', signal)),
    setLanguage: (language) => apply(change({ language })),
    setTheme: (theme) => apply(change({ theme })),
    setShowsQueries: (showsQueries) => apply(change({ showsQueries })),
    foldHalf: (half) => apply(foldHalf(half)),
    bringHalf: (half) => apply(bringHalf(half)),
    raiseCard: (isUp) => apply(raiseCard(isUp), ...(isUp ? [] : [wish('settle')])),
    shareHalves: (share) => apply(shareHalves(share)),
    setView: (view) => {
      apply(change({ view }), bringHalf(view === 'read' ? 'right' : 'left'), raiseCard(false));
      if (view === 'figures' && state().answers.figures.type !== 'loaded') loadFigures();
    },
    askWhoIsIn: () => void loader.ask('person', (signal) => client.person({}, signal)),
    signOut: () => void loader.run('signOut', async () => (await import('../api/sign-out.ts')).signOut()),
    askVersion: async () => {
      let version: string | undefined;
      const ask = async (signal: AbortSignal) => {
        version = (await client.version({}, signal)).version;
      };
      // A citation without it is as right.
      await loader.run('version', ask, () => (same) => same);
      return version;
    },
    stopLoading: loader.stop,
    stepBack: () => {
      if (state().busy > 0) return loader.stop();
      if (state().arranging.type !== 'idle') {
        loader.cancel('layout');
        return apply(change({ notice: { type: 'layoutStopped' } }));
      }
      if (state().tool !== 'hand') return apply(change({ tool: 'hand' }));
      if (state().browsing.type !== 'none') return apply(change({ browsing: { type: 'none' } }));
      reading.clearSelection();
    },
    tellDeadEnd: () => apply(change({ notice: { type: 'said', said: WALK_WORDS.deadEnd } })),
    dismissNotice: () => apply(change({ notice: { type: 'none' } })),
    loadVocabulary: async () => {
      await loader.ask('drawnVocabulary', async (signal) => {
        const vocabulary = await client.drawnVocabulary({}, signal);
        // Before anybody learns that it is here.
        installVocabulary(vocabulary);
        apply(change({ filters: firstFilters() }));
        return vocabulary;
      });
    },
    loadSchema: () =>
      loader.run(
        'schema',
        async (signal) => {
          const schema = await client.schema({}, signal);
          // The shorter answer may have been on its way, and this has overtaken it.
          nameKinds(schema);
          apply(setAnswer('schema', loaded(schema)));
        },
        (error) => (state) =>
          state.answers.schema.type === 'loaded'
            ? change({ notice: { type: 'failed', said: error.said } })(state)
            : setAnswer('schema', failed(error))(state),
      ),
    loadQuestions: () =>
      loader.run('questions', async (signal) => {
        apply(setAnswer('questions', loaded(await client.questions({}, signal))));
      }),
    loadSurroundings: async () => {
      await Promise.all([
        loader.ask('schema', async (signal) => {
          const schema = await client.schema({ properties: 'false' }, signal);
          nameKinds(schema);
          return schema;
        }),
        loader.ask('questions', (signal) => client.questions({ cypher: 'false' }, signal)),
        loader.ask('reports', (signal) => readList(client, 'reports', signal)),
      ]);
    },
  };
}

const nameKinds = ({ labels }: OutputOf<Api['schema']>) =>
  installKinds(
    labels
      .flatMap((label) => label.kinds)
      .map(({ name, label_zh, label_en }) => ({ name, name_zh: label_zh, name_en: label_en })),
  );
