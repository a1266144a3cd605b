import { z } from 'zod';
import type { Cell, Question } from '#contract/question.ts';
import type { GraphDatabase } from '../graph/database.ts';
import { query } from '../graph/query.ts';
import { within } from '../graph/scope.ts';

const REPORTS_OF_STATEMENTS = query('reports-of-statements', {
  params: z.object({ ids: z.array(z.string()) }),
  row: z.object({ id: z.string(), report: z.string() }),
});

/**
 * The rows of an answer that one of these reports states something of, with no statement of another report, and without
 * nodes that only others speak of. What a column `count` counts are the nodes that are left in its row.
 */
export async function narrowAnswer(
  graph: GraphDatabase,
  { columns }: Pick<Question, 'columns'>,
  rows: readonly Cell[][],
  reports: readonly string[],
): Promise<Cell[][]> {
  const ids = rows.flat().flatMap((cell) => (cell.type === 'statements' ? cell.ids : []));
  const sources = await graph.read(REPORTS_OF_STATEMENTS, { ids: [...new Set(ids)] });
  const stated = new Set(sources.filter(({ report }) => reports.includes(report)).map(({ id }) => id));
  const isWithin = within(reports);
  const narrow = (cell: Cell): Cell => {
    if (cell.type === 'statements') return { ...cell, ids: cell.ids.filter((id) => stated.has(id)) };
    return cell.type === 'nodes' ? { ...cell, nodes: cell.nodes.filter(isWithin) } : cell;
  };
  const isCount = columns.map(({ name }) => name === 'count');
  return rows.flatMap((row) => {
    const kept = row.map(narrow);
    if (kept.some((cell) => cell.type === 'statements' && cell.ids.length === 0)) return [];
    if (kept.some((cell) => cell.type === 'node' && !isWithin(cell.node))) return [];
    const count = kept.reduce((sum, cell) => sum + (cell.type === 'nodes' ? cell.nodes.length : 0), 0);
    return [kept.map((cell, at) => (isCount[at] ? { type: 'value', value: count } : cell))];
  });
}
