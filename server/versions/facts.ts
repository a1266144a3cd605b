import { createHash } from 'node:crypto';
import { z } from 'zod';
import type { GraphDatabase } from '../graph/database.ts';
import { query } from '../graph/query.ts';

/** What a fact says, as far as another version may say it differently: the rest follows from its id, or from judgements. */
const SAID = [
  ...['basis', 'why', 'plan', 'negated', 'certainty', 'claim', 'date', 'tense', 'count', 'qualifiers'],
  ...['gloss_zh', 'gloss_en', 'value_decimal', 'unit', 'direction', 'comparison', 'period', 'approx'],
  ...['as_written', 'baseline_value_decimal', 'baseline_unit'],
] as const;

const LIST_FACT_CONTENTS = query('list-fact-contents', {
  params: z.object({ after: z.string(), limit: z.int() }),
  row: z.object({
    id: z.string(),
    report: z.string(),
    fact: z.object({ properties: z.record(z.string(), z.unknown()) }).transform((node) => node.properties),
    quotations: z.array(z.string()),
  }),
});

const PAGE = 1_000;
const DIGITS = 16; // of a SHA-256: among a million facts, two that differ are taken for the same once in ten million stores

/** A digest of what each fact of the store says, by the fact's id. */
export async function digestsOf(graph: GraphDatabase): Promise<Record<string, string>> {
  const digests: Record<string, string> = {};
  let after = '';
  for (;;) {
    const rows = await graph.read(LIST_FACT_CONTENTS, { after, limit: PAGE });
    for (const { id, report, fact, quotations } of rows)
      digests[id] = digest([report, SAID.map((name) => fact[name] ?? null), quotations]);
    if (rows.length < PAGE) return digests;
    after = rows.at(-1)?.id ?? '';
  }
}

const digest = (content: unknown): string =>
  createHash('sha256').update(JSON.stringify(content)).digest('hex').slice(0, DIGITS);
