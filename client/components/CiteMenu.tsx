import type { Citing } from '#contract/citable.ts';
import { type Cited, citablesOf } from '../address/cited.ts';
import type { CitationFormat } from '../cite/citation.ts';
import { CopyMenu } from './CopyMenu.tsx';
import { useSite } from './use-site.ts';

/** The forms in which a fact or a node can be cited. */
export function CiteMenu({ cited }: { readonly cited: Cited }) {
  const site = useSite();
  const citables = citablesOf(cited, site);
  const write = (format: CitationFormat, citing: Citing) => format.write(citables, citing);
  return <CopyMenu write={write} sources={citables.map(({ source }) => source)} />;
}
