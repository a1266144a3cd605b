// Statements that show some of what a name stands for. Names of the schema are Cypher's own words and need no escaping.

export const labelSample = (label: string): string => `MATCH (n:${label})\nRETURN n\nLIMIT 25`;

export const typeSample = (type: string): string => `MATCH p = ()-[:${type}]->()\nRETURN p\nLIMIT 25`;

/** Values of a property, most frequent first, on the label on which it is found. */
export function propertySample(property: string, on: readonly string[]): string {
  const label = on.find((each) => each === 'Entity') ?? on[0];
  const node = label === undefined ? 'n' : `n:${label}`;
  return `MATCH (${node})\nWHERE n.${property} IS NOT NULL\nRETURN n.${property} AS ${property}, count(*) AS number\nORDER BY number DESC\nLIMIT 25`;
}
