import type { ParserRuleContext, RecognitionException, Recognizer, Token } from 'antlr4ng';
import { BaseErrorListener, CharStream, CommonTokenStream } from 'antlr4ng';
import { type CypherParser, loadCypherParser } from './cypher-parser.ts';

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

/** Loads the parser. */
export async function loadGrammar(): Promise<CypherGrammar> {
  const modules = await loadCypherParser();
  return { parse: (text) => parseWith(modules, text) };
}

function parseWith(modules: CypherParser, text: string): Parsed {
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
