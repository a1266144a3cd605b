import type { Figure, Quotation } from '#contract/evidence.ts';
import type { ExportedNode } from '#contract/export-document.ts';
import type { Mention } from '#contract/graph.ts';
import { entityIri, factIri, passageIri, personIri, reportIri, VOCABULARY } from './iris.ts';
import type { ExportSource, Fact } from './source.ts';

const CONTEXT = ['http://www.w3.org/ns/anno.jsonld', { yz: VOCABULARY }];

/**
 * W3C Web Annotations: one a place where something is named, one a fact, which links its two ends. Positions are code points
 * within a passage, which is the source; its report is the scope. The exact words stand there where they may.
 */
export async function* annotations(source: ExportSource): AsyncGenerator<string> {
  yield `{"@context":${JSON.stringify(CONTEXT)},\n"id":"urn:yinzheng:annotations:${source.exported.getTime()}","type":"AnnotationPage",\n"items":[`;
  let before = '\n';
  const lines = (items: readonly object[]) =>
    items
      .map((item) => {
        const line = before + JSON.stringify(item);
        before = ',\n';
        return line;
      })
      .join('');
  for await (const page of source.nodes())
    yield lines(page.flatMap((node) => node.mentions.map((mention) => naming(node, mention))));
  for await (const page of source.facts()) yield lines(page.map(stating));
  yield '\n]}\n';
}

function naming(node: ExportedNode, mention: Mention): object {
  const place = `${mention.passage.replace('#', '/')}/${mention.start}-${mention.end}`;
  return {
    id: `urn:yinzheng:mention:${encodeURI(node.id)}:${place}`,
    type: 'Annotation',
    motivation: 'identifying',
    body: [
      { type: 'SpecificResource', purpose: 'identifying', source: entityIri(node.id) },
      { type: 'TextualBody', purpose: 'tagging', value: node.label },
      ...named(node.name_zh, 'zh', 'describing'),
      ...named(node.name_en, 'en', 'describing'),
    ],
    target: targetOf(mention, mention.surface),
  };
}

const named = (value: string, language: 'zh' | 'en', purpose: string) =>
  value === '' ? [] : [{ type: 'TextualBody', purpose, value, language }];

function stating(fact: Fact): object {
  const own = 'predicate' in fact;
  const ends = own ? [fact.subject, fact.object] : fact.about;
  return {
    id: factIri(fact.id),
    type: 'Annotation',
    motivation: own ? 'linking' : 'describing',
    ...(fact.made_by === null ? {} : { creator: { id: personIri(fact.made_by), name: fact.made_by } }),
    ...(fact.made_on === null ? {} : { created: `${fact.made_on}T00:00:00Z` }),
    body: [
      ...ends.map(({ id }) => ({ type: 'SpecificResource', purpose: 'linking', source: entityIri(id) })),
      { type: 'TextualBody', purpose: 'tagging', value: own ? fact.predicate : fact.indicator.id },
      ...named(fact.gloss_zh, 'zh', 'describing'),
      ...named(fact.gloss_en, 'en', 'describing'),
    ],
    target: fact.quotations.map((quotation) => ({
      ...targetOf(quotation, quotation.text),
      'yz:role': quotation.role,
    })),
    ...(own
      ? {
          'yz:subject': { id: entityIri(fact.subject.id) },
          'yz:predicate': { id: VOCABULARY + fact.predicate },
          'yz:object': { id: entityIri(fact.object.id) },
          ...(fact.date === null ? {} : { 'yz:date': fact.date }),
          ...(fact.tense === null ? {} : { 'yz:tense': fact.tense }),
          ...(fact.count === null ? {} : { 'yz:count': fact.count }),
        }
      : measured(fact)),
    'yz:basis': fact.basis,
    ...(fact.why === null ? {} : { 'yz:why': fact.why }),
    ...(fact.certainty === null ? {} : { 'yz:certainty': fact.certainty }),
    ...(fact.claim === null ? {} : { 'yz:claim': fact.claim }),
    ...(fact.plan ? { 'yz:plan': true } : {}),
    ...(fact.negated ? { 'yz:negated': true } : {}),
  };
}

/** A figure's own fields, as far as it has them. */
const measured = ({ value, unit, direction, comparison, period, as_written, approx, ...fact }: Figure) => ({
  ...{ 'yz:value': value, 'yz:unit': unit, 'yz:direction': direction, 'yz:as_written': as_written },
  ...(comparison === null ? {} : { 'yz:comparison': comparison }),
  ...(period === null ? {} : { 'yz:period': period }),
  ...(approx ? { 'yz:approx': true } : {}),
  ...(fact.baseline_value === null ? {} : { 'yz:baseline_value': fact.baseline_value }),
  ...(fact.baseline_unit === null ? {} : { 'yz:baseline_unit': fact.baseline_unit }),
});

function targetOf(
  { passage, start, end }: Pick<Quotation, 'passage' | 'start' | 'end'>,
  exact?: string,
): object {
  return {
    type: 'SpecificResource',
    source: passageIri(passage),
    scope: reportIri(passage.slice(0, passage.lastIndexOf('#'))),
    selector: [
      { type: 'TextPositionSelector', start, end },
      ...(exact === undefined ? [] : [{ type: 'TextQuoteSelector', exact }]),
    ],
  };
}
