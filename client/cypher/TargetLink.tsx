import { paragraphOf } from '#contract/passage.ts';
import { useActions } from '../components/explorer-context.ts';
import { Icon } from '../components/Icon.tsx';
import { NodeLink } from '../components/NodeLink.tsx';
import type { Target } from './targets.ts';
import { useCypherWords } from './use-cypher-words.ts';

/** Leads to the canvas, to evidence, or to the report; a name alone where there is nothing to lead to. */
export function TargetLink({
  target,
  name,
  note = '',
}: {
  readonly target: Target;
  readonly name: string;
  readonly note?: string;
}) {
  const words = useCypherWords();
  const { openEdge, openReport, selectFacts } = useActions();
  const link = (text: string, onClick: () => void) => (
    <button type="button" className="link" onClick={onClick}>
      <Icon of="quote" />
      {text}
    </button>
  );
  switch (target.type) {
    case 'node':
      return <NodeLink node={target.node} />;
    case 'edge':
      return link(name, () => void openEdge(target.id));
    case 'facts':
      return (
        <>
          {note !== '' && <span>{name} </span>}
          {link(words.evidence(target.ids.length), () => selectFacts(target.ids))}
        </>
      );
    case 'passage':
      return link(words.passage(paragraphOf(target.id)), () => openReport(target.report, target.id));
    case 'none':
      return (
        <span>
          {name}
          {note !== '' && <span className="quiet"> {note}</span>}
        </span>
      );
  }
}
