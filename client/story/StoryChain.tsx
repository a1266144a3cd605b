import type { GraphNode } from '#contract/graph.ts';
import type { StoryStep } from '#contract/patterns.ts';
import { useLanguage } from '../components/explorer-context.ts';
import { NodeLink } from '../components/NodeLink.tsx';
import { pastTense } from '../words/edge-text.ts';
import { saidBy } from '../words/story-patterns.ts';
import { causeStep, reached, setOut } from '../words/story-steps.ts';
import { causeOf, nodeOf, nodesBy, type Told } from './story-list.ts';

/** What led to an act, the act, and each step that its pattern tells of it; what no report says is said. */
export function StoryChain({ story }: { readonly story: Told }) {
  const language = useLanguage();
  const cause = causeOf(story);
  const led = causeStep(story.pattern);
  const steps = story.pattern.steps.filter((step) => step.of === 'act' && step !== led);
  return (
    <div className="story-chain">
      {led && cause === undefined && <span className="unstated">{saidBy(led, 'missing', language)}</span>}
      {led && cause && (
        <>
          <NodeLink node={cause} />
          <span className="verb">{saidBy(led, 'said', language)}</span>
        </>
      )}
      <Nodes of={[nodeOf(story, story.act)]} />
      {steps.map((step) => (
        <Step key={step.id} story={story} step={step} />
      ))}
    </div>
  );
}

interface StepProps {
  readonly story: Told;
  readonly step: StoryStep;
}

/** Whom or what a step leads to from the act, only what a report says; where it matters, whether it is only inferred. */
function Step({ story, step }: StepProps) {
  const language = useLanguage();
  const nodes = nodesBy(story, step);
  const isStated = story.edges.some(({ type, basis }) => type === step.type && basis !== 'inferred');
  const isInferred = step.inferred_zh !== null && !isStated;
  return (
    <>
      {step.missing_zh !== null && !isStated && (
        <span className="unstated">{saidBy(step, 'missing', language)}</span>
      )}
      {nodes.length > 0 && (
        <span className="story-by">
          <span className="verb">{saidBy(step, isInferred ? 'inferred' : 'said', language)}</span>
          {nodes.map((node) => (
            <Reached key={node.id} node={node} story={story} step={step} />
          ))}
        </span>
      )}
    </>
  );
}

/** A node with what the pattern tells of it: of a giver, the posts. */
function Reached({ node, story, step }: StepProps & { readonly node: GraphNode }) {
  const further = story.pattern.steps.filter(({ of }) => of === step.id);
  if (further.length === 0) return <NodeLink node={node} />;
  return (
    <span className="story-giver">
      <NodeLink node={node} />
      {further.map((next) => (
        <Further key={next.id} node={node} story={story} step={next} />
      ))}
    </span>
  );
}

function Further({ node, story, step }: StepProps & { readonly node: GraphNode }) {
  const language = useLanguage();
  const edges = story.edges.filter((edge) => edge.type === step.type && setOut(edge, step) === node.id);
  const isMissed = step.missing_of.length === 0 || step.missing_of.includes(node.label);
  if (edges.length === 0)
    return step.missing_zh !== null && isMissed ? (
      <span className="unstated">{saidBy(step, 'missing', language)}</span>
    ) : null;
  return edges.map((edge) => (
    <span className="story-post" key={edge.id}>
      {pastTense(edge.tense, language) && <span className="quiet">{pastTense(edge.tense, language)}</span>}
      <Nodes of={[nodeOf(story, reached(edge, step))]} />
    </span>
  ));
}

function Nodes({ of }: { readonly of: readonly (GraphNode | undefined)[] }) {
  return of.flatMap((node) => (node === undefined ? [] : [<NodeLink key={node.id} node={node} />]));
}
