import type { NodeDetails } from '#contract/graph.ts';
import type { NodeLabel, RelationType } from '#contract/model.ts';
import type { PlainWordId } from '../words/words.ts';
import { type Drawn, visible } from './filters.ts';
import type { Story } from './first-view.ts';
import { edgesOnCanvas } from './neighbour-counts.ts';

/** Something that a person looks for around a node and does not see, and why not. */
export interface Gap {
  readonly word: PlainWordId;
  readonly type: RelationType;
  readonly direction: 'out' | 'in';
  readonly why:
    | { readonly type: 'unstated' }
    /** Every one that is on the canvas is greyed or out of sight. */
    | { readonly type: 'filtered' | 'hidden' }
    | { readonly type: 'unloaded'; readonly count: number };
}

type Expected = Omit<Gap, 'why'>;

/** What a person expects to learn of a node of each label. */
const EXPECTED: Readonly<Partial<Record<NodeLabel, readonly Expected[]>>> = {
  Award: [
    { word: 'gapIssuer', type: 'ISSUED', direction: 'in' },
    { word: 'gapReceiver', type: 'RECEIVED', direction: 'in' },
    { word: 'gapCause', type: 'LED_TO', direction: 'in' },
  ],
  Case: [
    { word: 'gapAward', type: 'LED_TO', direction: 'out' },
    { word: 'gapInvestigator', type: 'INVESTIGATED', direction: 'in' },
  ],
  Official: [{ word: 'gapPost', type: 'HOLDS_POSITION', direction: 'out' }],
};

/** What is expected of a node and not to be seen on the canvas. */
export function gapsOf(node: Pick<NodeDetails, 'id' | 'label' | 'neighbours'>, drawn: Drawn): readonly Gap[] {
  return (EXPECTED[node.label] ?? []).flatMap((expected) => {
    const why = whyNot(node, expected, drawn);
    return why === undefined ? [] : [{ ...expected, why }];
  });
}

function whyNot(
  { id, neighbours }: Pick<NodeDetails, 'id' | 'neighbours'>,
  { type, direction }: Expected,
  drawn: Drawn,
): Gap['why'] | undefined {
  const count = neighbours
    .filter((way) => way.type === type && way.direction === direction)
    .reduce((sum, way) => sum + way.count, 0);
  if (count === 0) return { type: 'unstated' };
  const edges = edgesOnCanvas(drawn, id, { type, direction });
  if (edges.length === 0) return { type: 'unloaded', count };
  const reasons = edges.map((edge) => visible(drawn).why.get(edge));
  if (reasons.includes(undefined)) return undefined;
  return { type: reasons.every((reason) => reason === 'hand') ? 'hidden' : 'filtered' };
}

/** The awards that a case or programme led to and of which no report says who gave them. */
export function awardsWithoutGiver(id: string, stories: readonly Story[]) {
  return stories
    .filter((story) => story.cause === id && !story.giver_stated)
    .flatMap((story) => story.nodes.filter((node) => node.id === story.award));
}
