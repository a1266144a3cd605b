import { cp, mkdir, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterAll, beforeEach, describe, expect, test } from '@jest/globals';
import { Vocabulary } from '#contract/vocabulary.ts';
import { readVocabulary } from '../../../server/vocabulary/read-vocabulary.ts';

const OURS = fileURLToPath(new URL('../../../seeds/packs/police-honours/', import.meta.url));
const LABELS =
  'name,class,name_zh,name_en,plural_en,colour,shape,hidden,named_by_nature,has_code,has_status,note_zh,note_en\n';
const TYPES =
  'name,verb_zh,verb_en,inverse_zh,inverse_en,gloss_zh,gloss_en,domain,range,symmetric,once_per_subject,weight,note_zh,note_en\n';

let root = '';
const made: string[] = [];

beforeEach(async () => {
  root = await mkdtemp(join(tmpdir(), 'yinzheng-packs-'));
  made.push(root);
});
afterAll(() => Promise.all(made.map((folder) => rm(folder, { recursive: true }))));

/** A further pack beside ours, of these files. */
async function pack(id: string, files: Readonly<Record<string, string>>): Promise<void> {
  await mkdir(join(root, id));
  const json = JSON.stringify({ id, name_zh: '试验', name_en: 'Trial' });
  const all = { 'pack.json': json, 'labels.csv': LABELS, 'types.csv': TYPES, ...files };
  for (const [name, text] of Object.entries(all)) await writeFile(join(root, id, name), text);
}

const problemsOf = async () =>
  (await readVocabulary([root])).problems.map(({ file, row, column, code, nearest }) =>
    [file, row, column, code, nearest].filter((part) => part !== null && part !== undefined).join(' '),
  );

test('our packs have no problem and are what the contract says', async () => {
  const { words, problems } = await readVocabulary();
  const { vocabulary } = words;
  expect(problems).toEqual([]);
  expect(Vocabulary.parse(vocabulary)).toEqual(vocabulary);
});

test('a kind is called by one name in all our packs, whatever its label', async () => {
  const { kinds } = (await readVocabulary()).words.vocabulary;
  const names = new Map(kinds.map(({ name, name_zh, name_en }) => [name, `${name_zh} ${name_en}`]));
  const several = kinds.filter(({ name, name_zh, name_en }) => names.get(name) !== `${name_zh} ${name_en}`);
  expect(several).toEqual([]);
});

describe('a project file', () => {
  const project = async (says: unknown) => {
    await writeFile(join(root, 'project.json'), JSON.stringify(says));
    return readVocabulary([join(root, 'packs')]);
  };

  test('names the packs whose words are used, in its order', async () => {
    const courts = { name: '运河', packs: ['courts-and-cases'], languages: ['zh', 'en'] };
    const { words, packs, problems } = await project(courts);
    expect([packs.map(({ id }) => id), problems]).toEqual([['courts-and-cases'], []]);
    expect(words.label('Award')).toBeUndefined();
    const both = await project({ name: '运河', packs: ['courts-and-cases', 'police-honours'] });
    expect(both.packs.map(({ id }) => id)).toEqual(['courts-and-cases', 'police-honours']);
  });

  test('without packs takes all that are at hand', async () => {
    const { packs, project: read } = await project({ name: '运河' });
    expect([packs.length, read]).toEqual([2, { name: '运河' }]);
  });

  test.each([
    [{ name: '运河', packs: ['courts'] }, ['project.json', 'packs', 'unknown-pack']],
    [{ packs: ['courts-and-cases'] }, ['project.json', 'name', 'bad-value']],
    [{ name: '运河', language: 'zh' }, ['project.json', null, 'bad-value']],
  ])('%j is told as wrong', async (says, problem) => {
    const { problems } = await project(says);
    expect(problems.map(({ file, column, code }) => [file, column, code])).toEqual([problem]);
  });
});

test('a star among the ends of a type stands for every label of all packs', async () => {
  await pack('trial', {
    'labels.csv': `${LABELS}Ferry,organisation,渡船,ferry,ferries,teal,shield,,,,,,\n`,
    'types.csv': `${TYPES}TRIED_BY,审理者为,tried by,审理,tried,,,*,Ferry,,,normal,,\n`,
  });
  const { words, problems } = await readVocabulary([root]);
  const { vocabulary } = words;
  expect(problems).toEqual([]);
  const type = vocabulary.types.find(({ name }) => name === 'TRIED_BY');
  expect(type?.domain).toEqual(vocabulary.labels.map(({ name }) => name));
  expect(type?.domain).toContain('Ferry');
});

test('a type without a clause of its own gets one made of its verb', async () => {
  await pack('trial', {
    'labels.csv': `${LABELS}Ferry,organisation,渡船,ferry,ferries,teal,shield,,,,,,\n`,
    'types.csv': `${TYPES}TRIED_BY,审理者为,tried by,审理,tried,,,Ferry,Ferry,,,normal,,\n`,
  });
  const { vocabulary } = (await readVocabulary([root])).words;
  const type = vocabulary.types.find(({ name }) => name === 'TRIED_BY');
  expect([type?.gloss_zh, type?.gloss_en]).toEqual(['{from}审理者为{to}', '{from} tried by {to}']);
});

test('a pack of the same name takes the place of ours', async () => {
  await cp(OURS, join(root, 'police-honours'), { recursive: true });
  const file = join(root, 'police-honours', 'labels.csv');
  await writeFile(file, (await readFile(file, 'utf8')).replace(',案件,', ',专案,'));
  const { words, problems } = await readVocabulary([root]);
  const { vocabulary } = words;
  expect(problems).toEqual([]);
  expect(vocabulary.labels[0]?.name_zh).toBe('专案');
  expect(vocabulary.packs.filter(({ id }) => id === 'police-honours')).toHaveLength(1);
});

test('what a pack names and does not have is said with the word that was meant', async () => {
  await pack('trial', {
    'labels.csv': `${LABELS}Ferry,organisaton,渡船,ferry,ferries,teel,shield,,,,,,\n`,
    'types.csv': `${TYPES}TRIED_BY,审理者为,tried by,审理,tried,,,Cause,Unti,,,normal,,\n`,
    'roles.csv': 'type,name,name_zh,name_en,datatype,labels,required\nLED_TOO,penalty,刑罚,penalty,txet,,\n',
    'kinds.csv': 'label,name,name_zh,name_en\nFery,high,高级法院,high court\n',
    'indicators.csv': 'id,label_zh,label_en,unit,measure\nterm,刑期,term,yaer,level\n',
    'units.csv': 'name,name_zh,name_en,plural_en,spaced_en\nmonth,个月,month,months,\n',
    'pattern.json': '{}',
  });
  expect(await problemsOf()).toEqual([
    'trial/labels.csv 2 class unknown-value organisation',
    'trial/labels.csv 2 colour unknown-value teal',
    'trial/roles.csv 2 datatype unknown-value text',
    'trial/pattern.json unknown-file patterns.json',
    'trial/types.csv 2 domain unknown-value Case',
    'trial/types.csv 2 range unknown-value Unit',
    'trial/kinds.csv 2 label unknown-value',
    'trial/indicators.csv 2 unit unknown-value year',
  ]);
});

test('a word may stand in two packs only as the same thing', async () => {
  await pack('trial', {
    'labels.csv': `${LABELS}Unit,place,单位,unit,units,green,pin,,,,,,\nUnit,place,单位,unit,units,green,pin,,,,,,\n`,
    'types.csv': `${TYPES}ISSUED,作出,issued,作出者为,issued by,,,Unit,Award,,,normal,,\n`,
  });
  expect(await problemsOf()).toEqual([
    'trial/labels.csv 2 class pack-conflict',
    'trial/labels.csv 3 class pack-conflict',
    'trial/types.csv 2 domain pack-conflict',
  ]);
});

test('a word of the program itself is no label', async () => {
  await pack('trial', {
    'labels.csv': `${LABELS}Passage,document,段落,passage,passages,teal,shield,,,,,,\n`,
  });
  expect(await problemsOf()).toEqual(['trial/labels.csv 2 name reserved']);
});

test('patterns speak of words of the packs and of their own steps and columns alone', async () => {
  const patterns: unknown = JSON.parse(await readFile(join(OURS, 'patterns.json'), 'utf8'));
  const text = JSON.stringify(patterns)
    .replace('"commendations"', '"other"')
    .replace('"of":"giver"', '"of":"givre"')
    .replace('"beside":"givers"', '"beside":"giver"')
    .replace('"type":"LED_BY"', '"type":"LED_BYE"');
  await pack('trial', { 'patterns.json': text });
  expect(await problemsOf()).toEqual([
    'trial/patterns.json stories.other.post.of unknown-value giver',
    'trial/patterns.json stories.other.posts unknown-value givers',
    'trial/patterns.json hierarchy unknown-value LED_BY',
  ]);
});

test('a pattern with a field that nobody knows is refused', async () => {
  await pack('trial', {
    'patterns.json': JSON.stringify({
      ...JSON.parse(await readFile(join(OURS, 'patterns.json'), 'utf8')),
      extra: [],
    }),
  });
  expect((await problemsOf())[0]).toMatch(/^trial\/patterns.json .*bad-value/);
});
