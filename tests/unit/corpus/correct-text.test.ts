import { afterEach, beforeEach, expect, test } from '@jest/globals';
import { type OwnCorpus, ownCorpus } from '../../helpers/own-corpus.ts';
import { enterSmallReport } from '../../helpers/small-project.ts';
import { SMALL_TEXT } from '../import/small-folder.ts';

const REPORT = '/api/reports/small-2021';
let own: OwnCorpus;
beforeEach(async () => {
  own = await ownCorpus();
  await enterSmallReport(own);
});
afterEach(() => own.stop());

const draft = async () => (await own.send('GET', `${REPORT}/draft`)).body;
const lines = (text: string) => text.split('\n').filter(Boolean);

interface Fact {
  readonly quotations: readonly { readonly passage: string; readonly start: number; readonly end: number }[];
}

/** The words of each quotation, fact by fact. */
const quoted = ({ text, statements, figures }: { text: string; statements: Fact[]; figures: Fact[] }) =>
  [...statements, ...figures].map(({ quotations }) =>
    quotations.map(({ passage, start, end }) =>
      [...(lines(text)[Number(passage.split('#')[1])] ?? '')].slice(start, end).join(''),
    ),
  );

const patch = async (text: string, more: object = {}) => {
  const { report } = await draft();
  return own.send('PATCH', `${REPORT}/text`, { text, ...more }, report.tag);
};

const EARLIER = SMALL_TEXT.replace('一、打击犯罪', '编者按：本文经作者核对。\n一、打击犯罪').replace(
  '去年，临江市公安局',
  '去年，位于江边的临江市公安局',
);

test('words keep what is said of them where a corrected text moves them', async () => {
  const before = await draft();
  const told = await patch(EARLIER, { dry: true });
  expect(told).toMatchObject({ status: 200, body: { lost: [], change: null } });
  expect(await draft()).toEqual(before);
  const { status, body } = await patch(EARLIER);
  expect([status, body.lost]).toEqual([200, []]);
  expect(body.moved).toBe(told.body.moved);
  const after = await draft();
  expect(after.text).toBe(EARLIER);
  expect(quoted(after)).toEqual(quoted(before));
  const kinds = (said: { passages: { kind: string }[] }) => said.passages.map(({ kind }) => kind);
  const [title, ...others] = kinds(before);
  expect(kinds(after)).toEqual([title, kinds(after)[1], ...others]);
  expect(after.passages.map(({ characters }: { characters: string }) => Number(characters))).toEqual(
    lines(EARLIER).map((line) => [...line].length),
  );
  await own.send('POST', '/api/undo', {});
  expect(await draft()).toEqual(before);
  await own.send('POST', '/api/redo', {});
  expect((await draft()).text).toBe(EARLIER);
});

test('what has lost its words is shown, and goes only where that is asked for; undo brings it back', async () => {
  const before = await draft();
  const without = SMALL_TEXT.replace('全年破案120起，同比上升5%，', '');
  const refused = await patch(without);
  expect(refused).toMatchObject({ status: 409, body: { errors: [{ code: 'words-lost' }] } });
  const { lost } = refused.body.errors[0];
  expect(lost.map(({ what }: { what: string }) => what)).toContain('figure');
  for (const { words } of lost) expect(without).not.toContain(words);
  expect(await draft()).toEqual(before);
  const { status } = await patch(without, { lost: 'remove' });
  expect(status).toBe(200);
  const after = await draft();
  const gone = new Set(lost.map(({ id }: { id: string }) => id));
  expect(after.figures).toHaveLength(before.figures.filter(({ id }: { id: string }) => !gone.has(id)).length);
  expect(after.figures.length).toBeLessThan(before.figures.length);
  await own.send('POST', '/api/undo', {});
  expect(await draft()).toEqual(before);
});

test('one line end more is the same text', async () => {
  const { body } = await patch(`\n${SMALL_TEXT}\n`, { dry: true });
  const { mentions, statements, figures } = await draft();
  const quotations = [...statements, ...figures].flatMap((fact: Fact) => fact.quotations);
  expect(body).toEqual({ moved: mentions.length + quotations.length, lost: [], change: null });
});

test('who has not seen the report as it is now changes no text', async () => {
  const { status } = await own.send('PATCH', `${REPORT}/text`, { text: EARLIER });
  expect(status).toBe(428);
  const other = await own.send('PATCH', `${REPORT}/text`, { text: EARLIER }, 'another');
  expect(other.status).toBe(409);
});
