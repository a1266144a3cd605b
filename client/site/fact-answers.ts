import { saidIn } from '#contract/evidence.ts';
import { todaysStatementId } from '#contract/model.ts';
import { type AnswerOf, type Kept, notHere } from './answers.ts';
import { todaysId } from './former.ts';
import type { SiteData } from './site-data.ts';

type Fact = AnswerOf<'statement'>;
type Statement = NonNullable<Fact['statement']>;
type Figure = NonNullable<Fact['figure']>;

/** The facts of a site. */
export interface Facts {
  readonly one: (id: string) => Promise<Fact>;
  /** Of one report, in the order of its text. */
  readonly ofReport: (report: string) => Promise<readonly Fact[]>;
  readonly all: () => Promise<readonly Fact[]>;
}

export function openFacts({ start, tables, more, report }: SiteData, kept: Kept): Facts {
  const known = new Map<string, Promise<readonly Fact[]>>();
  async function read(id: string): Promise<readonly Fact[]> {
    const [file, said] = await Promise.all([report(id), kept.ofReport('reportStatements', id)]);
    return said.facts.map(({ edge: _edge, about: _about, ...placed }) => {
      const whole = (rest: unknown) => ({ ...placed, ...Object(tables.unpack(rest)) });
      // What the service answered while publishing, put together again of its two halves.
      const { [placed.id]: statement } = file?.statements ?? {};
      if (statement !== undefined) return { statement: whole(statement) as Statement, figure: null };
      return { statement: null, figure: whole(file?.figures[placed.id]) as Figure };
    });
  }
  function ofReport(id: string): Promise<readonly Fact[]> {
    const facts = known.get(id) ?? read(id);
    known.set(id, facts);
    facts.catch(() => known.delete(id));
    return facts;
  }
  return {
    ofReport,
    all: async () => (await Promise.all(start.reports.map(ofReport))).flat(),
    async one(asked) {
      const id = todaysStatementId(asked);
      const at = (await more()).facts.findIndex((ids) => ids.includes(id));
      const facts = await ofReport(start.reports[at] ?? '').catch(() => []);
      const found = facts.find((fact) => idOf(fact) === id);
      if (found === undefined) throw notHere(asked);
      return found;
    },
  };
}

const idOf = ({ statement, figure }: Fact) => statement?.id ?? figure?.id;

/** The statements behind an edge. */
export async function evidenceOf(data: SiteData, facts: Facts, asked: string): Promise<AnswerOf<'evidence'>> {
  const id = await todaysId(data, asked);
  const edge = data.tables.edges.get(id);
  if (edge === undefined) throw notHere(asked);
  const found = await Promise.all(edge.statements.map((each) => facts.one(each)));
  return { edge, statements: found.flatMap(({ statement }) => statement ?? []), merged: [] };
}

/** What the reports say of one node, in the order of the text. */
export async function statementsOf(
  data: SiteData,
  facts: Facts,
  asked: string,
  limit = 100,
): Promise<AnswerOf<'nodeStatements'>> {
  const id = await todaysId(data, asked);
  const own = (await facts.all()).filter(({ statement, figure }) =>
    statement === null
      ? figure?.about.some((node) => node.id === id)
      : statement.subject.id === id || statement.object.id === id,
  );
  const page = own.toSorted((one, other) => compare(placeOf(one), placeOf(other))).slice(0, limit);
  return {
    statements: page.flatMap(({ statement }) => statement ?? []),
    figures: page.flatMap(({ figure }) => figure ?? []),
    truncated: own.length > limit,
  };
}

/** Report, then the earliest place of its own words, as a text that sorts so. */
export function placeOf({ statement, figure }: Fact): string {
  const fact = statement ?? figure;
  const places = saidIn(fact?.quotations ?? []).map(
    ({ passage, start }) => Number(passage.replace(/^.*#/, '')) * 100_000 + start,
  );
  return `${fact?.report} ${String(Math.min(...places)).padStart(12, '0')} ${fact?.id}`;
}

const compare = (one: string, other: string) => (one < other ? -1 : 1);
