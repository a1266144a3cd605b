import { appendFile, cp, mkdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { writeCsv } from '../../server/dataset/csv.ts';
import { REPORT_TABLE_NAMES, REPORT_TABLES } from '../../server/dataset/tables.ts';
import { formatFiles } from '../../server/import/format-files.ts';
import { hashOfText } from '../../server/texts/report-text.ts';
import { PACK_TABLES } from '../../server/vocabulary/tables.ts';

const OURS = fileURLToPath(new URL('../../seeds/packs/police-honours/', import.meta.url));

/** What somebody adds to a pack who writes of courts: a label, a type with its roles, a kind, a unit, an indicator. */
const ADDED = {
  labels: 'Court,organisation,法院,court,courts,teal,shield,false,true,false,false,审判机关,a court of law',
  types:
    'SENTENCED,判处,sentenced,判处者为,sentenced by,{from}判处{to}刑罚,{from} sentenced {to},Court,Person,false,false,strong,,',
  roles: 'SENTENCED,penalty,刑罚,penalty,text,,true\nSENTENCED,term,刑期,term,duration,,false',
  kinds: 'Court,basic-level,基层法院,basic-level court',
  units: 'crate,箱,crate,crates,true',
  indicators: 'relics-recovered,追缴文物数,relics recovered,crate,count',
} as const;

/**
 * A copy of our pack with these lines, in `packs/` of a folder. Our own pack of courts has words of the same names, so an
 * empty one takes its place.
 */
export async function writeOwnPack(root: string): Promise<void> {
  const folder = join(root, 'packs', 'police-honours');
  await cp(OURS, folder, { recursive: true });
  for (const [name, lines] of Object.entries(ADDED))
    await appendFile(join(folder, `${name}.csv`), `${lines}\n`);
  const empty = join(root, 'packs', 'courts-and-cases');
  await mkdir(empty);
  const json = { id: 'courts-and-cases', name_zh: '空', name_en: 'Empty' };
  await writeFile(join(empty, 'pack.json'), JSON.stringify(json));
  for (const name of ['labels', 'types'] as const)
    await writeFile(join(empty, `${name}.csv`), writeCsv([Object.keys(PACK_TABLES[name].schema.shape)]));
}

/** Wholly made up, in `reports/court-2023/`. */
export const COURT_TEXT = `沙洲案宣判（虚构）
云栈区法院判处何某有期徒刑三年。
此案追缴文物7箱。
`;
export const COURT_REPORT = 'court-2023';

type Cells = Readonly<Record<string, string>>;

/** A dataset that uses them. `change` is told each line before it is written, to make one wrong. */
export async function writeCourtReport(root: string, change: (cells: Cells) => Cells = (cells) => cells) {
  const folder = join(root, 'reports', COURT_REPORT);
  await mkdir(folder, { recursive: true });
  await writeFile(join(folder, 'text.txt'), COURT_TEXT);
  await writeFile(join(folder, 'report.json'), JSON.stringify(REPORT));
  for (const name of REPORT_TABLE_NAMES) {
    const columns = Object.keys(REPORT_TABLES[name].schema.shape);
    const rows = ROWS[name].map((cells) => columns.map((column) => change(cells)[column] ?? ''));
    await writeFile(join(folder, `${name}.csv`), writeCsv([columns, ...rows]));
  }
  await formatFiles(folder); // names the facts and sorts the lines
  return folder;
}

const REPORT = {
  id: COURT_REPORT,
  title_zh: '沙洲案宣判（虚构）',
  title_en: 'Judgment in the Shazhou case (invented)',
  publisher: '云栈日报',
  period: '2023',
  published: '2023-05-04',
  lang: 'zh-CN',
  invented: true,
  text: { sha256: hashOfText(COURT_TEXT), characters: [...COURT_TEXT].length },
  deixis: {},
};

const lines = COURT_TEXT.trim().split('\n');
const passage = (number: number, kind: string): Cells => ({
  id: `${COURT_REPORT}#${number}`,
  kind,
  joins_next: 'false',
  characters: String([...(lines[number] ?? '')].length),
  summary_zh: '一句摘要。',
  summary_en: 'A summary.',
});
const entity = (id: string, label: string, kind: string, name_zh: string, name_en: string): Cells => ({
  ...{ id, label, kind, name_zh, name_en, named: 'true' },
});
/** Where words stand. */
const at = (words: string): Cells => {
  const number = lines.findIndex((line) => line.includes(words));
  const start = lines[number]?.indexOf(words) ?? 0;
  return { passage: `${COURT_REPORT}#${number}`, start: String(start), end: String(start + words.length) };
};
const mention = (id: string, surface: string): Cells => ({ entity: id, surface, ...at(surface) });
const quoted = (fact: string, words: string, terms: string): Cells => ({
  ...{ fact, role: 'words', seq: '1', part: '1', terms },
  ...at(words),
});
const said = { basis: 'explicit', plan: 'false', gloss_zh: '云栈区法院判处何某三年徒刑。' };

const ROWS: Readonly<Record<(typeof REPORT_TABLE_NAMES)[number], readonly Cells[]>> = {
  passages: [passage(0, 'title'), passage(1, 'body'), passage(2, 'body')],
  entities: [
    entity('court-yunzhan', 'Court', 'basic-level', '云栈区法院', 'Yunzhan District Court'),
    entity('person-he', 'Person', '', '何某', 'a man named He'),
    entity('case-shazhou', 'Case', '', '沙洲案', 'Shazhou case'),
  ],
  mentions: [
    mention('court-yunzhan', '云栈区法院'),
    mention('person-he', '何某'),
    mention('case-shazhou', '沙洲案'),
  ],
  relations: [
    {
      ...{ id: 'sentence', type: 'SENTENCED', from: 'court-yunzhan', to: 'person-he', date: '2023' },
      ...said,
      gloss_en: 'The court of Yunzhan District sentenced He to three years.',
    },
  ],
  observations: [
    {
      ...{ id: 'relics', indicator: 'relics-recovered', value: '7', unit: 'crate', period: '2023' },
      ...{ approx: 'false', as_written: '7箱', about: 'case-shazhou', ...said },
      gloss_zh: '沙洲案追缴文物7箱。',
      gloss_en: 'Seven crates of relics were recovered in the Shazhou case.',
    },
  ],
  evidence: [
    quoted('sentence', '云栈区法院判处何某有期徒刑三年', '云栈区法院|判处|何某'),
    quoted('relics', '追缴文物7箱', '文物|7箱'),
  ],
  qualifiers: [
    { fact: 'sentence', role: 'penalty', value: '有期徒刑' },
    { fact: 'sentence', role: 'term', value: 'P3Y' },
  ],
  ambiguities: [],
};
