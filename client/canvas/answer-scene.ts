import type { AnswerPicture } from '../actions/answer-pictures.ts';
import type { ExplorerState } from '../model/explorer.ts';
import { loadedValue } from '../model/remote.ts';
import type { Scene } from '../renderer/scene.ts';
import type { Brightness } from '../theme/palette.ts';

const NONE: ReadonlySet<string> = new Set();

/** An answer's picture as the renderer takes it: all of it in sight, with nothing filtered. */
export function answerScene(
  { fragment, positions, captions, grown }: AnswerPicture,
  { answers, selection, language, edgeNames }: ExplorerState,
  brightness: Brightness,
): Scene {
  return {
    nodes: new Map(fragment.nodes.map((node) => [node.id, node])),
    edges: new Map(fragment.edges.map((edge) => [edge.id, edge])),
    positions,
    captions,
    stacks: NONE,
    greyed: NONE,
    pinned: NONE,
    found: NONE,
    edgeNames,
    reports: loadedValue(answers.reports)?.reports ?? [],
    path: NONE,
    selection,
    glanced: null,
    camera: { type: grown === 0 ? 'fit' : 'include', serial: grown + 1 },
    language,
    brightness,
    covered: { above: 0, below: 0 },
  };
}
