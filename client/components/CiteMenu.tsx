import { type Cited, citablesOf } from '../address/cited.ts';
import type { Citing } from '../cite/citable.ts';
import { type CitationFormat, writeAll } from '../cite/citation.ts';
import { CopyMenu } from './CopyMenu.tsx';
import { useSite } from './use-site.ts';

/** The forms in which a fact or a node can be cited. */
export function CiteMenu({ cited }: { readonly cited: Cited }) {
  const site = useSite();
  const write = (format: CitationFormat, citing: Citing) => writeAll(format, citablesOf(cited, site), citing);
  return <CopyMenu write={write} />;
}
