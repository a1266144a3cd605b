import { parse } from 'csv-parse/sync';
import readXlsxFile from 'read-excel-file/node';
import { Basis } from '#contract/model.ts';
import { broken, isZip, textOf, unzipped } from './broken.ts';
import {
  type Found,
  type FoundFigure,
  type FoundPlace,
  type FoundStatement,
  type FoundThing,
  type Left,
  leave,
} from './found.ts';
import { asMapped, type Columns, type SheetField } from './sheet-columns.ts';

type Row = Readonly<Partial<Record<SheetField, string>>>;

/** A sheet, XLSX or CSV: a fact a row, by its columns. Rows with an indicator are figures. */
export async function readSheet(bytes: Uint8Array, columns: Columns): Promise<Found> {
  const [head = [], ...rows] = isZip(bytes) ? await ofWorkbook(bytes) : ofText(bytes);
  const names = head.map((name) => name.trim());
  if (names.every((name) => name === '')) throw broken('it has no row of column names', '没有列名一行');
  if (rows.length === 0) throw broken('it has no row below the column names', '列名下面没有内容');
  const fields = asMapped(names, columns);
  const needed = fields.includes('quotation') && fields.includes('subject');
  if (!needed)
    throw broken(
      `it needs columns for the quotation and the subject; it has ${names.filter(Boolean).join(', ')}`,
      `需要“引文”和“主语”两列；现有的列是 ${names.filter(Boolean).join('、')}`,
    );
  const read = rows.map((cells, index) => ({
    where: String(index + 2),
    row: Object.fromEntries(
      fields.flatMap((field, at) =>
        field === null || !cells[at]?.trim() ? [] : [[field, plain(cells[at] ?? '')]],
      ),
    ) as Row,
  }));
  return { ...foundIn(read), columns: names.map((name, at) => ({ name, field: fields[at] ?? null })) };
}

/** A line end in a cell is a blank. */
const plain = (cell: string) => cell.replace(/\s+/g, ' ').trim();

const MOST_ROWS = 50_000;

async function ofWorkbook(bytes: Uint8Array): Promise<readonly (readonly string[])[]> {
  if (!unzipped(bytes).has('xl/workbook.xml')) throw broken('it is no workbook', '不是工作簿');
  try {
    const [first] = await readXlsxFile(Buffer.from(bytes));
    const rows = (first?.data ?? []).filter((row) => row.some((cell) => cell !== null));
    return rows.map((row) =>
      row.map((cell) => (cell instanceof Date ? cell.toISOString().slice(0, 10) : String(cell ?? ''))),
    );
  } catch (error) {
    throw broken('it is no whole workbook', '不是完整的工作簿', error);
  }
}

function ofText(bytes: Uint8Array): readonly (readonly string[])[] {
  const text = textOf(bytes);
  const [head = ''] = text.split(/\r?\n/);
  const delimiter =
    [',', '\t', ';'].toSorted((a, b) => head.split(b).length - head.split(a).length)[0] ?? ',';
  try {
    return parse(text, {
      bom: true,
      delimiter,
      relax_column_count: true,
      skip_empty_lines: true,
      to: MOST_ROWS,
    });
  } catch (error) {
    throw broken(
      `it is no well-formed CSV (${error instanceof Error ? error.message : ''})`,
      '不是正确的 CSV，请检查引号',
      error,
    );
  }
}

function foundIn(rows: readonly { where: string; row: Row }[]): Found {
  const things = new Map<string, FoundThing>();
  const statements: FoundStatement[] = [];
  const figures: FoundFigure[] = [];
  const left: Left[] = [];
  for (const { where, row } of rows) {
    const missing = (
      ['quotation', 'subject', ...(row.indicator ? ['value', 'unit'] : ['type', 'object'])] as const
    ).find((field) => !row[field as SheetField]);
    if (missing !== undefined) {
      left.push(
        leave(
          where,
          row.quotation ?? '',
          'missing-value',
          `The row has no ${missing}.`,
          `这一行没有“${missing}”。`,
        ),
      );
      continue;
    }
    const quotation = placeOf(row, row.quotation);
    const thing = (name: string, label: string) => {
      const key = `${label} ${name}`;
      const known = things.get(key);
      const place = { words: name, within: quotation };
      const places = [...(known?.places ?? []), place];
      things.set(key, { key, where: known?.where ?? where, label, name, places });
      return key;
    };
    const from = thing(row.subject ?? '', row.subject_label ?? '');
    const claim = {
      ...{ where, basis: Basis.safeParse(row.basis).data, why: row.why },
      quotations: [
        { role: 'words' as const, place: quotation },
        ...(row.subject_quotation
          ? [{ role: 'subject' as const, place: placeOf({}, row.subject_quotation) }]
          : []),
        ...(row.premise ? [{ role: 'premise' as const, place: placeOf({}, row.premise) }] : []),
      ],
    };
    if (row.indicator)
      figures.push({
        ...claim,
        indicator: row.indicator,
        unit: row.unit ?? '',
        about: [from],
        fields: figureFields(row),
      });
    else
      statements.push({
        ...claim,
        type: row.type ?? '',
        from,
        to: thing(row.object ?? '', row.object_label ?? ''),
        fields: said(row),
      });
  }
  return { text: null, unit: 'codepoints', things: [...things.values()], statements, figures, left };
}

/** Paragraphs count from 1, as readers see them; `report#12` is a passage's id. */
function placeOf({ paragraph }: Row, words: string | undefined): FoundPlace {
  const [, id, number] = /^(?:.*#(\d+)|(\d+))$/.exec(paragraph ?? '') ?? [];
  const passage = id === undefined ? (number === undefined ? undefined : Number(number) - 1) : Number(id);
  return { words, passage };
}

const isYes = (cell: string | undefined) => /^(?:true|yes|y|1|是|x)$/i.test(cell ?? '');

const said = ({ date, tense, gloss_zh, gloss_en, certainty, claim, plan, negated }: Row) => ({
  ...{ date, tense, gloss_zh, gloss_en, certainty, claim },
  ...{ plan: isYes(plan), negated: isYes(negated) },
});

const figureFields = (row: Row) => ({
  ...{ value: row.value?.replaceAll(',', ''), direction: row.direction, comparison: row.comparison },
  ...{ period: row.period, as_written: row.as_written ?? row.value, approx: isYes(row.approx) },
  ...{ gloss_zh: row.gloss_zh, gloss_en: row.gloss_en, certainty: row.certainty, claim: row.claim },
  ...{ plan: isYes(row.plan), negated: isYes(row.negated) },
});
