import { readFileSync } from 'node:fs';
import { z } from 'zod';
import type { ReportSummary } from '#contract/evidence.ts';
import type { ExportedEdge, ExportedNode } from '#contract/export-document.ts';
import { CoreClass } from '#contract/vocabulary.ts';
import { programPath } from '../program/program.ts';
import { placesOf } from './evidence.ts';
import type { ExportSource } from './source.ts';

/** What a thing of each core class is to FollowTheMoney; of ideas and classes it has none, and they are left out. */
const SCHEMATA = z
  .record(CoreClass, z.nullable(z.string()))
  .parse(JSON.parse(readFileSync(programPath('seeds/packs/followthemoney.json'), 'utf8')));

interface Entity {
  readonly id: string;
  readonly schema: string;
  readonly properties: Readonly<Record<string, readonly string[]>>;
}

/** FollowTheMoney entities, one a line: things, reports as articles, and each statement as a link with its proof. */
export async function* ftm(source: ExportSource): AsyncGenerator<string> {
  const known = new Set<string>();
  yield lines(source.reports.map(article));
  for await (const page of source.nodes()) {
    const things = page.flatMap((node) => thing(node, source) ?? []);
    for (const { id } of things) known.add(id);
    yield lines(things);
  }
  for await (const page of source.edges())
    yield lines(
      page.flatMap((edge) => (known.has(edge.from) && known.has(edge.to) ? links(edge, source) : [])),
    );
}

const lines = (entities: readonly Entity[]) =>
  entities.map((entity) => `${JSON.stringify(entity)}\n`).join('');

/** A property that nothing is known of is left out. */
const filled = (properties: Readonly<Record<string, readonly (string | null)[]>>): Entity['properties'] =>
  Object.fromEntries(
    Object.entries(properties)
      .map(
        ([name, values]) =>
          [name, [...new Set(values.filter((value) => value !== null && value !== ''))]] as const,
      )
      .filter(([, values]) => values.length > 0),
  ) as Entity['properties'];

const article = (report: ReportSummary): Entity => ({
  id: `report-${report.id}`,
  schema: 'Article',
  properties: filled({
    title: [report.title_zh, report.title_en],
    publisher: [report.publisher],
    publishedAt: [report.published],
    sourceUrl: [report.url],
    language: [report.lang.startsWith('zh') ? 'zho' : report.lang.startsWith('en') ? 'eng' : null],
  }),
});

function thing(node: ExportedNode, { words }: ExportSource): Entity | null {
  const label = words.label(node.label);
  const schema = label === undefined ? null : SCHEMATA[label.class];
  if (schema === null) return null;
  return {
    id: node.id,
    schema,
    properties: filled({
      name: [node.name_zh, node.name_en],
      alias: [...node.aliases_zh, ...node.aliases_en],
      summary: [node.note],
      keywords: [words.nameOf(node.label).label_en, node.kind, node.code],
      wikidataId: node.authorities.flatMap((id) => (id.startsWith('wikidata:') ? id.slice(9) : [])),
    }),
  };
}

/** What is said not to be so is no link. */
const links = (edge: ExportedEdge, { words, reports }: ExportSource): Entity[] =>
  edge.evidence
    .filter(({ negated }) => !negated)
    .map((fact) => ({
      id: fact.id,
      schema: 'UnknownLink',
      properties: filled({
        subject: [fact.subject.id],
        object: [fact.object.id],
        role: [words.verbOf(fact.predicate).label_en],
        date: [/^\d{4}(-\d\d){0,2}$/.test(fact.date ?? '') ? fact.date : null],
        status: [fact.plan ? 'planned' : null, fact.basis],
        summary: [fact.gloss_en, fact.gloss_zh],
        recordId: placesOf(fact.quotations),
        publisher: [reportOf(fact.report, reports)?.publisher ?? null],
        sourceUrl: [reportOf(fact.report, reports)?.url ?? null],
      }),
    }));

const reportOf = (id: string, reports: readonly ReportSummary[]) =>
  reports.find((report) => report.id === id);
