// What the page asks of the server, with what each may cost. The hubs: an official and a class of offence of every report.

const OFFICIAL = 'invented-00000/official-province-0-0';
const OFFENCE = 'invented-00000/category-0';
const BUREAU = 'invented-00000/unit-bureau';
const REPORT = 'invented-00001';

export interface Asked {
  readonly of: string;
  readonly input: object;
}

/** Every request of the page that reads the graph. */
export const REQUESTS: readonly Asked[] = [
  { of: 'stories', input: {} },
  { of: 'stories', input: { scope: `report:${REPORT}` } },
  { of: 'figures', input: {} },
  { of: 'figures', input: { indicator: 'criminal-cases' } },
  { of: 'figures', input: { about: BUREAU } },
  { of: 'figures', input: { scope: `report:${REPORT}` } },
  { of: 'figures', input: { scope: `report:${REPORT}`, indicator: 'criminal-cases' } },
  // A page that five reports fill already: what is asked for is the same then.
  { of: 'figureParts', input: { limit: 10 } },
  { of: 'timeline', input: {} },
  { of: 'timeline', input: { scope: `report:${REPORT}` } },
  { of: 'reports', input: { limit: 5 } },
  { of: 'reports', input: { scope: `report:${REPORT}` } },
  { of: 'library', input: {} },
  { of: 'library', input: { q: '日报', limit: 5 } },
  { of: 'counts', input: { by: 'giver', limit: 10 } },
  { of: 'counts', input: { by: 'year', scope: `report:${REPORT}` } },
  { of: 'schema', input: {} },
  { of: 'health', input: {} },
  { of: 'passages', input: { id: REPORT } },
  { of: 'reportStatements', input: { id: REPORT } },
  { of: 'node', input: { id: BUREAU } },
  { of: 'node', input: { id: OFFICIAL } },
  { of: 'node', input: { id: OFFENCE } },
  { of: 'nodeStatements', input: { id: BUREAU } },
  { of: 'nodeStatements', input: { id: OFFICIAL, limit: 20 } },
  { of: 'neighbours', input: { id: BUREAU, limit: 20 } },
  { of: 'neighbours', input: { id: OFFICIAL, limit: 20 } },
  { of: 'graph', input: { ids: `${OFFICIAL},${OFFENCE},${BUREAU}` } },
  { of: 'compare', input: { from: 'invented-00000', to: REPORT } },
  { of: 'schema', input: { properties: 'false', scope: `report:${REPORT}` } },
  { of: 'node', input: { id: OFFENCE, scope: `report:${REPORT}` } },
  { of: 'nodeStatements', input: { id: OFFICIAL, limit: 20, scope: `report:${REPORT}` } },
  { of: 'neighbours', input: { id: OFFICIAL, limit: 20, scope: `report:${REPORT}` } },
];

/** Bytes of an answer. */
export const MOST_BYTES = 256 * 1_024;

/**
 * Statements whose cost grows with more than what they return, and why: how many times as many hits they may take on
 * fifty reports as on five.
 */
export const GROWS: Readonly<Record<string, { readonly times: number; readonly why: string }>> = {
  'list-neighbours': { times: 9, why: 'ranks all edges of one node; of a hub, as many as it has' },
  'statements-of-node': { times: 9, why: 'puts all that is said of one node in order' },
  'count-neighbours': {
    times: 26,
    why: 'looks at all edges of one node for those that some reports state; of a hub, as many as it has',
  },
  'count-facts-of-node': { times: 9, why: 'looks at all that is said of one node for what some reports say' },
  'get-node': { times: 9, why: 'counts what is said of one node, and puts its first mentions in order' },
  'edges-among': { times: 9, why: 'looks at all edges of the nodes asked for' },
  'read-named-counts': { times: 9, why: 'one for each cell of the matrix, forty places at most' },
  'list-library': { times: 9, why: 'searches titles and puts what it finds in order' },
  'count-library': { times: 9, why: 'counts what a search of titles finds' },
  'what-is-above': { times: 9, why: 'looks at all edges of those that share a name' },
  'compare-entities': { times: 6, why: 'looks at what else the entities of both reports are in' },
};
