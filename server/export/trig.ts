import { DataFactory, type Quad_Graph, type Quad_Object, type Quad_Subject, Writer } from 'n3';
import type { ReportSummary } from '#contract/evidence.ts';
import type { ExportedNode } from '#contract/export-document.ts';
import { authorityIri, entityIri, factIri, passageIri, personIri, reportIri, VOCABULARY } from './iris.ts';
import type { ExportSource, Fact } from './source.ts';

const { namedNode, literal, blankNode, quad, defaultGraph } = DataFactory;

const PREFIXES = {
  yz: VOCABULARY,
  rdf: 'http://www.w3.org/1999/02/22-rdf-syntax-ns#',
  rdfs: 'http://www.w3.org/2000/01/rdf-schema#',
  skos: 'http://www.w3.org/2004/02/skos/core#',
  prov: 'http://www.w3.org/ns/prov#',
  oa: 'http://www.w3.org/ns/oa#',
  dcterms: 'http://purl.org/dc/terms/',
  xsd: 'http://www.w3.org/2001/XMLSchema#',
} as const;
const term = (prefix: keyof typeof PREFIXES, name: string) => namedNode(PREFIXES[prefix] + name);
const TYPE = term('rdf', 'type');

type Say = (subject: Quad_Subject, predicate: string, object: Quad_Object, graph?: Quad_Graph) => void;

/**
 * RDF: what a statement says stands in a graph of its own, named like it, and nowhere else, so that whoever reads it sees whose
 * word it is. Who made it, from where and when, is PROV-O; its places are selectors of Web Annotations. What is said not to
 * be so is in no graph as if it were.
 */
export async function* trig(source: ExportSource): AsyncGenerator<string> {
  const written = collecting();
  for (const report of source.reports) describeReport(report, written.say);
  yield written.take();
  for await (const page of source.nodes()) {
    for (const node of page) describeNode(node, written.say);
    yield written.take();
  }
  for await (const page of source.facts()) {
    for (const fact of page) describeFact(fact, written.say);
    yield written.take();
  }
  yield await written.end();
}

/** A writer whose text is taken as it comes. */
function collecting() {
  let text = '';
  const sink = {
    write: (piece: string, _encoding: unknown, done?: () => void) => {
      text += piece;
      done?.();
    },
    end: (done?: () => void) => done?.(),
  };
  const writer = new Writer(sink, { format: 'application/trig', prefixes: PREFIXES });
  const say: Say = (subject, predicate, object, graph = defaultGraph()) =>
    writer.addQuad(quad(subject, namedNode(predicate), object, graph));
  const take = () => {
    const taken = text;
    text = '';
    return taken;
  };
  const end = () =>
    new Promise<string>((resolve, reject) =>
      writer.end((error) => (error ? reject(error) : resolve(take()))),
    );
  return { say, take, end };
}

const iriOf = (prefix: keyof typeof PREFIXES, name: string) => PREFIXES[prefix] + name;
const day = (date: string) => literal(date, term('xsd', 'date'));

function describeReport(report: ReportSummary, say: Say): void {
  const subject = namedNode(reportIri(report.id));
  say(subject, TYPE.value, term('yz', 'Report'));
  say(subject, TYPE.value, term('prov', 'Entity'));
  for (const [language, title] of [
    ['zh', report.title_zh],
    ['en', report.title_en],
  ] as const)
    if (title !== '') say(subject, iriOf('dcterms', 'title'), literal(title, language));
  const texts = {
    publisher: report.publisher,
    issued: report.published,
    rights: report.rights,
    source: report.url,
  };
  for (const [name, value] of Object.entries(texts))
    if (value !== null) say(subject, iriOf('dcterms', name), literal(value));
  say(subject, iriOf('yz', 'sha256'), literal(report.sha256));
}

function describeNode(node: ExportedNode, say: Say): void {
  const subject = namedNode(entityIri(node.id));
  if (node.label === 'Report') return;
  say(subject, TYPE.value, term('yz', node.label));
  if (node.kind !== null) say(subject, iriOf('yz', 'kind'), literal(node.kind));
  if (node.code !== null) say(subject, iriOf('yz', 'code'), literal(node.code));
  for (const [language, name, others] of [
    ['zh', node.name_zh, node.aliases_zh],
    ['en', node.name_en, node.aliases_en],
  ] as const) {
    if (name !== '') say(subject, iriOf('skos', 'prefLabel'), literal(name, language));
    for (const other of others) say(subject, iriOf('skos', 'altLabel'), literal(other, language));
  }
  for (const authority of node.authorities) {
    const same = authorityIri(authority);
    if (same === null) say(subject, iriOf('skos', 'notation'), literal(authority));
    else say(subject, iriOf('skos', 'exactMatch'), namedNode(same));
  }
}

function describeFact(fact: Fact, say: Say): void {
  const graph = namedNode(factIri(fact.id));
  say(graph, TYPE.value, term('yz', 'predicate' in fact ? 'Statement' : 'Figure'));
  say(graph, TYPE.value, term('prov', 'Entity'));
  say(graph, iriOf('prov', 'wasDerivedFrom'), namedNode(reportIri(fact.report)));
  if (fact.made_by !== null) say(graph, iriOf('prov', 'wasAttributedTo'), namedNode(personIri(fact.made_by)));
  if (fact.made_on !== null) say(graph, iriOf('prov', 'generatedAtTime'), day(fact.made_on));
  if (fact.attributed_to !== null)
    say(graph, iriOf('yz', 'saidBy'), namedNode(entityIri(fact.attributed_to.id)));
  say(graph, iriOf('yz', 'basis'), term('yz', fact.basis));
  for (const name of ['plan', 'negated'] as const)
    if (fact[name]) say(graph, iriOf('yz', name), literal('true', term('xsd', 'boolean')));
  for (const name of ['why', 'certainty', 'claim', 'status', 'origin'] as const) {
    const value = fact[name];
    if (value !== null) say(graph, iriOf('yz', name), literal(value));
  }
  if (fact.gloss_zh !== '') say(graph, iriOf('rdfs', 'label'), literal(fact.gloss_zh, 'zh'));
  if (fact.gloss_en !== '') say(graph, iriOf('rdfs', 'label'), literal(fact.gloss_en, 'en'));
  place(fact, graph, say);
  if ('predicate' in fact) assertion(fact, graph, say);
  else figure(fact, graph, say);
}

function place({ quotations }: Fact, graph: Quad_Subject, say: Say): void {
  for (const { role, passage, start, end } of quotations) {
    const [target, selector] = [blankNode(), blankNode()];
    say(graph, iriOf('oa', 'hasTarget'), target);
    say(target, TYPE.value, term('oa', 'SpecificResource'));
    say(target, iriOf('oa', 'hasSource'), namedNode(passageIri(passage)));
    say(target, iriOf('yz', 'role'), literal(role));
    say(target, iriOf('oa', 'hasSelector'), selector);
    say(selector, TYPE.value, term('oa', 'TextPositionSelector'));
    say(selector, iriOf('oa', 'start'), whole(start));
    say(selector, iriOf('oa', 'end'), whole(end));
  }
}

const whole = (value: number) => literal(String(value), term('xsd', 'integer'));

function assertion(
  fact: Extract<Fact, { predicate: string }>,
  graph: ReturnType<typeof namedNode>,
  say: Say,
) {
  const [subject, object] = [namedNode(entityIri(fact.subject.id)), namedNode(entityIri(fact.object.id))];
  if (fact.date !== null) say(graph, iriOf('yz', 'date'), literal(fact.date));
  if (fact.tense !== null) say(graph, iriOf('yz', 'tense'), literal(fact.tense));
  for (const { role, value, entity } of fact.qualifiers)
    say(
      graph,
      iriOf('yz', `role-${role}`),
      entity === null ? literal(value) : namedNode(entityIri(entity.id)),
    );
  if (!fact.negated) return say(subject, iriOf('yz', fact.predicate), object, graph);
  say(graph, iriOf('rdf', 'subject'), subject);
  say(graph, iriOf('rdf', 'predicate'), term('yz', fact.predicate));
  say(graph, iriOf('rdf', 'object'), object);
}

function figure(fact: Exclude<Fact, { predicate: string }>, graph: ReturnType<typeof namedNode>, say: Say) {
  const about = fact.about.map(({ id }) => namedNode(entityIri(id)));
  for (const each of about) say(graph, iriOf('yz', 'about'), each);
  const value = literal(fact.value, term('xsd', 'decimal'));
  for (const each of fact.negated ? [] : about)
    say(each, iriOf('yz', `indicator-${fact.indicator.id}`), value, graph);
  say(graph, iriOf('yz', 'indicator'), term('yz', fact.indicator.id));
  say(graph, iriOf('yz', 'value'), value);
  const texts = {
    unit: fact.unit,
    direction: fact.direction,
    comparison: fact.comparison,
    period: fact.period,
  };
  for (const [name, text] of Object.entries(texts))
    if (text !== null) say(graph, iriOf('yz', name), literal(text));
}
