import type { SourceDescription } from '#contract/source.ts';
import { missingOf } from '../cite/missing.ts';
import { citeWordsIn } from '../words/citation-words.ts';
import { useLanguage } from './explorer-context.ts';

/** Asks for what a citation of the report needs and nobody has entered. */
export function MissingNote({ source }: { readonly source: SourceDescription }) {
  const words = citeWordsIn(useLanguage());
  const missing = missingOf(source);
  if (missing.length === 0) return null;
  return <p className="source-missing">{words.askFor(missing.map((field) => words.missing[field]))}</p>;
}
