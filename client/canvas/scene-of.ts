import type { ReportSummary } from '#contract/evidence.ts';
import type { Caption } from '../layout/layout.ts';
import type { ExplorerState } from '../model/explorer.ts';
import { visible } from '../model/filters.ts';
import { loadedValue } from '../model/remote.ts';
import type { Covered, Scene } from '../renderer/scene.ts';
import type { Brightness } from '../theme/palette.ts';
import { withPath } from './path-overlay.ts';
import { withStacks } from './stack-overlay.ts';

const NO_REPORTS: readonly ReportSummary[] = [];

const BARE: Covered = { above: 0, below: 0 };
const NONE: ReadonlySet<string> = new Set();
const NO_CAPTIONS: readonly Caption[] = [];

/** What of the state the canvas shows: the drawing as filtered or, while reading along, what the passages in view say. */
export function sceneOf(state: ExplorerState, brightness: Brightness, covered = BARE): Scene {
  const { positions, captions, pinned, found, edgeNames, selection, camera, language } = state;
  const { along, glanced } = state.reading;
  const reports = loadedValue(state.answers.reports)?.reports ?? NO_REPORTS;
  const rest = {
    ...{ pinned, found, edgeNames, reports, selection, glanced },
    ...{ camera, language, brightness, covered },
  };
  if (along !== null)
    return { ...rest, ...along, path: NONE, greyed: NONE, stacks: NONE, captions: NO_CAPTIONS };
  const { greyed, ...seen } = visible(state);
  const { stacks, ...drawn } = withStacks(seen, state);
  return { ...rest, ...withPath({ ...drawn, positions }, state.paths), greyed, stacks, captions };
}
