import type { Citable, Locus, Source } from '#contract/citable.ts';
import { type Quotation, saidIn } from '#contract/evidence.ts';
import type { GraphEdge, NodeDetails } from '#contract/graph.ts';
import { paragraphOf } from '#contract/passage.ts';
import { withoutStop } from '../cite/account.ts';
import type { Language } from '../words/language.ts';
import { type Address, formatAddress } from './url.ts';

interface Fact {
  readonly id: string;
  readonly report: string;
  readonly gloss_zh: string;
  readonly gloss_en: string;
  readonly quotations: readonly Quotation[];
}

/** What a person asks to cite: a fact, by itself or as one that an edge shows; an edge, by all its statements; or a node. */
export type Cited =
  | { readonly fact: Fact; readonly edge?: string }
  | { readonly line: Pick<GraphEdge, 'id'>; readonly statements: readonly Fact[] }
  | { readonly node: NodeDetails };

/** Where links lead: the page, without its hash. */
export interface Site {
  readonly page: string;
  readonly sources: ReadonlyMap<string, Source>;
  readonly language: Language;
}

/** What is cited, once for each report that says it; none while the reports are not known. */
export function citablesOf(cited: Cited, site: Site): readonly Citable[] {
  if ('fact' in cited) return factIn(cited.fact, cited.edge, site);
  return 'line' in cited ? lineIn(cited.line.id, cited.statements, site) : nodeIn(cited.node, site);
}

/** The address that opens just this, in a fresh profile too. */
export const linkTo = ({ page, language }: Site, target: Partial<Address>) =>
  page + formatAddress({ language, view: 'graph', ...target });

function factIn(fact: Fact, edge: string | undefined, site: Site): readonly Citable[] {
  const source = site.sources.get(fact.report);
  if (source === undefined) return [];
  const target = edge === undefined ? {} : { select: edge };
  const said = { zh: withoutStop(fact.gloss_zh), en: withoutStop(fact.gloss_en) };
  const link = linkTo(site, { ...target, statement: fact.id });
  return [
    { id: fact.id, source, places: placesOf(saidIn(fact.quotations)), statements: [fact.id], said, link },
  ];
}

/** All that a report says of one edge, under the edge's own link: which statements that are may change, the link does not. */
function lineIn(id: string, statements: readonly Fact[], site: Site): readonly Citable[] {
  const link = linkTo(site, { select: id });
  return [...new Set(statements.map(({ report }) => report))].flatMap((report) => {
    const source = site.sources.get(report);
    if (source === undefined) return [];
    const own = statements.filter((each) => each.report === report);
    const glosses = (of: (fact: Fact) => string) => [...new Set(own.map((fact) => withoutStop(of(fact))))];
    const said = {
      zh: glosses(({ gloss_zh }) => gloss_zh).join('；'),
      en: glosses(({ gloss_en }) => gloss_en).join('; '),
    };
    const places = placesOf(own.flatMap(({ quotations }) => saidIn(quotations)));
    return [{ id, source, places, statements: own.map((fact) => fact.id), said, link }];
  });
}

function nodeIn(node: NodeDetails, site: Site): readonly Citable[] {
  return node.reports.flatMap((report) => {
    const source = site.sources.get(report);
    const own = node.mentions.filter(({ passage }) => passage.startsWith(`${report}#`));
    const said = { zh: node.name_zh, en: node.name_en || node.name_zh };
    const link = linkTo(site, { select: node.id });
    const places = passagesOf(own);
    return source === undefined ? [] : [{ id: node.id, source, places, statements: [], said, link }];
  });
}

/** One quotation by its characters; several, or one that a line break cuts, by their passages. */
export function placesOf(quotations: readonly Quotation[]): readonly Locus[] {
  const [only, ...others] = quotations;
  if (only === undefined || others.length > 0) return passagesOf(quotations);
  return [{ passage: numberOf(only), characters: [only.start + 1, only.end] }];
}

/** Passages, each once, in the order of the text. */
const passagesOf = (places: readonly Passage[]): readonly Locus[] =>
  [...new Set(places.map(numberOf))]
    .toSorted((a, b) => Number(a) - Number(b))
    .map((passage) => ({ passage }));

interface Passage {
  readonly passage: string;
}

const numberOf = ({ passage }: Passage) => paragraphOf(passage);
