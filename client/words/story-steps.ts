import type { StoryPattern, StoryStep } from '#contract/patterns.ts';

interface Ends {
  readonly from: string;
  readonly to: string;
}

export const stepOf = ({ steps }: StoryPattern, id: string): StoryStep | undefined =>
  steps.find((step) => step.id === id);

/** The step that leads to the act. */
export const causeStep = (pattern: StoryPattern) => stepOf(pattern, pattern.cause.step);

/** The step that says who did it. */
export const agentStep = (pattern: StoryPattern) => stepOf(pattern, pattern.agent.step);

type Sided = Pick<StoryStep, 'side'>;

/** The end of an edge at which a step's new node stands. */
export const reached = (edge: Ends, { side }: Sided): string => edge[side];

/** The end of an edge that a step goes out from. */
export const setOut = (edge: Ends, { side }: Sided): string => edge[side === 'from' ? 'to' : 'from'];
