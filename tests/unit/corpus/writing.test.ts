import { cp, mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as delay } from 'node:timers/promises';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test } from '@jest/globals';
import { parse } from 'csv-parse/sync';
import { type OwnCorpus, ownCorpus } from '../../helpers/own-corpus.ts';
import { enterSmallReport } from '../../helpers/small-project.ts';
import { smallFolder } from '../import/small-folder.ts';

const REPORT = '/api/reports/small-2021';
let own: OwnCorpus;
beforeEach(async () => {
  own = await ownCorpus();
});
afterEach(() => own.stop());

const table = async (name: string): Promise<Record<string, string>[]> =>
  parse(await readFile(join(own.root, 'reports/small-2021', `${name}.csv`)), { columns: true });
const draft = async () => (await own.send('GET', `${REPORT}/draft`)).body;

test('a report entered call by call is the dataset that was written by hand', async () => {
  await enterSmallReport(own);
  const { tables } = smallFolder();
  const ours = new Set(['status', 'made_by', 'made_on', 'origin']);
  const plain = (rows: readonly Record<string, string | undefined>[]) =>
    rows
      .map((cells) =>
        Object.entries(cells)
          .filter(([column, value]) => value && !ours.has(column))
          .sort(),
      )
      .map((cells) => JSON.stringify(cells))
      .sort();
  for (const name of ['passages', 'entities', 'mentions', 'relations', 'observations', 'evidence'] as const)
    expect([name, plain(await table(name))]).toEqual([
      name,
      plain(tables[name].map((cells) => ({ ...cells, ...drop(name) }))),
    ]);
  const [first] = await table('relations');
  expect(first).toMatchObject({
    status: 'draft',
    made_on: new Date().toISOString().slice(0, 10),
    origin: 'hand',
  });
  expect(own.stored.get('small-2021')?.relations).toHaveLength(tables.relations.length);
  expect((await draft()).unfinished).toEqual([]);
});

/** What is false is not written by hand where it says nothing. */
const drop = (name: string) => (['relations', 'observations'].includes(name) ? { negated: 'false' } : {});

describe('a report that has been entered', () => {
  let entered = '';
  beforeAll(async () => {
    const first = await ownCorpus();
    await enterSmallReport(first);
    entered = await mkdtemp(join(tmpdir(), 'yinzheng-entered-'));
    await cp(first.root, entered, { recursive: true });
    await first.stop();
  });
  afterAll(() => rm(entered, { recursive: true }));
  beforeEach(async () => {
    await own.stop();
    const root = await mkdtemp(join(tmpdir(), 'yinzheng-corpus-'));
    await cp(entered, root, { recursive: true });
    own = await ownCorpus(root);
  });
  afterEach(() => rm(own.root, { recursive: true }));

  const STATEMENT = {
    ...{ type: 'PARTICIPATED_IN', from: 'unit-linjiang-psb', to: 'unit-linjiang-psb', basis: 'explicit' },
    quotations: [{ role: 'words', passage: 2, quote: '临江市公安局' }],
  };

  test.each<[string, string, string, object, number, string]>([
    [
      'an unknown report',
      'POST',
      '/api/reports/none/entities',
      { label: 'Unit', name_zh: '甲' },
      404,
      'not-found',
    ],
    ['a field that is none', 'POST', `${REPORT}/entities`, { label: 'Unit', nam: '甲' }, 400, 'bad-input'],
    ['a label of no pack', 'POST', `${REPORT}/entities`, { label: 'Unitt', name_zh: '甲' }, 422, 'refused'],
    ['an entity without a name', 'POST', `${REPORT}/entities`, { label: 'Unit' }, 422, 'refused'],
    [
      'words that do not stand there',
      'POST',
      `${REPORT}/mentions`,
      { entity: 'case-3-3', passage: 2, quote: '走私大案' },
      422,
      'words-not-found',
    ],
    [
      'words of another thing',
      'POST',
      `${REPORT}/mentions`,
      { entity: 'case-3-3', passage: 2, quote: '王明' },
      422,
      'refused',
    ],
    [
      'a passage that is not there',
      'POST',
      `${REPORT}/mentions`,
      { entity: 'case-3-3', passage: 99, quote: '王明' },
      400,
      'bad-input',
    ],
    [
      'neither words nor offsets',
      'POST',
      `${REPORT}/mentions`,
      { entity: 'case-3-3', passage: 2 },
      400,
      'bad-input',
    ],
    ['ends that the type does not join', 'POST', `${REPORT}/statements`, STATEMENT, 422, 'refused'],
    ['no quotation', 'POST', `${REPORT}/statements`, { ...STATEMENT, quotations: [] }, 400, 'bad-input'],
    ['an unknown type', 'POST', `${REPORT}/statements`, { ...STATEMENT, type: 'KNOWS' }, 422, 'refused'],
    [
      'an unknown indicator',
      'POST',
      `${REPORT}/figures`,
      {
        ...STATEMENT,
        type: undefined,
        from: undefined,
        to: undefined,
        indicator: 'moon',
        value: 1,
        unit: 'case',
        as_written: '一',
        about: ['case-3-3'],
      },
      422,
      'refused',
    ],
    [
      'a number of the journal that is not there',
      'POST',
      '/api/undo',
      { number: 999 },
      409,
      'nothing-to-undo',
    ],
    [
      'the same report again',
      'POST',
      '/api/reports',
      { metadata: { id: 'small-2021', title_zh: '甲', period: '2021' }, text: '甲' },
      409,
      'report-there',
    ],
    [
      'kinds for other lines',
      'POST',
      '/api/reports',
      { metadata: { title_zh: '甲', period: '2021' }, text: '甲\n乙', passages: [{ kind: 'title' }] },
      400,
      'bad-input',
    ],
    [
      'a date that is none',
      'POST',
      '/api/reports',
      { metadata: { title_zh: '甲', period: 'last year' }, text: '甲' },
      422,
      'refused',
    ],
  ])('%s is refused in words, and nothing is written', async (_, method, path, body, status, code) => {
    const before = [own.corpus.journal.entries.length, await table('relations'), await table('entities')];
    const answer = await own.send(method, path, body);
    expect([answer.status, answer.body.errors[0].code]).toEqual([status, code]);
    expect(answer.body.errors[0].message_zh).toMatch(/\p{Script=Han}/u);
    expect([own.corpus.journal.entries.length, await table('relations'), await table('entities')]).toEqual(
      before,
    );
  });

  test('every problem is told, each with its field', async () => {
    const { status, body } = await own.send('POST', `${REPORT}/statements`, {
      ...{
        ...STATEMENT,
        type: 'LED_TO',
        from: 'official-wang-ming',
        to: 'case-3-3',
        basis: 'inferred',
        tense: 'then',
      },
    });
    expect(status).toBe(422);
    const fields = body.errors[0].problems.map(
      ({ table: of, field }: Record<string, string>) => `${of} ${field}`,
    );
    expect(fields).toEqual(
      expect.arrayContaining(['relations from', 'relations to', 'relations why', 'relations tense']),
    );
  });

  test('words that stand twice are answered with both places, in the way the client counts', async () => {
    const id = 'emoji-2022';
    await own.send('POST', '/api/reports', {
      ...{ metadata: { id, title_zh: '😀 水站', period: '2022', invented: true }, text: '😀 水站与水站\n' },
    });
    const entity = { label: 'Facility', name_zh: '水站' };
    const { body: made } = await own.send('POST', `/api/reports/${id}/entities`, entity);
    expect(made.stored.id).toBe('facility-shui-zhan');
    const twice = { entity: made.stored.id, passage: 0, quote: '水站' };
    const places = async (offsets: string) => {
      const { status, body } = await own.send('POST', `/api/reports/${id}/mentions`, { ...twice, offsets });
      return [status, body.errors[0].places.map(({ start, end }: Record<string, number>) => [start, end])];
    };
    expect(await places('codepoints')).toEqual([
      422,
      [
        [2, 4],
        [5, 7],
      ],
    ]);
    expect(await places('utf16')).toEqual([
      422,
      [
        [3, 5],
        [6, 8],
      ],
    ]);
    const { status, body } = await own.send('POST', `/api/reports/${id}/mentions`, {
      ...{ entity: made.stored.id, passage: 0, start: 6, end: 8, offsets: 'utf16' },
    });
    expect([status, body.stored.fields]).toMatchObject([201, { start: '6', end: '8', surface: '水站' }]);
  });

  test('nobody changes what they have not seen, nor what is another by now', async () => {
    const [entity] = (await draft()).entities;
    const path = `${REPORT}/entities/${entity.id}`;
    expect((await own.send('PATCH', path, { name_en: 'one' })).status).toBe(428);
    const one = await own.send('PATCH', path, { name_en: 'one' }, entity.tag);
    expect([one.status, one.body.stored.fields.name_en]).toEqual([200, 'one']);
    const other = await own.send('PATCH', path, { name_en: 'two' }, entity.tag);
    expect([other.status, other.body.errors[0].code]).toEqual([409, 'changed']);
    expect(other.body.errors[0]).toMatchObject({
      mine: { name_en: 'two' },
      theirs: { tag: one.body.stored.tag },
    });
    expect((await own.send('PATCH', path, { name_en: 'two' }, one.body.stored.tag)).status).toBe(200);
  });

  test('of two who change one thing at once, one hears of the other', async () => {
    const [entity] = (await draft()).entities;
    const change = (name_en: string) =>
      own.send('PATCH', `${REPORT}/entities/${entity.id}`, { name_en }, entity.tag);
    const answers = await Promise.all([change('one'), change('two')]);
    expect(answers.map(({ status }) => status).sort()).toEqual([200, 409]);
  });

  test('a statement that says something else has another id, its quotations go with it, and its signature does not', async () => {
    const [statement] = (await draft()).statements;
    const path = `${REPORT}/statements/${statement.id}`;
    const signed = await own.send('POST', `${path}/check`, {}, statement.tag);
    expect(signed.body.stored).toMatchObject({
      status: 'checked',
      fields: { checked_on: expect.any(String) },
    });
    const changed = await own.send('PATCH', path, { date: '2021' }, signed.body.stored.tag);
    expect([changed.status, changed.body.former_id]).toEqual([200, statement.id]);
    expect(changed.body.stored.id).not.toBe(statement.id);
    expect(changed.body.stored).toMatchObject({ status: 'draft', quotations: statement.quotations });
    expect(changed.body.stored.fields.checked_on).toBeUndefined();
    expect((await own.send('DELETE', path, undefined, statement.tag)).status).toBe(404);
  });

  test('what facts speak of cannot go; without them it can', async () => {
    const { entities, statements } = await draft();
    const entity = entities.find(({ id }: { id: string }) => id === 'facility-air-centre');
    const refused = await own.send('DELETE', `${REPORT}/entities/${entity.id}`, undefined, entity.tag);
    expect([refused.status, refused.body.errors[0].facts]).toEqual([409, [expect.stringMatching(/^s-/)]]);
    const depicts = statements.find(({ fields }: { fields: { type: string } }) => fields.type === 'DEPICTS');
    expect(
      (await own.send('DELETE', `${REPORT}/statements/${depicts.id}`, undefined, depicts.tag)).status,
    ).toBe(200);
    expect((await own.send('DELETE', `${REPORT}/entities/${entity.id}`, undefined, entity.tag)).status).toBe(
      200,
    );
    expect((await table('mentions')).some((cells) => cells.entity === entity.id)).toBe(false);
  });

  test('every change is taken back and done again, the last first, to the letter', async () => {
    const state = () => readFile(join(own.root, 'reports/small-2021/relations.csv'), 'utf8');
    const before = await state();
    const [statement, second] = (await draft()).statements;
    const gone = await own.send('DELETE', `${REPORT}/statements/${statement.id}`, undefined, statement.tag);
    await own.send('PATCH', `${REPORT}/statements/${second.id}`, { date: '2021' }, second.tag);
    const after = await state();
    expect((await own.send('POST', '/api/undo', {})).status).toBe(200);
    expect((await own.send('POST', '/api/undo', {})).status).toBe(200);
    expect(await state()).toBe(before);
    await own.send('POST', '/api/redo', {});
    await own.send('POST', '/api/redo', {});
    expect(await state()).toBe(after);
    expect((await own.send('POST', '/api/redo', {})).status).toBe(409);
    await own.send('POST', '/api/undo', { number: gone.body.journal });
    expect((await table('relations')).map(({ id }) => id)).toContain(statement.id);
    const { body } = await own.send('GET', '/api/journal?limit=2');
    expect(body).toMatchObject({
      entries: [{ undoes: gone.body.journal }, { action: 'change' }],
      next: expect.any(String),
    });
  });

  test('what was changed since is not taken back under it', async () => {
    const [entity] = (await draft()).entities;
    const path = `${REPORT}/entities/${entity.id}`;
    const one = await own.send('PATCH', path, { name_en: 'one' }, entity.tag);
    await own.send('PATCH', path, { name_en: 'two' }, one.body.stored.tag);
    const refused = await own.send('POST', '/api/undo', { number: one.body.journal });
    expect([refused.status, refused.body.errors[0].code]).toEqual([409, 'changed-since']);
  });

  test('a report goes into the bin and comes back as it was', async () => {
    const before = await draft();
    const gone = await own.send('DELETE', REPORT, undefined, before.report.tag);
    expect([gone.status, gone.body.stored]).toEqual([200, null]);
    expect(own.stored.has('small-2021')).toBe(false);
    expect((await own.send('GET', `${REPORT}/draft`)).status).toBe(404);
    expect((await own.send('POST', '/api/undo', { number: gone.body.journal })).status).toBe(200);
    expect(await draft()).toEqual(before);
    expect(own.stored.has('small-2021')).toBe(true);
  });

  test('the description is changed; an impossible one is refused', async () => {
    const { report } = await draft();
    const given = { publisher: '临江日报', genre: 'news', authors: ['李雷'], subject: 'unit-linjiang-psb' };
    const changed = await own.send('PATCH', REPORT, given, report.tag);
    expect(changed.body.stored.fields).toMatchObject({ publisher: '临江日报', authors: '李雷' });
    const wrong = await own.send('PATCH', REPORT, { subject: 'unit-nowhere' }, changed.body.stored.tag);
    expect(wrong.status).toBe(422);
  });

  test('the whole project goes out and in as one file', async () => {
    const before = await draft();
    const choice = {
      id: 'river',
      name: '江边',
      reports: ['small-2021'],
      by: 'x',
      on: '2026-12-01T00:00:00Z',
    };
    await own.scopes.save(choice);
    const zip = Buffer.from(await (await own.get('/api/project')).arrayBuffer()).toString('base64');
    expect((await own.send('PUT', '/api/project', { zip })).status).toBe(409);
    const other = await ownCorpus();
    try {
      const taken = await other.send('PUT', '/api/project', { zip });
      expect([taken.status, taken.body.reports]).toEqual([200, ['small-2021']]);
      expect((await other.send('GET', `${REPORT}/draft`)).body).toEqual(before);
      expect(other.scopes.list()).toEqual([choice]);
      expect((await other.send('PUT', '/api/project', { zip: zip.slice(0, 400) })).status).toBe(422);
      expect((await other.send('PUT', '/api/project', { zip, replace: true })).status).toBe(200);
    } finally {
      await other.stop();
    }
  });

  test('a store that is away follows by itself as soon as it is back', async () => {
    own.fail(new Error('away'));
    const [entity] = (await draft()).entities;
    await own.send('PATCH', `${REPORT}/entities/${entity.id}`, { name_en: 'one' }, entity.tag);
    const isStored = () =>
      own.stored.get('small-2021')?.entities.some(({ name_en }) => name_en === 'one') ?? false;
    expect(isStored()).toBe(false);
    own.fail(null);
    for (const deadline = Date.now() + 15_000; !isStored() && Date.now() < deadline; ) await delay(50);
    expect(isStored()).toBe(true);
  });

  test('a store that is away follows later: what was written is there after a restart', async () => {
    own.fail(new Error('away'));
    const [entity] = (await draft()).entities;
    const changed = await own.send(
      'PATCH',
      `${REPORT}/entities/${entity.id}`,
      { name_en: 'one' },
      entity.tag,
    );
    expect(changed.status).toBe(200);
    const again = await ownCorpus(own.root);
    try {
      expect(again.stored.get('small-2021')?.entities.some(({ name_en }) => name_en === 'one')).toBe(true);
    } finally {
      await again.stop();
    }
  });
});
