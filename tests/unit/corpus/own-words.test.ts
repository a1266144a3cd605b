import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { beforeEach, expect, test } from '@jest/globals';
import { type OwnWords, openOwnWords } from '../../../server/corpus/own-words.ts';
import { readVocabulary } from '../../../server/vocabulary/read-vocabulary.ts';
import { fakeGraph } from '../../helpers/fake-graph.ts';
import { temporaryFolder } from '../../helpers/folders.ts';
import { writeOwnPack } from '../../helpers/own-pack.ts';
import { serve } from '../../helpers/serve.ts';

const COURT = { sort: 'label', word: 'Court', total: 7, users: ['court-2023/court-yunzhan'] };
const PACK = 'police-honours';

let folder = '';
beforeEach(async () => {
  const root = temporaryFolder();
  await writeOwnPack(root);
  folder = join(root, 'packs');
});

const opened = async (used: readonly object[] = []): Promise<OwnWords> =>
  openOwnWords(
    folder,
    await readVocabulary([folder]),
    fakeGraph({ 'words-in-use': used.map((row) => ({ ...row })) }),
  );
const file = (name: string) => readFile(join(folder, PACK, name), 'utf8');

test('a word that nothing uses goes, from the file and from the words in force', async () => {
  const words = await opened();
  const before = await file('units.csv');
  await words.remove({ pack: PACK, sort: 'indicator', word: 'relics-recovered' });
  await words.remove({ pack: PACK, sort: 'unit', word: 'crate' });
  expect(await file('units.csv')).toBe(before.replace('crate,箱,crate,crates,true\n', ''));
  const { vocabulary } = words.now.words;
  expect(vocabulary.units.some(({ name }) => name === 'crate')).toBe(false);
  expect(vocabulary.indicators.some(({ id }) => id === 'relics-recovered')).toBe(false);
  expect((await readVocabulary([folder])).problems).toEqual([]);
});

test('a type goes with its roles, then its label with its kinds', async () => {
  const words = await opened();
  await words.remove({ pack: PACK, sort: 'type', word: 'SENTENCED' });
  await words.remove({ pack: PACK, sort: 'label', word: 'Court' });
  const { vocabulary } = words.now.words;
  expect(vocabulary.roles.filter(({ type }) => type === 'SENTENCED')).toEqual([]);
  expect(vocabulary.kinds.filter(({ label }) => label === 'Court')).toEqual([]);
  expect((await readVocabulary([folder])).problems).toEqual([]);
});

test('a role and a comparison go, and each word that went comes back where it stood', async () => {
  const names = ['labels', 'types', 'roles', 'kinds', 'comparisons'];
  const all = () => Promise.all(names.map((name) => file(`${name}.csv`)));
  const words = await opened();
  const before = await all();
  const gone = [
    { pack: PACK, sort: 'role', word: 'SENTENCED term' },
    { pack: PACK, sort: 'comparison', word: 'before-after' },
    { pack: PACK, sort: 'type', word: 'SENTENCED' },
    { pack: PACK, sort: 'label', word: 'Court' },
  ] as const;
  for (const word of gone) await words.remove(word);
  const { vocabulary } = words.now.words;
  expect(vocabulary.roles.filter(({ type }) => type === 'SENTENCED')).toEqual([]);
  expect(vocabulary.comparisons.map(({ name }) => name)).not.toContain('before-after');
  const [term, , type] = gone;
  // A role without its type is refused, and nothing of it stays.
  await expect(words.restore(term)).rejects.toMatchObject({ status: 422 });
  expect((await readVocabulary([folder])).problems).toEqual([]);
  await expect(words.restore(type)).rejects.toMatchObject({ status: 422 });
  for (const word of gone.toReversed()) await words.restore(word);
  expect(await all()).toEqual(before);
  expect(words.now.words.vocabulary.roles.some(({ name }) => name === 'term')).toBe(true);
  await expect(words.restore(type)).rejects.toMatchObject({ status: 404 });
});

test('a kind goes by its label and its name', async () => {
  const words = await opened();
  await words.remove({ pack: PACK, sort: 'kind', word: 'Court basic-level' });
  expect(words.now.words.vocabulary.kinds.some(({ name }) => name === 'basic-level')).toBe(false);
});

test('a word in use stays: 409 with how often', async () => {
  const words = await opened([COURT]);
  const before = await file('labels.csv');
  await expect(words.remove({ pack: PACK, sort: 'label', word: 'Court' })).rejects.toMatchObject({
    status: 409,
    code: 'word-in-use',
    details: { word: 'Court', count: 7 },
  });
  expect(await file('labels.csv')).toBe(before);
  expect(words.now.words.vocabulary.labels.some(({ name }) => name === 'Court')).toBe(true);
});

test('what another word of the packs needs stays: 422', async () => {
  const words = await opened();
  const before = await file('labels.csv');
  await expect(words.remove({ pack: PACK, sort: 'label', word: 'Court' })).rejects.toMatchObject({
    status: 422,
  });
  await expect(words.remove({ pack: PACK, sort: 'unit', word: 'crate' })).rejects.toMatchObject({
    status: 422,
  });
  expect(await file('labels.csv')).toBe(before);
});

test('no pack of the program is changed, and what is not there is not deleted', async () => {
  const shared = openOwnWords(
    join(folder, 'elsewhere'),
    await readVocabulary(),
    fakeGraph({ 'words-in-use': [] }),
  );
  await expect(shared.remove({ pack: PACK, sort: 'unit', word: 'case' })).rejects.toMatchObject({
    status: 403,
    code: 'shared-pack',
  });
  const words = await opened();
  await expect(words.remove({ pack: PACK, sort: 'unit', word: 'crates' })).rejects.toMatchObject({
    status: 404,
  });
  await expect(words.remove({ pack: 'nothing', sort: 'unit', word: 'crate' })).rejects.toMatchObject({
    status: 404,
  });
});

test('over HTTP', async () => {
  const served = await serve(fakeGraph({}), { ownWords: await opened([COURT]) });
  const free = await serve(fakeGraph({}), { ownWords: await opened() });
  const remove = ({ origin }: typeof served, path: string) =>
    fetch(`${origin}/api/vocabulary/${path}`, { method: 'DELETE', headers: { origin } });
  try {
    const refused = await remove(served, `${PACK}/label/Court`);
    const said = [refused.status, await refused.json()];
    expect(said).toMatchObject([409, { errors: [{ code: 'word-in-use', count: 7 }] }]);
    expect((await remove(served, `${PACK}/story/yoy`)).status).toBe(400);
    const gone = await remove(free, `${PACK}/kind/Court%20basic-level`);
    const told = { pack: PACK, sort: 'kind', word: 'Court basic-level' };
    expect([gone.status, await gone.json()]).toEqual([200, told]);
    const back = await fetch(`${free.origin}/api/vocabulary/${PACK}/kind/Court%20basic-level`, {
      method: 'PUT',
      headers: { origin: free.origin, 'content-type': 'application/json' },
      body: '{}',
    });
    expect([back.status, await back.json()]).toEqual([200, told]);
  } finally {
    await Promise.all([served.stop(), free.stop()]);
  }
});
