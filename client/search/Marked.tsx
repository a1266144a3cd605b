/** A text in which what was looked for is marked, wherever it stands as it was typed. */
export function Marked({ text, sought }: { readonly text: string; readonly sought: string }) {
  const pieces = piecesOf(text, sought);
  return pieces.map(([piece, isSought], at) => {
    const key = `${at} ${piece}`;
    return isSought ? <mark key={key}>{piece}</mark> : <span key={key}>{piece}</span>;
  });
}

function piecesOf(text: string, sought: string): readonly (readonly [string, boolean])[] {
  const words = sought.trim().split(/\s+/).filter(Boolean).map(escaped);
  if (words.length === 0) return [[text, false]];
  const pattern = new RegExp(`(${words.join('|')})`, 'giu');
  return text.split(pattern).map((piece, at) => [piece, at % 2 === 1] as const);
}

const escaped = (word: string) => word.replace(/[.*+?^${}()|[\]\\/-]/g, '\\$&');
