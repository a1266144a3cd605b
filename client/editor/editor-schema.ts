import type { DbSchema, Neo4jFunction, Neo4jProcedure } from '@neo4j-cypher/language-support';
import type { Candidate } from './did-you-mean.ts';
import { readSignature } from './signature.ts';

/** A function or procedure as the server describes it; in English, as Neo4j's own documentation. */
export interface Callable {
  readonly name: string;
  readonly signature: string;
  readonly description: string;
  /** Whether it gathers several rows. */
  readonly aggregating?: boolean;
}

/** What completion and lint know of the graph. */
export interface EditorSchema {
  readonly labels: readonly Candidate[];
  readonly types: readonly Candidate[];
  readonly properties: readonly Candidate[];
  /** Empty until the server has answered; then unknown ones are pointed out. */
  readonly functions: readonly Callable[];
  readonly procedures: readonly Callable[];
  /** Names of the parameters that have a value. */
  readonly parameters: readonly string[];
}

/** The schema in the form of Neo4j's language support. */
export function toDbSchema(schema: EditorSchema): DbSchema {
  const names = (list: readonly Candidate[]) => list.map(({ name }) => name);
  const known: DbSchema = {
    labels: names(schema.labels),
    relationshipTypes: names(schema.types),
    propertyKeys: names(schema.properties),
    parameters: Object.fromEntries(schema.parameters.map((name) => [name, ''])),
  };
  if (schema.functions.length === 0) return known;
  const byVersion = <Item>(items: readonly (readonly [string, Item])[]) => {
    const registry = Object.fromEntries(items);
    return { 'CYPHER 5': registry, 'CYPHER 25': registry };
  };
  return {
    ...known,
    functions: byVersion(schema.functions.map((each) => [each.name, toFunction(each)])),
    procedures: byVersion(schema.procedures.map((each) => [each.name, toProcedure(each)])),
  };
}

/** What is called wrongly is only told where the signature could be read. */
const argumentsOf = ({ signature }: Callable) =>
  (readSignature(signature)?.takes ?? []).map((argument) => ({
    ...argument,
    description: '',
    isDeprecated: false,
  }));

const toFunction = (each: Callable): Neo4jFunction => ({
  ...each,
  category: '',
  isBuiltIn: true,
  argumentDescription: argumentsOf(each),
  returnDescription: readSignature(each.signature)?.gives ?? 'ANY',
  aggregating: each.aggregating ?? false,
  isDeprecated: false,
});

function toProcedure(each: Callable): Neo4jProcedure {
  const columns = /^\((.*)\)$/s.exec(readSignature(each.signature)?.gives ?? '')?.[1] ?? '';
  return {
    ...each,
    mode: 'READ',
    worksOnSystem: false,
    argumentDescription: argumentsOf(each),
    returnDescription: (readSignature(`columns(${columns})`)?.takes ?? []).map(({ name, type }) => ({
      name,
      type,
      description: '',
      isDeprecated: false,
    })),
    admin: false,
    option: { deprecated: false },
  };
}
