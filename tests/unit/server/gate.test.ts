import { expect, test } from '@jest/globals';
import type { GraphDatabase } from '../../../server/graph/database.ts';
import { until } from '../../helpers/processes.ts';
import { serve } from '../../helpers/serve.ts';

/** A database that answers only when it is told to. */
function heldGraph() {
  const waiting: (() => void)[] = [];
  const graph: GraphDatabase = {
    read: () => new Promise((resolve) => waiting.push(() => resolve([]))),
    close: async () => {},
  };
  return { graph, waiting };
}

test.each([
  ['whole exports', '/api/export?format=graphml', {}, 5, 1],
  ['texts', '/api/reports/x/text', { method: 'PUT', body: '{"text":"x"}' }, 3, 1],
  ['lists of ids', '/api/graph', { method: 'POST', body: '{"ids":["x"]}' }, 16, 6],
] as const)(
  'of many %s at once, few are let in, fewer are worked on, and the others hear 429',
  async (_, path, init, most, atWork) => {
    const { graph, waiting } = heldGraph();
    const served = await serve(graph);
    try {
      const headers = { 'Content-Type': 'application/json' };
      const statuses: number[] = [];
      const asked = Array.from({ length: 30 }, async () => {
        const response = await fetch(served.origin + path, { ...init, headers });
        await response.text();
        statuses.push(response.status);
      });
      await until(() => statuses.length === 30 - most, 10_000);
      expect(new Set(statuses)).toEqual(new Set([429]));
      const perRequest = waiting.length / atWork;
      expect(Number.isInteger(perRequest)).toBe(true);
      const answering = setInterval(() => {
        for (const answer of waiting.splice(0)) answer();
      }, 5);
      await Promise.all(asked);
      clearInterval(answering);
      expect(statuses.filter((status) => status === 429)).toHaveLength(30 - most);
    } finally {
      await served.stop();
    }
  },
);
