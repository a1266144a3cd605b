import { useMemo } from 'react';
import { useActions } from '../components/explorer-context.ts';
import { FACT_KINDS, factsOfKind } from './kinds-of-facts.ts';
import { useReaderWords, useSaid } from './use-reader.ts';

/** Lists all facts of the report that are of one kind; says before how many they are. */
export function FactPicker({ report }: { readonly report: string }) {
  const words = useReaderWords();
  const { listFacts } = useActions();
  const { facts } = useSaid(report);
  const kinds = useMemo(() => FACT_KINDS.map((kind) => ({ kind, ids: factsOfKind(facts, kind) })), [facts]);
  return (
    <select
      className="fact-picker"
      aria-label={words.listFacts}
      value=""
      disabled={facts.length === 0}
      onChange={({ target }) => {
        const chosen = kinds.find(({ kind }) => kind === target.value);
        if (chosen !== undefined) listFacts(chosen.ids);
      }}
    >
      <option value="">{words.listFacts}</option>
      {kinds.map(({ kind, ids }) => (
        <option key={kind} value={kind} disabled={ids.length === 0}>
          {words.factKind[kind](ids.length)}
        </option>
      ))}
    </select>
  );
}
