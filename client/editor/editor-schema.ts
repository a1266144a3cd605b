import type { DbSchema, Neo4jFunction, Neo4jProcedure } from '@neo4j-cypher/language-support';
import type { Candidate } from './did-you-mean.ts';

/** A function or procedure as the server describes it; in English, as Neo4j's own documentation. */
export interface Callable {
  readonly name: string;
  readonly signature: string;
  readonly description: string;
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

const toFunction = (each: Callable): Neo4jFunction => ({
  ...each,
  category: '',
  isBuiltIn: true,
  argumentDescription: [],
  returnDescription: '',
  aggregating: false,
  isDeprecated: false,
});

function toProcedure(each: Callable): Neo4jProcedure {
  const columns = /::\s*\(([^()]*)\)\s*$/.exec(each.signature)?.[1] ?? '';
  return {
    ...each,
    mode: 'READ',
    worksOnSystem: false,
    argumentDescription: [],
    returnDescription: [...columns.matchAll(/(\w+) :: ([\w<> |]+)/g)].map(([, name = '', type = '']) => ({
      name,
      type,
      description: '',
      isDeprecated: false,
    })),
    admin: false,
    option: { deprecated: false },
  };
}
