import type { ParserRuleContext, RecognitionException, Recognizer, Token } from 'antlr4ng';
import { BaseErrorListener, CharStream, CommonTokenStream, type Lexer, type Parser } from 'antlr4ng';

/** A statement as Neo4j's grammar reads it, or the first place where it does not. */
export type Parsed =
  | {
      readonly type: 'tree';
      readonly tree: ParserRuleContext;
      /** The grammar's name of the rule: `matchClause`. */
      nameOf(context: ParserRuleContext): string;
      /** Where it begins, in UTF-16 units. */
      offsetOf(context: ParserRuleContext): number;
    }
  | { readonly type: 'error'; readonly offset: number; readonly message: string };

export interface CypherGrammar {
  parse(text: string): Parsed;
}

interface GeneratedModules {
  readonly lexer: new (input: CharStream) => Lexer;
  readonly parser: new (tokens: CommonTokenStream) => Parser & { statementsOrCommands(): ParserRuleContext };
}

/** Loads the parser that `generateParser` made. The compiler never sees it: this is its only type. */
export async function loadGrammar(folder: string): Promise<CypherGrammar> {
  const [lexers, parsers] = await Promise.all([
    import(`${folder}CypherCmdLexer.ts`),
    import(`${folder}CypherCmdParser.ts`),
  ]);
  const modules = { lexer: lexers.CypherCmdLexer, parser: parsers.CypherCmdParser } as GeneratedModules;
  return { parse: (text) => parseWith(modules, text) };
}

function parseWith(modules: GeneratedModules, text: string): Parsed {
  const offsets = codePointOffsets(text);
  const lexer = new modules.lexer(CharStream.fromString(text));
  const parser = new modules.parser(new CommonTokenStream(lexer));
  const listener = new FirstError();
  lexer.removeErrorListeners();
  parser.removeErrorListeners();
  lexer.addErrorListener(listener);
  parser.addErrorListener(listener);
  const tree = parser.statementsOrCommands();
  const first = listener.first;
  const inUnits = (offset: number) => offsets?.[offset] ?? offset;
  if (first !== undefined) return { type: 'error', offset: inUnits(first.offset), message: first.message };
  return {
    type: 'tree',
    tree,
    nameOf: (context) => parser.ruleNames[context.ruleIndex] ?? '',
    offsetOf: (context) => inUnits(context.start?.start ?? 0),
  };
}

/** The parser counts code points, everybody else UTF-16 units. Undefined where both are the same. */
function codePointOffsets(text: string): readonly number[] | undefined {
  if (!/[\ud800-\udbff]/.test(text)) return undefined;
  const offsets: number[] = [];
  let offset = 0;
  for (const character of text) {
    offsets.push(offset);
    offset += character.length;
  }
  return [...offsets, offset];
}

class FirstError extends BaseErrorListener {
  first: { readonly offset: number; readonly message: string } | undefined;

  override syntaxError(
    _recognizer: Recognizer<never>,
    token: Token | null,
    _line: number,
    column: number,
    message: string,
    _exception: RecognitionException | null,
  ): void {
    this.first ??= { offset: token?.start ?? column, message };
  }
}
