import type { Quotation } from '#contract/evidence.ts';
import type { NodeDetails } from '#contract/graph.ts';
import { type Address, formatAddress } from '../state/url.ts';
import type { Language } from '../words/language.ts';
import { withoutStop } from './account.ts';
import type { Citable, Source } from './citation.ts';

interface Fact {
  readonly id: string;
  readonly report: string;
  readonly gloss_zh: string;
  readonly gloss_en: string;
  readonly quotations: readonly Quotation[];
}

/** What a person asks to cite: a fact, by itself or as one that an edge shows, or a node. */
export type Cited = { readonly fact: Fact; readonly edge?: string } | { readonly node: NodeDetails };

/** Where links lead: the page, without its hash. */
export interface Site {
  readonly page: string;
  readonly sources: ReadonlyMap<string, Source>;
  readonly language: Language;
}

/** What is cited, once for each report that says it; none while the reports are not known. */
export function citablesOf(cited: Cited, site: Site): readonly Citable[] {
  return 'fact' in cited ? factIn(cited.fact, cited.edge, site) : nodeIn(cited.node, site);
}

/** The address that opens just this, in a fresh profile too. */
export const linkTo = ({ page, language }: Site, target: Partial<Address>) =>
  page + formatAddress({ language, view: 'graph', ...target });

function factIn(fact: Fact, edge: string | undefined, site: Site): readonly Citable[] {
  const source = site.sources.get(fact.report);
  if (source === undefined) return [];
  const target = edge === undefined ? {} : { select: edge };
  const said = { zh: withoutStop(fact.gloss_zh), en: withoutStop(fact.gloss_en) };
  const passages = numbersOf(fact.quotations);
  return [{ id: fact.id, source, passages, said, link: linkTo(site, { ...target, statement: fact.id }) }];
}

function nodeIn(node: NodeDetails, site: Site): readonly Citable[] {
  return node.reports.flatMap((report) => {
    const source = site.sources.get(report);
    const own = node.mentions.filter(({ passage }) => passage.startsWith(`${report}#`));
    const said = { zh: node.name_zh, en: node.name_en || node.name_zh };
    const link = linkTo(site, { select: node.id });
    return source === undefined ? [] : [{ id: node.id, source, passages: numbersOf(own), said, link }];
  });
}

/** Numbers of passages, each once, in the order of the text. */
const numbersOf = (places: readonly { readonly passage: string }[]) =>
  [...new Set(places.map(({ passage }) => Number(passage.slice(passage.lastIndexOf('#') + 1))))]
    .toSorted((a, b) => a - b)
    .map(String);
