import { useEffect } from 'react';
import { CiteButton } from '../components/CiteButton.tsx';
import { useActions, useExplorer, useWords } from '../components/explorer-context.ts';
import { FigureCard } from '../components/FigureCard.tsx';
import { StatementCard } from '../components/StatementCard.tsx';
import { Empty, Waiting } from '../components/Waiting.tsx';
import { WORDS } from '../words/words.ts';
import type { Panel } from './panel.ts';

export const evidence: Panel = { id: 'evidence', title: WORDS.evidence, View: Evidence };

function Evidence() {
  const words = useWords();
  const { selectEdge } = useActions();
  const asked = useExplorer((state) => state.answers.evidence);
  const selection = useExplorer((state) => state.selection);
  const pointedOut = useExplorer((state) => state.statement);
  const retry = () => selection.type === 'edge' && selectEdge(selection.id);
  const empty = <Empty what={words.evidenceEmpty} next={words.evidenceEmptyNext} />;
  if (selection.type === 'facts') return <Facts ids={selection.ids} />;
  if (selection.type !== 'edge') return empty;
  return (
    <Waiting for={asked} retry={retry} empty={empty}>
      {({ edge, statements }) => (
        <>
          <h2 className="panel-title">{words.statements(statements.length)}</h2>
          <CiteButton line={edge} statements={statements} />
          {statements.map((statement) => (
            <StatementCard
              key={statement.id}
              statement={statement}
              edge={edge.id}
              isPointedOut={statement.id === pointedOut}
            />
          ))}
          <PassageSummaries report={statements[0]?.report} />
        </>
      )}
    </Waiting>
  );
}

/** Statements and figures by themselves, as an answer or the list of figures points at them. */
function Facts({ ids }: { readonly ids: readonly string[] }) {
  const words = useWords();
  const { selectFacts, loadFacts } = useActions();
  const asked = useExplorer((state) => state.facts);
  const isAsked = asked.type !== 'idle';
  useEffect(() => {
    if (!isAsked) loadFacts(ids);
  }, [isAsked, ids, loadFacts]);
  return (
    <Waiting for={asked} retry={() => selectFacts(ids)}>
      {(facts) => (
        <>
          {facts.length < ids.length && <p className="quiet">{words.addedSome(facts.length, ids.length)}</p>}
          {facts.map(({ statement, figure }) => (
            <div className="only-facts" key={statement?.id ?? figure?.id}>
              {statement && <StatementCard statement={statement} />}
              {figure && <FigureCard figure={figure} />}
            </div>
          ))}
          <PassageSummaries report={(facts[0]?.statement ?? facts[0]?.figure)?.report} />
        </>
      )}
    </Waiting>
  );
}

/** Asks once for the passages of the report, whose summaries stand beside quotations without text. Draws nothing. */
function PassageSummaries({ report }: { readonly report: string | undefined }) {
  const { loadPassages } = useActions();
  useEffect(() => {
    if (report !== undefined) loadPassages(report);
  }, [report, loadPassages]);
  return null;
}
