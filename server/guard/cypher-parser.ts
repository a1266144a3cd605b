import type { CharStream, CommonTokenStream, Lexer, Parser, ParserRuleContext } from 'antlr4ng';

/** Neo4j's own parser of Cypher. */
export interface CypherParser {
  readonly lexer: new (input: CharStream) => Lexer;
  readonly parser: new (tokens: CommonTokenStream) => Parser & { statementsOrCommands(): ParserRuleContext };
}

/**
 * `@neo4j-cypher/language-support` is made around this parser and has it compiled in its files, but exports only its grammar:
 * it is loaded by its place beside the package's entry. Nothing else of the server knows that package; this is the parser's
 * only type.
 */
export async function loadCypherParser(): Promise<CypherParser> {
  const folder = new URL('./generated-parser/', import.meta.resolve('@neo4j-cypher/language-support'));
  const [lexers, parsers] = await Promise.all([
    import(new URL('CypherCmdLexer.js', folder).href),
    import(new URL('CypherCmdParser.js', folder).href),
  ]);
  return { lexer: lexers.CypherCmdLexer, parser: parsers.CypherCmdParser };
}
