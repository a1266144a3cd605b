import { createHash } from 'node:crypto';
import { REPORT_TABLES } from '../../../server/dataset/tables.ts';
import { observationId, relationId } from '../../../server/graph/ids.ts';
import type { Cells, Folder } from '../../unit/import/folder.ts';

/** A fact whose words are a piece of the sentence that is being written. */
interface Said {
  readonly table: 'relations' | 'observations';
  readonly cells: Cells;
  readonly words: string;
  readonly terms: readonly string[];
}

/** Writes an invented report and its facts together, so that every offset is right by construction. */
export class ReportDraft {
  private readonly lines: { kind: string; text: string }[] = [];
  private readonly entities = new Map<string, Cells>();
  private readonly mentions = new Map<string, Cells>();
  private readonly facts = new Map<string, Cells & { readonly table: string }>();
  private readonly evidence: Cells[] = [];

  readonly id: string;
  private readonly report: Readonly<Record<string, unknown>>;

  constructor(report: Readonly<Record<string, unknown>> & { readonly id: string }) {
    this.id = report.id;
    this.report = report;
  }

  entity(id: string, label: string, name_zh: string, rest: Cells = {}): string {
    const named = { id, label, name_zh, named: 'true', ...rest };
    if (!this.entities.has(id)) this.entities.set(id, { ...empty('entities'), ...named });
    return id;
  }

  /** Begins a passage. Returns its number. */
  passage(kind: string): number {
    return this.lines.push({ kind, text: '' }) - 1;
  }

  /** Goes on with the passage: a sentence, who is named in it, and what it says. */
  sentence(text: string, names: Readonly<Record<string, string>>, facts: readonly Said[]): void {
    const line = this.lines.at(-1);
    if (line === undefined) throw new Error('no passage has been begun');
    const passage = `${this.id}#${this.lines.length - 1}`;
    const before = [...line.text].length;
    const place = (words: string) => {
      const at = text.indexOf(words);
      if (at < 0) throw new Error(`"${words}" is not in "${text}"`);
      const start = before + [...text.slice(0, at)].length;
      return { passage, start: String(start), end: String(start + [...words].length) };
    };
    for (const [entity, surface] of Object.entries(names)) {
      const where = place(surface);
      this.mentions.set(`${entity} ${passage} ${where.start}`, { entity, ...where, surface });
    }
    for (const fact of facts) this.say(fact, place(fact.words));
    line.text += text;
  }

  private say({ table, cells, terms }: Said, where: Cells): void {
    const whole = { ...empty(table), ...cells };
    const id = table === 'relations' ? relationId(this.id, whole) : observationId(this.id, whole);
    this.facts.set(id, { ...whole, id, table });
    const seq = this.evidence.filter((piece) => piece.fact === id).length + 1;
    this.evidence.push({
      fact: id,
      role: 'words',
      seq: String(seq),
      part: '1',
      ...where,
      terms: terms.join('|'),
    });
  }

  folder(): Folder {
    const text = this.lines.map((line) => `${line.text}\n`).join('');
    const sha256 = createHash('sha256').update(text).digest('hex');
    const facts = [...this.facts.values()];
    const of = (wanted: string) =>
      facts.flatMap(({ table, ...cells }) => (table === wanted ? [cells as Cells] : []));
    return {
      id: this.id,
      text,
      report: { ...this.report, text: { sha256, characters: [...text].length } },
      tables: {
        passages: this.lines.map(({ kind, text: line }, number) => ({
          ...empty('passages'),
          id: `${this.id}#${number}`,
          kind,
          joins_next: 'false',
          characters: String([...line].length),
        })),
        entities: [...this.entities.values()],
        mentions: [...this.mentions.values()],
        relations: of('relations'),
        observations: of('observations'),
        evidence: this.evidence,
        qualifiers: [],
        ambiguities: [],
      },
    };
  }
}

const empty = (table: keyof typeof REPORT_TABLES): Cells =>
  Object.fromEntries(Object.keys(REPORT_TABLES[table].schema.shape).map((column) => [column, '']));

/** A fact between two things, said by a piece of the sentence that holds the terms. */
export const relation = (
  type: string,
  [from, to]: readonly [string, string],
  words: string,
  terms: readonly string[],
  rest: Cells = {},
): Said => ({
  table: 'relations',
  cells: { type, from, to, basis: 'explicit', plan: 'false', negated: 'false', ...rest },
  words,
  terms,
});

export const figure = (indicator: string, words: string, terms: readonly string[], rest: Cells): Said => ({
  table: 'observations',
  cells: { indicator, basis: 'explicit', plan: 'false', negated: 'false', approx: 'false', ...rest },
  words,
  terms,
});
