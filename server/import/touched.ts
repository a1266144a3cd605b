import { kindOf } from './rows.ts';
import { Tally } from './tally.ts';

export interface TouchedEdge {
  readonly edge: string;
  readonly type: string;
  readonly from: string;
  readonly to: string;
}

/** What a load has touched: only this is derived again. */
export class Touched {
  /** Ids of entities, as they are kept. */
  readonly entities = new Set<string>();
  readonly reports = new Set<string>();
  readonly passages = new Set<string>();
  readonly edges = new Map<string, TouchedEdge>();
  /** Statements that were written, or of which an end has moved. */
  readonly statements = new Set<string>();
  /** Reports some of whose statements speak of another entity than before. */
  readonly movedReports = new Set<string>();
  /** Labels that entities had before. */
  readonly formerLabels = new Map<string, string>();
  /** What this adds to the counts of the store. */
  readonly tally = new Tally();

  /** Notes an edge and both its ends. */
  edge({ edge, type, from, to }: TouchedEdge): void {
    if (this.edges.has(edge)) return;
    this.edges.set(edge, { edge, type, from, to });
    this.idsOf(kindOf(from)).add(from);
    this.idsOf(kindOf(to)).add(to);
  }

  private idsOf(kind: 'entity' | 'passage' | 'report'): Set<string> {
    if (kind === 'entity') return this.entities;
    return kind === 'passage' ? this.passages : this.reports;
  }
}
