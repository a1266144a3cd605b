import type { ExportedNode } from '#contract/export-document.ts';
import type { CoreClass } from '#contract/vocabulary.ts';
import type { ExportSource, Fact } from './source.ts';
import { xml } from './xml.ts';

/** What a thing of each core class is listed as; everything else is an object. */
const LISTS = {
  person: { list: 'listPerson', item: 'person', name: 'persName' },
  org: { list: 'listOrg', item: 'org', name: 'orgName' },
  place: { list: 'listPlace', item: 'place', name: 'placeName' },
  event: { list: 'listEvent', item: 'event', name: 'eventName' },
  object: { list: 'listObject', item: 'object', name: 'objectName' },
} as const;
type List = keyof typeof LISTS;

const LIST_OF: Partial<Record<CoreClass, List>> = {
  person: 'person',
  organisation: 'org',
  group: 'org',
  place: 'place',
  event: 'event',
  act: 'event',
  activity: 'event',
};

/** TEI standoff: things in lists, statements as relations between them, and spans that say where in a report each stands. */
export async function* tei(source: ExportSource): AsyncGenerator<string> {
  const nodes: ExportedNode[] = [];
  for await (const page of source.nodes()) nodes.push(...page.filter(({ label }) => label !== 'Report'));
  yield `<?xml version="1.0" encoding="UTF-8"?>
<TEI xmlns="http://www.tei-c.org/ns/1.0">
${header(source)}  <standOff>
`;
  for (const key of Object.keys(LISTS) as List[]) yield listOf(key, nodes, source);
  yield '    <listRelation>\n';
  for await (const page of source.facts()) yield page.map(relation).join('');
  yield '    </listRelation>\n    <spanGrp type="quotations">\n';
  for await (const page of source.facts()) yield page.map(spans).join('');
  yield '    </spanGrp>\n    <spanGrp type="mentions">\n';
  for (const { id, mentions } of nodes)
    yield mentions.map((mention) => span(`#${token(id)}`, mention, '', mention.surface)).join('');
  yield '    </spanGrp>\n  </standOff>\n</TEI>\n';
}

/** An id as XML has them: letters, digits, `.`, `-` and `_`, a letter first. */
export const token = (id: string) => `y.${id.replaceAll('/', '.').replaceAll('#', '_')}`;

const header = ({ reports, exported }: ExportSource) => `  <teiHeader>
    <fileDesc>
      <titleStmt><title>Facts and their places</title></titleStmt>
      <publicationStmt><p>Exported by Yinzheng on ${exported.toISOString().slice(0, 10)}</p></publicationStmt>
      <sourceDesc>
        <listBibl>
${reports
  .map(
    (report) =>
      `          <bibl xml:id="${token(report.id)}"><title>${xml(report.title_zh || report.title_en)}</title><publisher>${xml(report.publisher ?? '')}</publisher><date>${xml(report.published ?? '')}</date><idno type="sha256">${report.sha256}</idno></bibl>\n`,
  )
  .join('')}        </listBibl>
      </sourceDesc>
    </fileDesc>
  </teiHeader>
`;

function listOf(key: List, nodes: readonly ExportedNode[], { words }: ExportSource): string {
  const own = nodes.filter(({ label }) => (LIST_OF[words.label(label)?.class ?? 'idea'] ?? 'object') === key);
  const { list, item, name } = LISTS[key];
  if (own.length === 0) return '';
  const items = own.map((node) => {
    const names = [
      ['zh', node.name_zh],
      ['en', node.name_en],
    ].flatMap(([language, text]) => (text ? [`<${name} xml:lang="${language}">${xml(text)}</${name}>`] : []));
    const identified =
      key === 'object' ? `<objectIdentifier>${names.join('')}</objectIdentifier>` : names.join('');
    return `      <${item} xml:id="${token(node.id)}" type="${xml(node.label)}">${identified}</${item}>\n`;
  });
  return `    <${list}>\n${items.join('')}    </${list}>\n`;
}

/** A figure is a relation of what it is about to its value. */
function relation(fact: Fact): string {
  const said = `<desc xml:lang="zh">${xml(fact.gloss_zh)}</desc><desc xml:lang="en">${xml(fact.gloss_en)}</desc>`;
  const [name, ends] =
    'predicate' in fact
      ? [fact.predicate, `active="#${token(fact.subject.id)}" passive="#${token(fact.object.id)}"`]
      : [fact.indicator.id, `mutual="${fact.about.map(({ id }) => `#${token(id)}`).join(' ')}"`];
  const type = fact.negated ? 'negated' : fact.plan ? 'plan' : 'fact';
  return `      <relation xml:id="${token(fact.id)}" name="${xml(name)}" type="${type}" ${ends} source="#${token(fact.report)}" subtype="${fact.basis}">${said}</relation>\n`;
}

const spans = (fact: Fact): string =>
  fact.quotations
    .map((quotation) =>
      span(`#${token(fact.id)}`, quotation, quotation.role, quotation.text ?? quotation.terms.join(' … ')),
    )
    .join('');

/** `from` and `to` are points of the passage, counted in code points. */
function span(
  of: string,
  { passage, start, end }: { readonly passage: string; readonly start: number; readonly end: number },
  role: string,
  words: string,
): string {
  const point = (at: number) => `string-index(${token(passage)},${at})`;
  const type = role === '' ? '' : ` type="${role}"`;
  return `      <span ana="${of}"${type} from="${point(start)}" to="${point(end)}">${xml(words)}</span>\n`;
}
