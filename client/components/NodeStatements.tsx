import { useEffect } from 'react';
import { useActions, useExplorer, useWords } from './explorer-context.ts';
import { FigureCard } from './FigureCard.tsx';
import { StatementCard } from './StatementCard.tsx';
import { Waiting } from './Waiting.tsx';

/** The first thing that the reports say of a node, with its words; the others follow below. */
export function FirstOfNode({ id }: { readonly id: string }) {
  const { selectNode } = useActions();
  const asked = useExplorer((state) => state.answers.nodeStatements);
  return (
    <Waiting for={asked} retry={() => selectNode(id)}>
      {({ statements: [first] }) => first && <StatementCard statement={first} />}
    </Waiting>
  );
}

/** What else the reports say of a node, in the order of the text: statements, then figures. */
export function NodeStatements({ id }: { readonly id: string }) {
  const words = useWords();
  const { selectNode, loadPassages } = useActions();
  const asked = useExplorer((state) => state.answers.nodeStatements);
  const report =
    asked.type === 'loaded' ? (asked.value.statements[0] ?? asked.value.figures[0])?.report : undefined;
  useEffect(() => {
    if (report !== undefined) loadPassages(report);
  }, [report, loadPassages]);
  return (
    <Waiting for={asked} retry={() => selectNode(id)}>
      {({ statements, figures, truncated }) => (
        <>
          <h3>{words.said}</h3>
          {statements.length + figures.length === 0 && <p className="quiet">{words.saidEmpty}</p>}
          {statements.slice(1).map((statement) => (
            <StatementCard key={statement.id} statement={statement} isFolded />
          ))}
          {figures.length > 0 && <h3>{words.figures}</h3>}
          {figures.map((figure) => (
            <FigureCard key={figure.id} figure={figure} isFolded />
          ))}
          {truncated && <p className="quiet">{words.saidCut}</p>}
        </>
      )}
    </Waiting>
  );
}
