// Names of what is exported for the web of data. They belong to no host: where this program runs says nothing about a fact.

const iri = (kind: string, id: string) => `urn:yinzheng:${kind}:${encodeURI(id).replaceAll('#', '/')}`;

export const VOCABULARY = 'urn:yinzheng:vocabulary:';
export const entityIri = (id: string) =>
  id.includes('#') ? passageIri(id) : id.includes('/') ? iri('entity', id) : reportIri(id);
export const reportIri = (id: string) => iri('report', id);
/** `urn:yinzheng:passage:report/16`. */
export const passageIri = (id: string) => iri('passage', id);
export const factIri = (id: string) => iri('statement', id);
export const personIri = (name: string) => iri('person', name);

/** Other catalogues, by what stands before the colon of an id of theirs. */
const CATALOGUES: Readonly<Record<string, string>> = {
  wikidata: 'http://www.wikidata.org/entity/',
  viaf: 'http://viaf.org/viaf/',
};

/** `wikidata:Q42` as an address; null where we know none. */
export function authorityIri(authority: string): string | null {
  const at = authority.indexOf(':');
  const base = CATALOGUES[authority.slice(0, at)];
  return base === undefined ? null : base + encodeURIComponent(authority.slice(at + 1));
}
