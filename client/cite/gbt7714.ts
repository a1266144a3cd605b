import type { Citable, Citing } from './citable.ts';
import { authorsAsWritten, datePartsOf, isChinese, passageList, titleIn } from './source.ts';

/** Of more authors than this the first ones are named, and 等 (GB/T 7714—2015, 8.1.2). */
const MOST_AUTHORS = 3;

/**
 * A reference after GB/T 7714—2015, in the report's own language: a newspaper online, [N/OL], where the data name a
 * publisher and a full date; otherwise an electronic document, [EB/OL], whose unknown publisher the standard lets be
 * left out (8.4). Passages stand where pages would.
 */
export function gbt7714(cited: Citable, { accessed }: Citing): string {
  const { source } = cited;
  const parts = datePartsOf(source.published);
  const isNewspaper = source.publisher !== null && parts.length === 3;
  const date = isNewspaper ? parts.join('-') : (parts[0] ?? '');
  const publisher = source.publisher ?? '';
  const issued = [publisher, date].filter((part) => part !== '').join(', ');
  const passages = passageList(cited, isChinese(source) ? '、' : ', ');
  const updated = !isNewspaper && parts.length > 1 ? `(${parts.join('-')})` : '';
  const pages = passages === '' ? '' : pagesIn(passages, cited);
  const place = [issued, pages].filter((part) => part !== '').join(': ');
  const authors = authorList(source);
  const head = authors === '' ? '' : `${authors}. `;
  const title = titleIn(source, isChinese(source) ? 'zh' : 'en');
  return `${head}${title}[${isNewspaper ? 'N' : 'EB'}/OL]. ${place}${updated}[${accessed}]. ${cited.link}.`;
}

function authorList(source: Citable['source']): string {
  const names = authorsAsWritten(source);
  const others = isChinese(source) ? '等' : 'et al';
  return [...names.slice(0, MOST_AUTHORS), ...(names.length > MOST_AUTHORS ? [others] : [])].join(', ');
}

const pagesIn = (passages: string, { source, passages: list }: Citable) =>
  isChinese(source) ? `第${passages}段` : `para${list.length === 1 ? '' : 's'}. ${passages}`;
