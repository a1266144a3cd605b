import { api } from '#contract/api.ts';
import type { Client } from '../api/client.ts';
import { keptAnswers, notHere, readOnly } from './answers.ts';
import { evidenceOf, openFacts, statementsOf } from './fact-answers.ts';
import { concordance, findIn, type Shelf } from './find-answers.ts';
import { graphOf, neighboursOf, nodeOf } from './graph-answers.ts';
import { pathsOf } from './path-answers.ts';
import { nodesOf, searchOf } from './search-answers.ts';
import type { SiteData } from './site-data.ts';
import { type SiteFold, siteFold } from './site-fold.ts';

/**
 * The interface's reading endpoints over the files of a published site: what has few variants was answered while publishing,
 * the rest is worked out of the tables. What writes, and what needs the database, says so.
 */
export function createSiteClient(data: SiteData): Client {
  const kept = keptAnswers(data);
  const facts = openFacts(data, kept);
  let folding: Promise<SiteFold> | undefined;
  const fold = () => {
    folding ??= data.search().then(siteFold);
    return folding;
  };
  const shelf: Shelf = { data, kept, facts, fold };
  return { ...refusing(), ...keptCalls(data, shelf), ...workedOut(shelf) };
}

const list = (ids: string) => [...new Set(ids.split(',').filter(Boolean))];

function keptCalls({ start }: SiteData, { kept }: Shelf) {
  return {
    person: async () => ({ name: null, edits: false }),
    version: async () => ({
      version: start.version,
      made: start.made,
      reports: [],
      facts: 0,
    }),
    // A site knows one version, and what it is asked of another it cannot tell.
    versionChanges: async ({ version, ids = '' }) => {
      if (version !== start.version) throw notHere(version);
      const none = { gone: [], fresh: [], changed: [], truncated: false };
      return { from: version, to: version, same: list(ids).length, ...none };
    },
    drawnVocabulary: () => kept.first('drawnVocabulary'),
    vocabulary: () => kept.later('vocabulary'),
    schema: () => kept.first('schema'),
    questions: () => kept.first('questions'),
    reports: () => kept.first('reports'),
    stories: () => kept.first('stories'),
    figures: () => kept.later('figures'),
    figureParts: () => kept.later('figureParts'),
    timeline: () => kept.later('timeline'),
    answer: ({ id }) => kept.later('answer', id),
    compare: ({ from, to }) => kept.later('compare', from, to),
    passages: ({ id }) => kept.ofReport('passages', id),
    reportStatements: ({ id }) => kept.ofReport('reportStatements', id),
  } satisfies Partial<Client>;
}

function workedOut({ data, kept, facts, fold }: Shelf) {
  const shelf = { data, kept, facts, fold };
  return {
    node: ({ id }) => nodeOf(data, id),
    nodes: (wanted) => nodesOf(data, fold, wanted),
    graph: ({ ids, among }) => graphOf(data, list(ids), among === undefined ? undefined : list(among)),
    graphOfMany: ({ ids, among }) => graphOf(data, [...new Set(ids)], among),
    neighbours: ({ among, ...wanted }) =>
      neighboursOf(data, fold, wanted, among === undefined ? undefined : list(among)),
    neighboursAmong: ({ among, ...wanted }) => neighboursOf(data, fold, wanted, among),
    paths: (wanted) => pathsOf(data, wanted),
    evidence: ({ id }) => evidenceOf(data, facts, id),
    statement: ({ id }) => facts.one(id),
    nodeStatements: ({ id, limit }) => statementsOf(data, facts, id, limit),
    search: async (wanted) => searchOf(data, await fold(), wanted),
    find: (wanted) => findIn(shelf, wanted),
    words: (wanted) => concordance(shelf, wanted),
  } satisfies Partial<Client>;
}

/** Every endpoint of the contract, refusing. */
function refusing(): Client {
  const refuse = () => Promise.reject(readOnly());
  // Object.fromEntries forgets which key has which value; here all have the same.
  return Object.fromEntries(Object.keys(api).map((name) => [name, refuse])) as unknown as Client;
}
