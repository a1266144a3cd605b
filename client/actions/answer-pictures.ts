import type { GraphFragment } from '#contract/graph.ts';
import type { Client } from '../api/client.ts';
import type { Caption, Point, Size } from '../layout/layout.ts';
import { placeNear } from '../layout/place-near.ts';
import { failed, loaded, loading, type Remote } from '../model/remote.ts';
import { type Bilingual, grouped } from '../words/language.ts';
import { isAside } from '../words/vocabulary.ts';
import type { ActionContext } from './action-context.ts';
import { askNeighbours, neighboursQuestion } from './long-lists.ts';

/** What an answer draws, where it stands, and what was left out of it. */
export interface AnswerPicture {
  readonly fragment: GraphFragment;
  readonly positions: ReadonlyMap<string, Point>;
  readonly captions: readonly Caption[];
  readonly cut: Bilingual | null;
  /** How often it has been added to. */
  readonly grown: number;
}

/** Asks the server for a picture; `cut` says what is left out, if anything is. */
export type LoadPicture = (
  client: Client,
  signal: AbortSignal,
) => Promise<{ readonly fragment: GraphFragment; readonly cut: Bilingual | null }>;

type Hear = (picture: Remote<AnswerPicture>) => void;

/** Pictures within an answer: each is for one place, handed on as it comes and not kept. */
export interface AnswerPictureActions {
  /** Fetches and arranges a picture of its own. */
  readonly readPicture: (load: LoadPicture, canvas: Size, hear: Hear) => void;
  /** Adds what lies around one of its nodes, moving nothing that is there. */
  readonly growPicture: (picture: AnswerPicture, id: string, hear: Hear) => void;
}

/** Neighbours at once: a picture beside words has room for no more. */
const MOST_GROWN = 24;

export function answerPictureActions({ client, loader, state }: ActionContext): AnswerPictureActions {
  return {
    readPicture: (load, canvas, hear) => {
      hear(loading);
      const read = async (signal: AbortSignal) => {
        const { fragment, cut } = await load(client, signal);
        const { arrangeFragment } = await import('./arrange.ts');
        const { language } = state();
        const watch = { signal, onProgress: () => {} };
        hear(
          loaded({
            ...(await arrangeFragment(fragment, { canvas, language }, watch)),
            fragment,
            cut,
            grown: 0,
          }),
        );
      };
      void loader.run('picture', read, (error) => {
        hear(failed(error));
        return (same) => same;
      });
    },
    growPicture: (picture, id, hear) =>
      void loader.run('picture', async (signal) => {
        const known = picture.fragment.nodes.map((node) => node.id);
        const question = neighboursQuestion({ id, limit: MOST_GROWN }, known);
        const { total, ...page } = await askNeighbours(client, question, signal);
        const around = {
          ...page,
          edges: [...page.edges, ...page.among].filter(({ type }) => !isAside(type)),
        };
        hear(loaded(withAround(picture, { id, around, cut: page.truncated ? cutOf(total) : null })));
      }),
  };
}

const cutOf = (total: number): Bilingual => ({
  zh: `与它相连的有 ${total} 个，这里补上了联系最多的 ${MOST_GROWN} 个；其余的请在图中展开。`,
  en: `${grouped(total)} nodes lie around it; the ${MOST_GROWN} best connected are here, all in Explore.`,
});

interface Growth {
  readonly id: string;
  readonly around: GraphFragment;
  readonly cut: Bilingual | null;
}

/** With what lies around a node, as far as its lines lead there. */
function withAround(picture: AnswerPicture, { id, around, cut }: Growth): AnswerPicture {
  const ends = new Set(around.edges.flatMap(({ from, to }) => [from, to]));
  const nodes = new Map(picture.fragment.nodes.map((node) => [node.id, node]));
  const fresh = around.nodes.filter((node) => ends.has(node.id) && !nodes.has(node.id));
  for (const node of fresh) nodes.set(node.id, node);
  const edges = new Map([...picture.fragment.edges, ...around.edges].map((edge) => [edge.id, edge]));
  const drawn = [...edges.values()].filter(({ from, to }) => nodes.has(from) && nodes.has(to));
  return {
    ...picture,
    fragment: { nodes: [...nodes.values()], edges: drawn },
    positions: placeNear({
      placed: picture.positions,
      fresh: fresh.map((node) => node.id),
      edges: drawn,
      avoid: picture.captions,
      parent: id,
    }),
    cut,
    grown: picture.grown + 1,
  };
}
