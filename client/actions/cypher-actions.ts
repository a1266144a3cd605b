import { unpackQuery } from '../address/packed-query.ts';
import type { Notice } from '../model/explorer.ts';
import { bringHalf } from '../model/halves.ts';
import { change } from '../model/transitions.ts';
import type { ActionContext } from './action-context.ts';
import type { LoadPicture } from './answer-pictures.ts';
import type { CanvasActions } from './canvas-actions.ts';

/** What the rest of the page may ask of the Cypher view. Running is the view's own; nothing here runs anything. */
export interface CypherActions {
  /** A person has typed. */
  readonly setCypher: (draft: Partial<CypherStatement>) => void;
  /** Puts what a link brings into the editor, where it waits to be looked over. */
  readonly linkCypher: (linked: CypherStatement) => Promise<void>;
  /** Puts a statement, with a JSON object of parameters, into the editor and shows it. It runs only when asked to. */
  readonly openInCypher: (text: string, params?: string) => void;
  /** Fetches a picture and puts it on the canvas, besides or instead of what is there; says what was left out of it. */
  readonly drawLoaded: (load: LoadPicture, how: 'add' | 'replace') => Promise<void>;
}

/** A statement with its parameters, a JSON object or nothing. */
export interface CypherStatement {
  readonly text: string;
  readonly params: string;
}

export function cypherActions(
  { apply, client, loader, state }: ActionContext,
  canvas: CanvasActions,
): CypherActions {
  return {
    setCypher: (draft) => apply(change({ cypher: { ...state().cypher, ...draft, isLinked: false } })),
    linkCypher: async (linked) => {
      const [text, params] = await Promise.all([unpackQuery(linked.text), unpackQuery(linked.params)]);
      if (text === undefined || params === undefined) return apply(change({ notice: UNREADABLE_LINK }));
      const { cypher } = state();
      if (text !== cypher.text || params !== cypher.params)
        apply(change({ cypher: { text, params, isLinked: true } }));
    },
    openInCypher: (text, params = '') =>
      apply(change({ cypher: { text, params, isLinked: false }, view: 'cypher' }), bringHalf('left')),
    drawLoaded: (load, how) =>
      loader.run('draw', async (signal) => {
        const { fragment, cut } = await load(client, signal);
        if (how === 'add') canvas.addToCanvas(fragment);
        else canvas.showFragment(fragment);
        if (cut !== null) apply(change({ notice: { type: 'said', said: cut } }));
      }),
  };
}

const UNREADABLE_LINK: Notice = {
  type: 'failed',
  said: {
    zh: '链接里的语句读不出来：链接可能没有复制完整。',
    en: 'The statement in the link cannot be read: the link may have been cut when it was copied.',
  },
};
