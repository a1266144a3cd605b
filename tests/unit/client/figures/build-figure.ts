import type { Figure, Quotation, ReportSummary } from '#contract/evidence.ts';
import { describedSource } from '../../../helpers/described-source.ts';
import { UNNOTED } from '../../../helpers/notes.ts';
import { node } from '../build.ts';

interface Fields extends Partial<Omit<Figure, 'indicator' | 'about' | 'quotations'>> {
  readonly indicator?: string;
  readonly about?: readonly string[];
  /** The terms of each quotation. */
  readonly said?: readonly string[];
}

let serial = 0;

/** A plain count of 1286 cases in 2023 about one unit, but for what is given. */
export function figure({
  indicator = 'criminal-cases',
  about = ['unit-a'],
  said,
  ...fields
}: Fields = {}): Figure {
  serial += 1;
  const value = fields.value ?? '1286';
  const as_written = fields.as_written ?? value;
  return {
    id: serial.toString(16).padStart(12, '0'),
    report: 'r',
    basis: 'explicit',
    why: null,
    plan: false,
    gloss_zh: '。',
    gloss_en: '.',
    ambiguities: [],
    value,
    unit: 'case',
    direction: 'none',
    comparison: null,
    period: '2023',
    ...UNNOTED,
    approx: false,
    as_written,
    baseline_value: null,
    baseline_unit: null,
    ...fields,
    indicator: {
      id: indicator,
      label_zh: indicator,
      label_en: indicator,
      unit: 'case',
      measure: fields.unit === 'percent' ? 'change' : 'count',
    },
    about: about.map((id) => node(id)),
    quotations: (said ?? [as_written]).map((terms, index) => quotation(index + 1, terms)),
  };
}

const quotation = (seq: number, terms: string): Quotation => ({
  role: 'words',
  seq,
  part: 1,
  passage: `r#${seq}`,
  start: 0,
  end: 9,
  terms: terms.split('|'),
});

/** A fall of so many percent on the year before, but for what is given. */
export const fall = (value: string, fields: Fields = {}): Figure =>
  figure({
    indicator: 'criminal-cases-change',
    value,
    unit: 'percent',
    direction: 'down',
    comparison: 'yoy',
    as_written: `${value}%`,
    ...fields,
  });

export const report = (id: string, fields: Partial<ReportSummary> = {}): ReportSummary => ({
  ...describedSource({ title_zh: `题${id}`, title_en: `Title ${id}` }),
  id,
  period: '2023',
  subject: null,
  invented: false,
  characters: 1,
  attached: false,
  passages: 1,
  statements: 1,
  observations: 1,
  covered: 0,
  ...fields,
});
