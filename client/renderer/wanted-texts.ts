import type { Core } from 'cytoscape';
import type { ElementSpec } from './element-spec.ts';
import type { Scene } from './scene.ts';
import type { TextKind, Wanted } from './texts.ts';

/** For more names of lines no room is looked for: it would keep the page from answering, and nobody could read them. */
const MOST_ON_LINES = 600;

/** What is to be written, by what is drawn and what is marked on it. */
export function wantedTexts(
  cy: Core,
  scene: Scene,
  drawn: ReadonlyMap<string, ElementSpec>,
): readonly Wanted[] {
  const degrees = degreesIn(scene);
  const marks = marksOn(cy);
  const nodes: Wanted[] = [];
  const onLines: Wanted[] = [];
  for (const { group, classes, data } of drawn.values()) {
    const { id } = data;
    if (group === 'nodes') {
      const kind = kindOfNode(classes);
      const isPicked = marks.picked.has(id);
      const isSure = isPicked || scene.path.has(id);
      const importance = importanceOf(id, kind, { scene, marks }) + (degrees.get(id) ?? 0);
      nodes.push({ id, kind, importance, isSure, isBold: isPicked || kind === 'heading', isRinged: isSure });
    } else {
      if (data.sign !== undefined) onLines.push(lineText(id, 'sign', 0));
      const isPicked = marks.picked.has(id);
      const isNamed = / (named|negated|path)\b/.test(` ${classes}`) || marks.highlighted.has(id) || isPicked;
      if (!isNamed) continue;
      const importance = isPicked ? 4 : scene.path.has(id) ? 3 : marks.highlighted.has(id) ? 2 : 1;
      const isSure = isPicked || scene.edgeNames === 'all';
      onLines.push({ ...lineText(id, 'edge', importance), isSure, isBold: isPicked });
    }
  }
  const fitting =
    onLines.length > MOST_ON_LINES ? onLines.filter(({ importance }) => importance > 2) : onLines;
  return [...nodes, ...fitting];
}

const lineText = (id: string, kind: TextKind, importance: number): Wanted => ({
  id,
  kind,
  importance,
  isSure: false,
  isBold: false,
  isRinged: false,
});

const kindOfNode = (classes: string): TextKind =>
  classes.startsWith('caption') ? (classes.includes('heading') ? 'heading' : 'remark') : 'node';

interface Marks {
  readonly picked: ReadonlySet<string>;
  readonly highlighted: ReadonlySet<string>;
  /** Ends of highlighted lines, and what the pointer is on. */
  readonly near: ReadonlySet<string>;
}

function marksOn(cy: Core): Marks {
  const ids = (selector: string) => new Set(cy.$(selector).map((each) => each.id()));
  const near = cy.edges('.highlighted').connectedNodes();
  return {
    picked: ids('.picked'),
    highlighted: ids('edge.highlighted'),
    near: new Set(near.map((node) => node.id())),
  };
}

/** Ranks; how busy a node is in the picture and in all decides within one. */
const RANK = { picked: 6e6, heading: 5e6, found: 4e6, near: 3e6, pinned: 2e6, usual: 1e6, greyed: 0 };

function importanceOf(id: string, kind: TextKind, { scene, marks }: { scene: Scene; marks: Marks }): number {
  if (marks.picked.has(id)) return RANK.picked;
  if (kind === 'heading') return RANK.heading;
  if (scene.found.has(id) || scene.path.has(id)) return RANK.found;
  if (marks.near.has(id)) return RANK.near;
  if (scene.pinned.has(id)) return RANK.pinned;
  return scene.greyed.has(id) ? RANK.greyed : RANK.usual;
}

/** How many lines each node has in the picture, and less weightily in all. */
function degreesIn({ nodes, edges }: Scene): ReadonlyMap<string, number> {
  const degrees = new Map([...nodes].map(([id, { degree }]) => [id, Math.min(999, degree)]));
  for (const { from, to } of edges.values())
    for (const id of [from, to]) degrees.set(id, (degrees.get(id) ?? 0) + 1000);
  return degrees;
}
