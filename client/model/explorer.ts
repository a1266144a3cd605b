import type { Api, EndpointName } from '#contract/api.ts';
import type { JsonEndpoint, OutputOf } from '#contract/endpoint.ts';
import type { Point, Size } from '../layout/layout.ts';
import type { Bilingual, Language } from '../words/language.ts';
import type { ArrangeNotice, Arranging } from './arranging.ts';
import type { Browsing } from './browsing.ts';
import type { CameraView, CameraWish } from './camera.ts';
import type { Collection } from './collection.ts';
import type { Dialog, EndpointRequest } from './dialog.ts';
import type { Halves } from './halves.ts';
import type { Changes } from './link-drift.ts';
import type { OpenStory } from './open-story.ts';
import type { PathSearch } from './path-search.ts';
import type { ReaderState } from './reading-state.ts';
import type { Remote } from './remote.ts';
import type { Selection } from './selection.ts';
import type { Drawing, Step, StepName } from './steps.ts';
import type { Study } from './study.ts';

export const VIEW_IDS = [
  'graph',
  'table',
  'cards',
  'answer',
  'about',
  'add',
  'same',
  'found',
  'library',
  'charts',
  'read',
  'stories',
  'figures',
  'timeline',
  'compare',
  'cypher',
] as const;
export type ViewId = (typeof VIEW_IDS)[number];
export type Theme = 'system' | 'light' | 'dark';

/** What may follow from what a notice says: showing a node that is out of sight. */
export interface NextStep {
  readonly type: 'reveal';
  readonly id: string;
}

/** The menu of one or several nodes; only of one it is known what is around. */
export type NodeMenuState =
  | { readonly type: 'closed' }
  | {
      readonly type: 'open';
      readonly ids: ReadonlySet<string>;
      /** Where, in pixels of the window. */
      readonly at: Point;
      readonly details: Remote<OutputOf<Api['node']>>;
    };

/** Where the search box looks: in all that is stored, or in what is on the canvas. */
export type SearchMode = 'all' | 'drawn';

/** What dragging over the empty canvas does: move it, or draw around nodes to select them. */
export type CanvasTool = 'hand' | 'box' | 'lasso';

/** Which edges show their names unasked; pointed at or selected they always do. */
export type EdgeNames = 'none' | 'few' | 'all';

/** One line about what has just happened. */
export type Notice =
  | { readonly type: 'none' }
  | { readonly type: 'added'; readonly nodes: number; readonly edges: number }
  /** What has been done, with what a person may want to do next. */
  | {
      readonly type: 'said';
      readonly said: Bilingual;
      readonly next?: NextStep;
      readonly asked?: EndpointRequest;
    }
  /** A link was made of another version of the data. */
  | { readonly type: 'since'; readonly said: Bilingual }
  | { readonly type: 'missing'; readonly id: string }
  | ArrangeNotice
  | { readonly type: 'undone' | 'redone'; readonly name: StepName }
  /** A link was opened of which not everything is as it was. */
  | { readonly type: 'drift'; readonly changes: Changes; readonly since?: Bilingual }
  | { readonly type: 'failed'; readonly said: { readonly zh: string; readonly en: string } };

type JsonEndpointName = {
  [Name in EndpointName]: Api[Name] extends JsonEndpoint ? Name : never;
}[EndpointName];
/** The newest answer of each endpoint, for the panels that show it. */
export type Answers = { readonly [Name in JsonEndpointName]: Remote<OutputOf<Api[Name]>> };

export type Fact = OutputOf<Api['statement']>;

/** What stands in the Cypher editor. */
export interface CypherDraft {
  readonly text: string;
  /** Parameters: a JSON object as it was typed; may be empty or wrong. */
  readonly params: string;
  /** Whether it came with a link and nobody has touched it yet. */
  readonly isLinked: boolean;
}

export interface ExplorerState extends Drawing {
  /** What can be undone, the latest last: each step with the drawing before it. */
  readonly past: readonly Step[];
  /** What can be redone, the next last: each step with the drawing after it. */
  readonly future: readonly Step[];
  readonly canvas: Size;
  readonly arranging: Arranging;
  /** How much of the picture is on the canvas, from 0 to 1. */
  readonly painting: number;
  readonly edgeNames: EdgeNames;
  readonly camera: CameraWish;
  /** How the picture is looked at, as the canvas last told; null before there is one. */
  readonly lookedAt: CameraView | null;
  readonly selection: Selection;
  /** The statement to point out among those of the selected edge, by id. */
  readonly statement: string | null;
  /** The reports that one works with, as addresses carry it; empty for all. */
  readonly scope: string;
  /** The words whose results the page of the search shows. */
  readonly sought: string;
  /** The question last asked, by id. */
  readonly question: string | null;
  /** The passage to show in the report, by id. */
  readonly passage: string | null;
  readonly cypher: CypherDraft;
  readonly view: ViewId;
  readonly halves: Halves;
  readonly language: Language;
  readonly theme: Theme;
  /** Whether what the server was asked is offered to be seen. */
  readonly showsQueries: boolean;
  readonly notice: Notice;
  /** How many works have taken so long that the page says so. */
  readonly busy: number;
  readonly menu: NodeMenuState;
  readonly tool: CanvasTool;
  readonly searchMode: SearchMode;
  readonly dialog: Dialog;
  readonly paths: PathSearch;
  readonly browsing: Browsing;
  /** Ids of the nodes that the search of what is drawn has found. */
  readonly found: ReadonlySet<string>;
  readonly answers: Answers;
  /** What a selection of facts holds. */
  readonly facts: Remote<readonly Fact[]>;
  readonly study: Study;
  readonly story: OpenStory;
  readonly reading: ReaderState;
  readonly collection: Collection;
}
