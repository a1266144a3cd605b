import { CiteButton } from '../components/CiteButton.tsx';
import { useActions, useExplorer, useWords } from '../components/explorer-context.ts';
import { PassageSummaries } from '../components/PassageSummaries.tsx';
import { StatementCard } from '../components/StatementCard.tsx';
import { TellButton } from '../components/TellButton.tsx';
import { Waiting } from '../components/Waiting.tsx';

/** The statements of the line that is selected. */
export function EdgeCard() {
  const words = useWords();
  const { selectEdge } = useActions();
  const asked = useExplorer((state) => state.answers.evidence);
  const selection = useExplorer((state) => state.selection);
  const pointedOut = useExplorer((state) => state.statement);
  const retry = () => selection.type === 'edge' && selectEdge(selection.id);
  return (
    <Waiting for={asked} retry={retry}>
      {({ edge, statements }) => (
        <>
          {statements.length > 1 && <h2 className="panel-title">{words.statements(statements.length)}</h2>}
          {statements.map((statement) => (
            <StatementCard
              key={statement.id}
              statement={statement}
              edge={edge.id}
              isPointedOut={statement.id === pointedOut}
            />
          ))}
          <div className="card-tools">
            <TellButton edges={[edge.id]} />
            <CiteButton line={edge} statements={statements} />
          </div>
          <PassageSummaries report={statements[0]?.report} />
        </>
      )}
    </Waiting>
  );
}
