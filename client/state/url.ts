import { LANGUAGES, type Language } from '../words/language.ts';
import type { ExplorerState, ViewId } from './explorer.ts';

/** What an address says of the page. Everything else is as it was. */
export interface Address {
  readonly language?: Language;
  readonly view: ViewId;
  /** Id of a node or an edge. */
  readonly select?: string;
  /** Id of a statement or figure: to point out among those of the edge, or to show by itself. */
  readonly statement?: string;
  /** Ids of the edges that are told as a story, in order. */
  readonly story?: readonly string[];
  /** What stands in the Cypher editor; it never runs by itself. */
  readonly query?: string;
  /** Its parameters, as JSON. */
  readonly params?: string;
}

const VIEWS: readonly ViewId[] = ['graph', 'stories', 'figures', 'cypher'];

/** Edges' ids begin so, and no node's does. */
export const isEdgeId = (id: string) => id.startsWith('edge-');

/** Reads `#lang=en&select=edge-…`. What it does not know it leaves out: an old or mistyped link still opens the page. */
export function parseAddress(hash: string): Address {
  const fields = new URLSearchParams(hash.replace(/^#/, ''));
  const language = LANGUAGES.find((known) => known === fields.get('lang'));
  const select = fields.get('select');
  const statement = fields.get('statement');
  const story = fields.get('story')?.split(',').filter(isEdgeId) ?? [];
  return {
    view: VIEWS.find((known) => known === fields.get('view')) ?? 'graph',
    ...(language === undefined ? {} : { language }),
    ...(select ? { select } : {}),
    ...(statement ? { statement } : {}),
    ...(story.length > 0 ? { story } : {}),
    ...cypherIn(fields),
  };
}

function cypherIn(fields: URLSearchParams): Pick<Address, 'query' | 'params'> {
  const [query, params] = [fields.get('query'), fields.get('params')];
  return query ? { query, ...(params ? { params } : {}) } : {};
}

/** The address in the form that `parseAddress` reads, with what goes without saying left out. */
export function formatAddress({ language, view, select, statement, story, query, params }: Address): string {
  const fields = new URLSearchParams();
  if (language !== undefined) fields.set('lang', language);
  if (view !== 'graph') fields.set('view', view);
  if (select !== undefined) fields.set('select', select);
  if (statement !== undefined) fields.set('statement', statement);
  if (query) fields.set('query', query);
  if (query && params) fields.set('params', params);
  // Commas stand as they are: a link is copied into texts, and %2C between ids would only be noise.
  const told = story === undefined ? '' : `${fields.size > 0 ? '&' : ''}story=${story.join(',')}`;
  return `#${fields}${told}`;
}

/** Whether two addresses show the same; the statement pointed out among others makes no difference. */
export function isSamePlace(one: Address, other: Address): boolean {
  const target = ({ select, statement }: Address) => select ?? statement;
  const told = ({ story = [] }: Address) => story.join(',');
  return one.view === other.view && target(one) === target(other) && told(one) === told(other);
}

export function addressOf(state: ExplorerState): Address {
  const { panel, telling } = state;
  const isTold = panel === 'story' && telling.edges.length > 0;
  return { ...addressOfSelection(state), ...(isTold ? { story: telling.edges } : {}) };
}

function addressOfSelection({ language, view, selection }: ExplorerState): Address {
  switch (selection.type) {
    case 'node':
    case 'edge':
      return { language, view, select: selection.id };
    case 'facts':
      return { language, view, ...(selection.ids.length === 1 ? { statement: selection.ids[0] ?? '' } : {}) };
    default:
      return { language, view };
  }
}
