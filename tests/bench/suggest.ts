import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { compact, eachTable, type Folder } from '../../server/corpus/folder.ts';
import { parseCsv } from '../../server/dataset/csv.ts';
import { parseReportFile } from '../../server/dataset/report-file.ts';
import { suggestFigures } from '../../server/suggest/figures.ts';
import { suggestHonours } from '../../server/suggest/honours.ts';
import { type Known, knownIn, suggestNames } from '../../server/suggest/names.ts';
import type { Suggested } from '../../server/suggest/suggestion.ts';
import { REPORT, reportFolder, reportText, SAMPLES } from '../helpers/reports.ts';
import { WORDS } from '../helpers/vocabulary.ts';
import { type Measured, row } from './measure.ts';

const none = <Name extends keyof Folder['tables']>(folder: Folder, ...names: readonly Name[]): Folder => ({
  ...folder,
  tables: { ...folder.tables, ...Object.fromEntries(names.map((name) => [name, []])) },
});

async function annotated(id: string, text: string): Promise<Folder> {
  const folder = reportFolder(id);
  const { report } = parseReportFile('report.json', await readFile(join(folder, 'report.json')));
  if (report === null) throw new Error(`${id} cannot be read`);
  const tables = new Map<string, Buffer>();
  for (const name of Object.keys(eachTable(() => null))) {
    const table = await readFile(join(folder, `${name}.csv`)).catch(() => null);
    if (table !== null) tables.set(name, table);
  }
  const linesOf = (name: Parameters<typeof compact>[0]) => {
    const table = tables.get(name);
    return table === undefined ? [] : parseCsv(name, table).rows.map(({ cells }) => compact(name, cells));
  };
  return { report, text, tables: eachTable(linesOf) };
}

/** How much of what is suggested people wrote down, and how much of that is suggested; in percent. */
function compared(what: string, suggested: readonly string[], gold: readonly string[]): readonly Measured[] {
  const [some, all] = [new Set(suggested), new Set(gold)];
  const right = [...some].filter((each) => all.has(each)).length;
  return [
    row(`${what}: precision (${right} of ${some.size})`, '%', [(100 * right) / Math.max(1, some.size)]),
    row(`${what}: recall (${right} of ${all.size})`, '%', [(100 * right) / Math.max(1, all.size)]),
  ];
}

const placeOf = ({ piece }: Suggested) => `${piece.passage} ${piece.start}-${piece.end}`;

function measured(name: string, gold: Folder, elsewhere: readonly Known[]): readonly Measured[] {
  const { mentions, entities, relations, observations, evidence } = gold.tables;
  const label = new Map(entities.map((cells) => [cells.id, cells.label]));
  const written = mentions.map(({ entity = '', passage, start, end }) => ({
    ...{ entity, label: label.get(entity), place: `${passage?.split('#')[1]} ${start}-${end}` },
  }));
  const bare = none(gold, 'mentions', 'relations', 'observations', 'evidence');
  const own = suggestNames(bare, knownIn(gold));
  const others = suggestNames(none(bare, 'entities'), elsewhere);
  const acts = WORDS.vocabulary.patterns.stories.flatMap(({ steps, cause, agent }) =>
    steps.filter(({ id }) => [cause.step, agent.step].includes(id)).map(({ type }) => type),
  );
  const said = relations.filter(({ type = '' }) => acts.includes(type));
  const figures = suggestFigures(none(gold, 'observations'), WORDS);
  const passageOf = new Map(evidence.map(({ fact, passage }) => [fact, passage?.split('#')[1]]));
  return [
    ...compared(
      `${name}, names of its own`,
      own.map((each) => `${each.found.things[0]?.id} ${placeOf(each)}`),
      written.map(({ entity, place }) => `${entity} ${place}`),
    ),
    ...compared(
      `${name}, names known elsewhere`,
      others.map((each) => `${each.found.things[0]?.label} ${placeOf(each)}`),
      written.map((each) => `${each.label} ${each.place}`),
    ),
    ...compared(
      `${name}, acts with cause and giver`,
      suggestHonours(none(gold, 'relations'), WORDS).flatMap(({ found }) =>
        found.statements.map(({ type, from, to }) => `${type} ${from} ${to}`),
      ),
      said.map(({ type, from, to }) => `${type} ${from} ${to}`),
    ),
    ...compared(
      `${name}, figures with value and unit`,
      figures.flatMap(({ piece, found }) =>
        found.figures.map(({ unit, fields }) => `${piece.passage} ${fields.value} ${unit}`),
      ),
      observations.map(({ id, value, unit }) => `${passageOf.get(id)} ${value} ${unit}`),
    ),
    ...compared(
      `${name}, their indicators where one is named`,
      figures.flatMap(({ piece, found, needs }) =>
        needs === null
          ? found.figures.map((each) => `${piece.passage} ${each.fields.value} ${each.indicator}`)
          : [],
      ),
      observations.map(({ id, value, indicator }) => `${passageOf.get(id)} ${value} ${indicator}`),
    ),
  ];
}

/** What rules suggest beside what people wrote down, of reports that are annotated. No time is measured. */
export async function suggest(): Promise<readonly Measured[]> {
  const [first, second] = await Promise.all(
    SAMPLES.map(async (id) => annotated(id, await readFile(join(reportFolder(id), 'text.txt'), 'utf8'))),
  );
  if (first === undefined || second === undefined) throw new Error('the samples are not there');
  const text = reportText();
  const known = (folder: Folder) => knownIn(folder).map((each) => ({ ...each, own: null }));
  return [
    ...measured(SAMPLES[0], first, known(second)),
    ...measured(SAMPLES[1], second, known(first)),
    ...(text === null
      ? []
      : measured(REPORT, await annotated(REPORT, text), [...known(first), ...known(second)])),
  ];
}
