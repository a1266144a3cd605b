import type { CypherQuery } from '#contract/cypher.ts';

/** A statement below the parameters that it was run with, as Neo4j's Browser and shell take them. */
export function asScript({ cypher, parameters }: Pick<CypherQuery, 'cypher' | 'parameters'>): string {
  const lines = Object.entries(parameters).map(([name, value]) => `:param ${name} => ${asLiteral(value)};`);
  return [...lines, `${cypher};`].join('\n');
}

/** A JSON value in Cypher. */
export function asLiteral(value: unknown): string {
  if (typeof value === 'string') return `'${value.replace(/[\\']/g, '\\$&').replaceAll('\n', '\\n')}'`;
  if (Array.isArray(value)) return `[${value.map(asLiteral).join(', ')}]`;
  if (typeof value === 'object' && value !== null)
    return `{${Object.entries(value)
      .map(([key, item]) => `${key}: ${asLiteral(item)}`)
      .join(', ')}}`;
  return String(value);
}
