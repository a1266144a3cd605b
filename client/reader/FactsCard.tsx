import { useExplorer } from '../components/explorer-context.ts';
import { FactCards } from '../components/FactCards.tsx';
import { loadedValue } from '../model/remote.ts';
import { FactList } from './FactList.tsx';
import { useListed } from './use-reader.ts';

/** Facts by themselves: those that rest on picked words, of one kind, or that an answer or the figures point at. */
export function FactsCard() {
  const report = useExplorer((state) => loadedValue(state.answers.passages)?.report.id ?? '');
  const selection = useExplorer((state) => state.selection);
  const listed = useListed(report);
  if (selection.type !== 'facts') return <FactList listed={listed} />;
  // What is picked in the report is chosen from; what an answer or the figures point at is read.
  if (listed.facts.length < 2 || selection.nodes === undefined) return <FactCards ids={selection.ids} />;
  return (
    <>
      <FactList listed={listed} />
      {listed.active && <FactCards ids={[listed.active.id]} />}
    </>
  );
}
