import { formatQuery, highlightSyntax } from '@neo4j-cypher/language-support';

/** A statement set out by Neo4j's rules of style; `unsure` when that would have changed what it says. */
export type Formatted = { readonly type: 'formatted'; readonly text: string } | { readonly type: 'unsure' };

/** Sets a statement out anew. The formatter is not trusted: what it gives must have the same tokens. */
export function formatStatement(text: string): Formatted {
  try {
    const formatted = formatQuery(text).formattedQuery;
    return sameTokens(text, formatted) ? { type: 'formatted', text: formatted } : { type: 'unsure' };
  } catch {
    return { type: 'unsure' }; // it cannot read the statement
  }
}

/** Whether two texts differ in nothing but spaces, and in the case of what is a keyword in both. */
export function sameTokens(one: string, other: string): boolean {
  const [left, right] = [tokensOf(one), tokensOf(other)];
  return left.length === right.length && left.every((token, index) => token === right[index]);
}

const TOKEN =
  /\/\/[^\n\r]*|\/\*[\s\S]*?\*\/|'(?:\\.|[^'\\])*'|"(?:\\.|[^"\\])*"|`[^`]*`|[\p{L}\p{N}_]+|\S/gsu;

/** Every token but spaces, keywords in capitals; comments stand at the end, since they may move. */
function tokensOf(text: string): readonly string[] {
  const keywords = new Set(
    highlightSyntax(text)
      .filter(({ tokenType }) => /keyword|boolean|operator/i.test(tokenType))
      .map(({ position }) => position.startOffset),
  );
  const tokens: string[] = [];
  const comments: string[] = [];
  for (const found of text.matchAll(TOKEN)) {
    const [token] = found;
    if (/^\/[/*]/.test(token)) comments.push(token.trim());
    else tokens.push(keywords.has(found.index) ? token.toUpperCase() : token);
  }
  return [...tokens, ...comments.sort()];
}
