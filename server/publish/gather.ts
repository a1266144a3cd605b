import type { Api } from '#contract/api.ts';
import type { OutputOf } from '#contract/endpoint.ts';
import type { GraphNode } from '#contract/graph.ts';
import { MOST_IDS_IN_ADDRESS, MOST_LISTED } from '#contract/limits.ts';
import type { ReportStatements } from '#contract/reading.ts';
import { answerKey, SITE_FORMAT, type SiteMore, type SiteReport, type SiteStart } from '#contract/site.ts';
import type { Source } from '../mcp/source.ts';
import { besides, Tables } from './packing.ts';

/** All that is asked for a site, of a store that holds its reports and no other. */
export interface Gathered {
  readonly start: SiteStart;
  readonly more: Omit<SiteMore, 'formerNodes' | 'formerEdges'>;
  readonly reports: readonly SiteReport[];
}

type Ask = Source['ask'];

/** Questions that are asked at the same time. */
const AT_ONCE = 12;
/** Reports that are compared each with each: more than that nobody chooses from two lists. */
const MOST_COMPARED = 12;

export async function gather(ask: Ask): Promise<Gathered> {
  const { reports } = await every(ask, 'reports');
  const ids = reports.map(({ id }) => id);
  const said = await mapSome(ids, (id) => ask('reportStatements', { id }));
  const tables = new Tables();
  tables.add({ nodes: await entities(ask) });
  for (const { nodes, edges } of said) tables.add({ nodes, edges });
  const pack = (value: unknown) => tables.pack(value);
  const { version } = await ask('version', {});
  const first = await firstAnswers(ask);
  const later = await laterAnswers(ask, ids);
  const parts = await mapSome(said, (one) => reportOf(ask, one));
  return {
    start: {
      format: SITE_FORMAT,
      made: new Date().toISOString().slice(0, 10),
      version,
      reports: ids,
      nodes: tables.nodes(),
      edges: tables.edges(),
      answers: mapped(
        { ...first, [answerKey('reports')]: { reports, total: reports.length, next: null } },
        pack,
      ),
    },
    more: {
      answers: mapped(later, pack),
      details: await detailsOf(ask, tables.nodes()),
      facts: said.map(({ facts }) => facts.map(({ id }) => id)),
    },
    reports: parts.map(({ answers, statements, figures }) => ({
      answers: mapped(answers, pack),
      statements: mapped(statements, (one) => Object(pack(one))),
      figures: mapped(figures, (one) => Object(pack(one))),
    })),
  };
}

const mapped = <In, Out>(record: Readonly<Record<string, In>>, to: (value: In) => Out): Record<string, Out> =>
  Object.fromEntries(Object.entries(record).map(([key, value]) => [key, to(value)]));

async function mapSome<In, Out>(list: readonly In[], work: (one: In) => Promise<Out>): Promise<Out[]> {
  const done: Out[] = [];
  for (let at = 0; at < list.length; at += AT_ONCE)
    done.push(...(await Promise.all(list.slice(at, at + AT_ONCE).map(work))));
  return done;
}

/** Every entity, told from its namesakes. */
async function entities(ask: Ask): Promise<GraphNode[]> {
  const { labels } = await ask('vocabulary', {});
  const ids: string[] = [];
  for (const { name: label } of labels) {
    let cursor: string | undefined;
    do {
      const page = await ask('nodes', { label, limit: MOST_LISTED, cursor });
      ids.push(...page.nodes.map(({ id }) => id));
      cursor = page.next ?? undefined;
    } while (cursor !== undefined);
  }
  const parts = Array.from({ length: Math.ceil(ids.length / MOST_IDS_IN_ADDRESS) }, (_, at) =>
    ids.slice(at * MOST_IDS_IN_ADDRESS, (at + 1) * MOST_IDS_IN_ADDRESS),
  );
  const graphs = await mapSome(parts, (some) => ask('graph', { ids: some.join() }));
  return graphs.flatMap(({ nodes }) => nodes);
}

/** What the first picture and the first page need. */
async function firstAnswers(ask: Ask): Promise<Record<string, unknown>> {
  return {
    [answerKey('drawnVocabulary')]: await ask('drawnVocabulary', {}),
    [answerKey('schema')]: await ask('schema', { properties: 'false' }),
    [answerKey('questions')]: await ask('questions', { cypher: 'false' }),
    [answerKey('stories')]: await every(ask, 'stories'),
  };
}

async function laterAnswers(ask: Ask, reports: readonly string[]): Promise<Record<string, unknown>> {
  const answers: Record<string, unknown> = {
    [answerKey('vocabulary')]: await ask('vocabulary', {}),
    [answerKey('figures')]: await every(ask, 'figures'),
    [answerKey('figureParts')]: await every(ask, 'figureParts'),
    [answerKey('timeline')]: await every(ask, 'timeline'),
  };
  const { questions } = await ask('questions', { cypher: 'true' });
  const asked = await mapSome(questions, ({ id }) => ask('answer', { id }));
  for (const answer of asked) answers[answerKey('answer', answer.question.id)] = answer;
  if (reports.length > MOST_COMPARED) return answers;
  for (const from of reports)
    for (const to of reports)
      if (from !== to)
        answers[answerKey('compare', from, to)] = await ask('compare', { from, to, limit: 500 });
  return answers;
}

type Lists = 'reports' | 'stories' | 'figures' | 'figureParts' | 'timeline';
const LARGEST = { reports: 250, stories: 50, figures: 200, figureParts: 200, timeline: 400 } as const;

/** All pages of a list as one, of which none follows. */
export async function every<Name extends Lists>(ask: Ask, name: Name): Promise<OutputOf<Api[Name]>> {
  const limit = LARGEST[name];
  let whole: Record<string, unknown> = { ...(await ask(name, { limit } as never)) };
  while (typeof whole.next === 'string') {
    const page: Record<string, unknown> = { ...(await ask(name, { limit, cursor: whole.next } as never)) };
    const joined = Object.entries(page).map(([field, value]) => {
      const before = whole[field];
      return [field, Array.isArray(value) && Array.isArray(before) ? [...before, ...value] : value];
    });
    whole = Object.fromEntries(joined);
  }
  return whole as OutputOf<Api[Name]>;
}

/** Details beside what the table of nodes has. */
async function detailsOf(ask: Ask, nodes: readonly GraphNode[]): Promise<SiteMore['details']> {
  const details = await mapSome(nodes, async (node) => {
    const whole = await ask('node', { id: node.id });
    return [node.id, besides(whole, node)] as const;
  });
  return Object.fromEntries(details);
}

/** One report with all of its facts; what reading beside the graph has of a fact is not written twice. */
async function reportOf(ask: Ask, said: ReportStatements): Promise<SiteReport> {
  const passages = await ask('passages', { id: said.report });
  const facts = await mapSome(said.facts, async (placed) => {
    const { statement, figure } = await ask('statement', { id: placed.id });
    const { edge: _edge, about: _about, ...known } = placed;
    return { id: placed.id, figure: statement === null, rest: besides(statement ?? figure ?? {}, known) };
  });
  const those = (figure: boolean) =>
    Object.fromEntries(facts.filter((one) => one.figure === figure).map(({ id, rest }) => [id, rest]));
  return {
    answers: {
      [answerKey('passages', said.report)]: passages,
      [answerKey('reportStatements', said.report)]: said,
    },
    statements: those(false),
    figures: those(true),
  };
}
