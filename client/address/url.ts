import { LONGEST_SEARCH } from '#contract/limits.ts';
import { todaysStatementId } from '#contract/model.ts';
import { parseScope, scopeText } from '#contract/scope.ts';
import { type ExplorerState, VIEW_IDS, type ViewId } from '../model/explorer.ts';
import { loadedValue } from '../model/remote.ts';
import type { Selection } from '../model/selection.ts';
import { NOTHING } from '../model/selection.ts';
import { LANGUAGES, type Language } from '../words/language.ts';

/** What an address says of the page. Everything else is as it was. */
export interface Address {
  readonly language?: Language;
  readonly view: ViewId;
  /** The reports that one works with, `report:<id>,…` or `saved:<id>`; all without it. */
  readonly scope?: string;
  /** Id of a node or an edge, or of several, separated by commas. */
  readonly select?: string;
  /** Id of a statement or figure: to point out among those of the edge, or to show by itself; or of several. */
  readonly statement?: string;
  /** The report that is read, by id, where it is not the first. */
  readonly report?: string;
  /** The passage that is read, by id. */
  readonly passage?: string;
  /** The words whose results are shown. */
  readonly find?: string;
  /** The question that is answered, by id. */
  readonly question?: string;
  /** Ids of the edges that are told as a story, in order. */
  readonly story?: readonly string[];
  /** What stands in the Cypher editor; it never runs by itself. */
  readonly query?: string;
  /** Its parameters, as JSON. */
  readonly params?: string;
  /** The version of the data that the link was made of. */
  readonly version?: string;
  /** What is drawn, packed; without, the canvas is as it is, or shows the first view. */
  readonly drawing?: string;
}

const TEXTS = [
  'scope',
  'select',
  'statement',
  'report',
  'passage',
  'question',
  'find',
  'query',
  'params',
  'version',
  'drawing',
] as const;

/** A selection that takes more characters goes into the packed part. */
const MOST_READABLE = 1200;

/** Edges' ids begin so, and no node's does. */
export const isEdgeId = (id: string) => id.startsWith('edge-');

/**
 * Reads `#lang=en&select=edge-…`. What it does not know it leaves out: an old or mistyped link still opens the page. Nor
 * does it take for a part of the link what stood behind it in a text: a full stop, a bracket, a word.
 */
export function parseAddress(hash: string): Address {
  const fields = new URLSearchParams(hash.replace(/^#/, ''));
  const word = (name: string) => /^[a-z]+/.exec(fields.get(name) ?? '')?.[0];
  const language = LANGUAGES.find((known) => known === word('lang'));
  const story = idsIn(fields.get('story') ?? '').filter(isEdgeId);
  const texts = TEXTS.flatMap((name) => {
    const value = withoutTail(name, fields.get(name) ?? '');
    return value ? [[name, value]] : [];
  });
  const view = VIEW_IDS.find((known) => known === word('view')) ?? 'graph';
  return {
    view: formerView(view, word('panel')),
    ...(language === undefined ? {} : { language }),
    ...(story.length > 0 ? { story } : {}),
    ...Object.fromEntries(texts),
  };
}

/** Answers and stories, which are views, were once tabs beside one. */
function formerView(view: ViewId, panel: string | undefined): ViewId {
  if (panel === 'answer') return 'answer';
  return panel === 'story' ? 'stories' : view;
}

/** Ids as far as they can be ones: words of small letters and digits, joined by single signs. */
const idsIn = (text: string): readonly string[] =>
  text.split(',').flatMap((id) => /^[a-z0-9]+(?:[-/#.][a-z0-9]+)*/.exec(id)?.[0] ?? []);

function withoutTail(name: (typeof TEXTS)[number], text: string): string {
  if (name === 'query' || name === 'params') return text;
  if (name === 'scope') return scopeIn(text);
  if (name === 'find') return text.trim().slice(0, LONGEST_SEARCH);
  if (name === 'version') return /^v-[0-9a-f]{12}/.exec(text)?.[0] ?? '';
  if (name === 'drawing') return /^[\w.-]*[\w-]/.exec(text)?.[0] ?? text;
  const ids = idsIn(text);
  // A link of the first version names statements by their digits alone.
  return (name === 'statement' ? ids.map(todaysStatementId) : ids).join(',');
}

/** As far as it is a scope: a comma or a word behind it in a text is none of it. */
function scopeIn(text: string): string {
  const [found = ''] =
    /^(?:report|saved):[a-z0-9]+(?:-[a-z0-9]+)*(?:,[a-z0-9]+(?:-[a-z0-9]+)*)*/.exec(text) ?? [];
  const scope = parseScope(found);
  return scope === null ? '' : scopeText(scope);
}

/** The address in the form that `parseAddress` reads, with what goes without saying left out. */
export function formatAddress({ language, view, story, ...texts }: Address): string {
  const fields = new URLSearchParams();
  if (language !== undefined) fields.set('lang', language);
  if (view !== 'graph') fields.set('view', view);
  for (const name of TEXTS) {
    const text = texts[name];
    if (text && (name !== 'params' || texts.query)) fields.set(name, text);
  }
  if (story !== undefined) fields.set('story', story.join(','));
  // Commas and slashes stand as they are: a link is copied into texts, and %2C and %2F in ids would only be noise.
  const text = `#${fields}`.replaceAll('%2C', ',').replaceAll('%2F', '/');
  return text.replace(/(?<=[#&]scope=[a-z]+)%3A/, ':');
}

/** The same address without its language, for whoever keeps the language that is set. */
export function withoutLanguage(hash: string): string {
  const { language: _, ...rest } = parseAddress(hash);
  return formatAddress(rest);
}

/** Whether two addresses show the same; the statement pointed out among others makes no difference, nor does the canvas. */
export function isSamePlace(one: Address, other: Address): boolean {
  if ((one.scope ?? '') !== (other.scope ?? '')) return false;
  return one.view === other.view && isSameTarget(one, other) && readingOf(one) === readingOf(other);
}

/** Whether both select the same. */
export const isSameTarget = (one: Address, other: Address) => targetOf(one) === targetOf(other);

const targetOf = ({ select, statement }: Address) => select ?? statement;

/** What is read: a story, an answer, a passage, what was found. */
const readingOf = ({ passage, question, story, find }: Address) => `${story} ${question} ${passage} ${find}`;

export function addressOf(state: ExplorerState): Address {
  const { language, view, passage, question, answers, story, sought, scope } = state;
  const report = loadedValue(answers.passages)?.report.id;
  const first = loadedValue(answers.reports)?.reports[0]?.id;
  return {
    language,
    view,
    ...(scope === '' ? {} : { scope }),
    ...targetIn(state),
    ...(view === 'stories' && story.edges.length > 0 ? { story: story.edges } : {}),
    ...(passage === null && report !== undefined && report !== first ? { report } : {}),
    ...(passage === null ? {} : { passage }),
    ...(view === 'answer' && question !== null ? { question } : {}),
    ...(view === 'found' ? { find: sought } : {}),
  };
}

function targetIn({ selection, statement }: ExplorerState): Pick<Address, 'select' | 'statement'> {
  switch (selection.type) {
    case 'node':
      return { select: selection.id };
    case 'edge':
      return { select: selection.id, ...(statement === null ? {} : { statement }) };
    case 'facts':
      return { statement: selection.ids.join(',') };
    case 'several': {
      const select = [...selection.nodes, ...selection.edges].join(',');
      return select.length > MOST_READABLE ? {} : { select };
    }
    case 'none':
      return {};
  }
}

/** What an address selects. */
export function selectionIn({ select, statement }: Address): Selection {
  const ids = select?.split(',').filter((id) => id !== '') ?? [];
  const [first] = ids;
  if (first === undefined) {
    const facts = statement?.split(',').filter((id) => id !== '') ?? [];
    return facts.length === 0 ? NOTHING : { type: 'facts', ids: facts };
  }
  if (ids.length === 1) return { type: isEdgeId(first) ? 'edge' : 'node', id: first };
  return {
    type: 'several',
    nodes: new Set(ids.filter((id) => !isEdgeId(id))),
    edges: new Set(ids.filter(isEdgeId)),
  };
}
