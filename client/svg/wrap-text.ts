import { widthOf } from '../layout/label-text.ts';

/** A text in lines no wider than so many ems, all of it: broken after spaces and hyphens, and between Chinese characters. */
export function wrapText(text: string, most: number): readonly string[] {
  const lines: string[] = [];
  let line = '';
  for (const piece of piecesOf(text)) {
    if (line !== '' && widthOf((line + piece).trimEnd()) > most) {
      lines.push(line.trimEnd());
      line = '';
    }
    line += line === '' ? piece.trimStart() : piece;
    // A word longer than a line, such as an address, goes on in the next.
    while (widthOf(line.trimEnd()) > most) {
      const fits = cutAt(line, most);
      lines.push(line.slice(0, fits));
      line = line.slice(fits);
    }
  }
  if (line.trim() !== '') lines.push(line.trimEnd());
  return lines;
}

/** No line begins with a mark that closes, or ends with one that opens. */
const piecesOf = (text: string): readonly string[] =>
  text.match(
    /[（《“‘〔[(]*(?:[\u2e80-\u9fff\uf900-\ufaff\uff00-\uff60]|[^\s\u2e80-\u9fff\uf900-\ufaff\uff00-\uff60（《“‘〔，。、；：！？）》”’〕-]+-?|-)[，。、；：！？）》”’〕\])]*\s*|\S\s*|\s+/gu,
  ) ?? [];

function cutAt(text: string, most: number): number {
  let end = text.length;
  while (end > 1 && widthOf(text.slice(0, end)) > most) end -= 1;
  return end;
}
