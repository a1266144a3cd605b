import { FactStatus, QuotationRole } from '#contract/model.ts';
import type { StoredPart } from '#contract/writing.ts';
import { parseText } from '../texts/report-text.ts';
import { mentionId } from './edit-entities.ts';
import { type FactTable, factIn } from './edit-facts.ts';
import { type Cells, type Folder, tagOf } from './folder.ts';
import { toUnit, type Unit } from './places.ts';

const plain = (id: string, cells: Cells): StoredPart => ({
  ...{ id, tag: tagOf(cells), fields: { ...cells }, status: null, roles: {}, quotations: [] },
});

export const storedEntity = (cells: Cells): StoredPart => plain(cells.id ?? '', cells);

/** The description; lists of it are texts with `|` between, as in the tables. */
export function storedReport({ report }: Folder): StoredPart {
  const { text, deixis, ...described } = report;
  const fields = Object.entries(described).flatMap(([field, value]): [string, string][] => {
    const said = Array.isArray(value) ? value.join('|') : String(value ?? '');
    return said === '' ? [] : [[field, said]];
  });
  return { ...plain(report.id, Object.fromEntries(fields)), tag: tagOf(report) };
}

/** Offsets in texts that are asked for often: the lines of a report, worked out once. */
const lines = (folder: Folder) => parseText(Buffer.from(folder.text)).passages;
type Lines = ReturnType<typeof lines>;

const placeIn = (text: Lines, { passage = '', start, end }: Cells, unit: Unit) => {
  const line = text[Number(passage.split('#')[1])] ?? [];
  return { passage, start: toUnit(line, Number(start), unit), end: toUnit(line, Number(end), unit) };
};

export const storedMention = (folder: Folder, cells: Cells, unit: Unit, text = lines(folder)): StoredPart => {
  const { start, end } = placeIn(text, cells, unit);
  const part = plain(mentionId(cells), cells);
  return { ...part, fields: { ...part.fields, start: String(start), end: String(end) } };
};

export function storedFact(
  folder: Folder,
  table: FactTable,
  id: string,
  unit: Unit,
  text = lines(folder),
): StoredPart {
  const fact = factIn(folder, table, id);
  return {
    ...plain(id, fact.cells),
    tag: tagOf(fact),
    status: fact.cells.status === undefined ? null : FactStatus.parse(fact.cells.status),
    roles: Object.fromEntries(fact.qualifiers.map(({ role = '', value = '' }) => [role, value])),
    quotations: fact.evidence.map((cells) => ({
      ...placeIn(text, cells, unit),
      role: QuotationRole.parse(cells.role),
      seq: Number(cells.seq),
      part: Number(cells.part),
      terms: (cells.terms ?? '').split('|').filter(Boolean),
    })),
  };
}

/** All parts of a report. */
export function storedParts(folder: Folder, unit: Unit) {
  const text = lines(folder);
  const facts = (table: FactTable) =>
    folder.tables[table].map(({ id = '' }) => storedFact(folder, table, id, unit, text));
  return {
    report: storedReport(folder),
    entities: folder.tables.entities.map(storedEntity),
    mentions: folder.tables.mentions.map((cells) => storedMention(folder, cells, unit, text)),
    statements: facts('relations'),
    figures: facts('observations'),
  };
}
