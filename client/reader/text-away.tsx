import { useReaderWords } from './use-reader.ts';

/** Stands in for `AttachText.tsx` in a published site, where nothing can be attached: says why the words are not there. */
export function AttachText(_: { readonly report: string }) {
  const own = useReaderWords();
  return (
    <section className="attach" aria-label={own.textAway}>
      <p>
        <strong>{own.summariesOnly}</strong>
      </p>
      <p>{own.textAwayWhy}</p>
    </section>
  );
}
