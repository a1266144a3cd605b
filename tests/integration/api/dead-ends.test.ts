import { afterAll, beforeAll, expect, jest, test } from '@jest/globals';
import { type LoadedApi, serveReports } from '../../helpers/loaded.ts';
import { runCypher } from '../../helpers/neo4j.ts';
import { REPORT, SAMPLES } from '../../helpers/reports.ts';

jest.setTimeout(300_000);

let api: LoadedApi;
beforeAll(async () => {
  api = await serveReports([REPORT, ...SAMPLES]);
});
afterAll(() => api.stop());

const idsOf = async (statement: string) => (await runCypher(statement)).map(({ id }) => String(id));

/** Those of the ids at which a walker is stuck; so many are walked at once as the server answers side by side. */
async function stuck(ids: readonly string[], goesOn: (id: string) => Promise<boolean>): Promise<string[]> {
  const found: string[] = [];
  const queue = [...ids];
  const walk = async () => {
    for (let id = queue.shift(); id !== undefined; id = queue.shift())
      if (!(await goesOn(id))) found.push(id);
  };
  await Promise.all(Array.from({ length: 6 }, walk));
  return found;
}

/** Passages that a quotation or mention may name. */
let passages: ReadonlySet<string>;
beforeAll(async () => {
  const { reports } = await api.call('reports', {});
  const read = await Promise.all(reports.map(({ id }) => api.call('passages', { id })));
  passages = new Set(read.flatMap((one) => one.passages.map(({ id }) => id)));
  expect(reports).toHaveLength(3);
});

const isQuoted = ({
  quotations,
}: {
  quotations: readonly { passage: string; terms: readonly string[]; text?: string | undefined }[];
}) =>
  quotations.length > 0 &&
  quotations.every(({ passage, terms, text }) => passages.has(passage) && (text ?? terms.join('')) !== '');

test('every entity is quoted or mentioned, and leads on', async () => {
  const ids = await idsOf('MATCH (n:Entity) RETURN n.id AS id');
  expect(ids.length).toBeGreaterThan(370);
  const atDeadEnd = await stuck(ids, async (id) => {
    const [node, said] = await Promise.all([
      api.call('node', { id }),
      api.call('nodeStatements', { id, limit: 5 }),
    ]);
    const facts = [...said.statements, ...said.figures];
    const hasEvidence =
      (facts.length > 0 || node.mentions.length > 0) &&
      facts.every(isQuoted) &&
      node.mentions.every(({ passage }) => passages.has(passage));
    return hasEvidence && node.reports.length > 0 && (node.neighbours.length > 0 || facts.length > 0);
  });
  expect(atDeadEnd).toEqual([]);
});

test('every edge opens statements with quotations, and both its ends', async () => {
  const ids = await idsOf(
    'MATCH (statement:Statement) WHERE statement.edge IS NOT NULL RETURN DISTINCT statement.edge AS id',
  );
  expect(ids.length).toBeGreaterThan(500);
  const atDeadEnd = await stuck(ids, async (id) => {
    const { edge, statements } = await api.call('evidence', { id });
    const ends = new Set(statements.flatMap(({ subject, object }) => [subject.id, object.id]));
    return (
      statements.length === edge.statements.length &&
      statements.every(isQuoted) &&
      ends.has(edge.from) &&
      ends.has(edge.to)
    );
  });
  expect(atDeadEnd).toEqual([]);
});

test('every figure has its words, and someone it is about', async () => {
  const { figures, total, next } = await api.call('figures', { limit: 200 });
  expect([figures.length, total, next]).toEqual([85, 85, null]);
  expect(figures.filter((figure) => !isQuoted(figure) || figure.about.length === 0)).toEqual([]);
});

test('every report and every passage that is drawn leads on', async () => {
  const ids = await idsOf('MATCH (n:Report|Passage) WHERE n:Report OR n.degree > 0 RETURN n.id AS id');
  const atDeadEnd = await stuck(ids, async (id) => (await api.call('node', { id })).neighbours.length > 0);
  expect(atDeadEnd).toEqual([]);
});

test('what the timeline and the comparison name can be opened', async () => {
  const { facts } = await api.call('timeline', {});
  const { relations, entities } = await api.call('compare', { from: SAMPLES[0], to: SAMPLES[1], limit: 500 });
  const named = [
    ...facts.map(({ id }) => id),
    ...Object.values(relations).flatMap(({ rows }) =>
      rows.flatMap(({ older, newer }) => [...older, ...newer]),
    ),
    ...Object.values(entities).flatMap(({ rows }) => rows.flatMap(({ statements }) => statements)),
  ];
  const atDeadEnd = await stuck([...new Set(named)], async (id) => {
    const { statement, figure } = await api.call('statement', { id });
    const fact = statement ?? figure;
    return fact !== null && isQuoted(fact);
  });
  expect(atDeadEnd).toEqual([]);
});
