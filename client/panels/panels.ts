import { bases } from './bases.tsx';
import { details } from './details.tsx';
import { evidence } from './evidence.tsx';
import { filters } from './filters.tsx';
import { labels } from './labels.tsx';
import type { Panel, RailSection } from './panel.ts';
import { questions } from './questions.tsx';
import { report } from './report.tsx';
import { reports } from './reports.tsx';
import { story } from './story.tsx';

/** The tabs on the right, in order. */
export const PANELS: readonly Panel[] = [evidence, details, report, story];

/** The parts of the rail on the left, in order. */
export const RAIL: readonly RailSection[] = [questions, labels, bases, filters, reports];
