import type { ReportSummary } from '#contract/evidence.ts';
import { homonymsIn } from '#contract/homonyms.ts';
import type { Language } from '../words/language.ts';
import type { ExplorerState } from './explorer.ts';

export interface Namesake {
  readonly reports?: readonly string[];
  readonly context_zh?: string | undefined;
  readonly context_en?: string | undefined;
}

type Told = Pick<ReportSummary, 'id' | 'title_zh' | 'title_en' | 'period'>;

/** Of more reports than this only the first are named: the line is to tell two apart, not to list. */
const MOST_REPORTS = 2;

/** What tells a node from another of its name: its post or whole where that is known, and whose words it comes from. */
export function whatTellsApart(node: Namesake, reports: readonly Told[], language: Language): string {
  const own = reports.filter(({ id }) => reports.length > 1 && node.reports?.includes(id));
  const said = own
    .slice(0, MOST_REPORTS)
    .map((report) => `${language === 'zh' ? report.title_zh : report.title_en} ${report.period}`);
  const more = own.length > MOST_REPORTS ? '…' : '';
  return [
    language === 'zh' ? node.context_zh : node.context_en,
    said.join(language === 'zh' ? '、' : '; ') + more,
  ]
    .filter(Boolean)
    .join(' · ');
}

type Drawn = ExplorerState['nodes'];
const known = new WeakMap<Drawn, ReadonlySet<string>>();

/** Ids of the nodes on the canvas that share a name with another there; worked out once for each picture. */
export function homonymsDrawn(nodes: Drawn): ReadonlySet<string> {
  const found = known.get(nodes) ?? homonymsIn(nodes.values());
  known.set(nodes, found);
  return found;
}
