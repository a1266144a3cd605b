import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { type OwnCorpus, ownCorpus } from '../../helpers/own-corpus.ts';
import { SMALL_TEXT } from '../import/small-folder.ts';
import { BROKEN } from './broken.ts';
import { SAMPLES } from './samples.ts';

let own: OwnCorpus;
beforeAll(async () => {
  own = await ownCorpus();
  const metadata = { id: 'small-2021', title_zh: '临江市公安局的一年（虚构）', period: '2021' };
  await own.send('POST', '/api/reports', { metadata, text: SMALL_TEXT });
});
afterAll(() => own.stop());

const send = (format: string, bytes: Uint8Array, more: object = {}, query = '') =>
  own.send('POST', `/api/import/${format}${query}`, {
    report: 'small-2021',
    file: Buffer.from(bytes).toString('base64'),
    ...more,
  });
const entries = async () => (await own.send('GET', '/api/journal')).body.total;

test('there are forty broken files and more', () => expect(BROKEN.length).toBeGreaterThanOrEqual(40));

test.each(BROKEN)(
  '%s, %s: one clear line in both languages, and nothing is written',
  async (format, _, bytes, says) => {
    const before = await entries();
    const { status, body } = await send(format, bytes);
    const [error, ...more] = body.errors;
    expect([status, error.code, more]).toEqual([422, 'file-broken', []]);
    expect(error.message).toMatch(says);
    expect(error.message).toMatch(/Nothing was changed\.$/);
    expect(error.message.length).toBeLessThan(300);
    expect(error.message_zh).toMatch(/^无法读取这个文件：.*没有改动任何内容。$/s);
    expect(await entries()).toBe(before);
  },
);

test('asked only, it says what would come of it and writes nothing; then it is one change, which undo takes back', async () => {
  const before = await entries();
  const dry = await send('doccano', SAMPLES.doccano, {}, '?dry=true');
  expect(dry).toMatchObject({
    status: 200,
    body: { fits: { entities: 2, mentions: 2, statements: 1, figures: 0 }, left_total: 0, change: null },
  });
  expect(dry.body.facts).toEqual([
    expect.objectContaining({
      says_zh: '临江市公安局侦办3·3走私案',
      words: '去年，临江市公安局侦办3·3走私案，获市长王明批示肯定。',
    }),
  ]);
  expect(await entries()).toBe(before);
  const { body } = await send('doccano', SAMPLES.doccano);
  expect(body.fits).toEqual(dry.body.fits);
  expect(await entries()).toBe(before + 1);
  const draft = (await own.send('GET', '/api/reports/small-2021/draft')).body;
  expect(draft.statements).toEqual([
    expect.objectContaining({
      status: 'draft',
      fields: expect.objectContaining({ origin: 'import:doccano' }),
    }),
  ]);
  await own.send('POST', '/api/undo', { number: body.change.journal });
  const after = (await own.send('GET', '/api/reports/small-2021/draft')).body;
  expect([after.entities, after.mentions, after.statements]).toEqual([[], [], []]);
});

test('only into a report of the project', async () => {
  const { status } = await send('doccano', SAMPLES.doccano, { report: 'none' });
  expect(status).toBe(404);
});
