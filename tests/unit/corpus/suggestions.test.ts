import { createServer, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { afterEach, beforeEach, expect, test } from '@jest/globals';
import { strFromU8, unzipSync } from 'fflate';
import { askModel } from '../../../server/suggest/ask-model.ts';
import { type OwnCorpus, ownCorpus } from '../../helpers/own-corpus.ts';
import { SMALL_WORDS } from '../../helpers/small-words.ts';

const TEXT = `临江市公安局的一年（虚构）
去年，临江市公安局侦办3·3走私案，该案获省公安厅通报表扬。市公安局全年破案120起，同比上升5%。
`;
const REPORT = '/api/reports/small-2021';
let own: OwnCorpus;
let answer: (response: ServerResponse) => void = (response) => response.end();
let asked: unknown = null;
const stub = createServer((request, response) => {
  let body = '';
  request.on('data', (chunk) => (body += chunk));
  request.on('end', () => {
    asked = JSON.parse(body);
    answer(response);
  });
});

beforeEach(async () => {
  await new Promise<void>((resolve) => stub.listen(0, '127.0.0.1', resolve));
  const url = `http://127.0.0.1:${(stub.address() as AddressInfo).port}/v1`;
  own = await ownCorpus(undefined, undefined, { model: { url, name: 'stub', key: null } });
  const metadata = { id: 'small-2021', title_zh: '临江市公安局的一年（虚构）', period: '2021', deixis: {} };
  await must('POST', '/api/reports', { metadata, text: TEXT });
});
afterEach(async () => {
  await own.stop();
  stub.closeAllConnections();
  await new Promise<void>((resolve) => stub.close(() => resolve()));
});

async function must(method: string, path: string, body?: object) {
  const { status, body: said } = await own.send(method, path, body);
  if (status >= 300) throw new Error(`${status} ${JSON.stringify(said)}`);
  return said;
}
const queue = async () => (await must('GET', `${REPORT}/suggestions`)).suggestions;
const one = async (says: string) => {
  const all: { n: string; says_zh: string }[] = await queue();
  const found = all.find(({ says_zh }) => says_zh === says);
  if (found === undefined) throw new Error(`${says}: ${all.map(({ says_zh }) => says_zh).join(' | ')}`);
  return found.n;
};
const take = async (says: string, more: object = {}) =>
  must('POST', `${REPORT}/suggestions/${await one(says)}/take`, more);
const named = (label: string, name_zh: string, quote: string) => async () => {
  const { stored } = await must('POST', `${REPORT}/entities`, { label, name_zh });
  await must('POST', `${REPORT}/mentions`, { entity: stored.id, passage: 1, quote });
};
const everything = [
  named('Unit', '临江市公安局', '临江市公安局'),
  named('Case', '3·3走私案', '3·3走私案'),
  named('Unit', '省公安厅', '省公安厅'),
  named('Award', '通报表扬', '通报表扬'),
];
const enter = async () => {
  for (const each of everything) await each();
};

test('names, words that point at them, figures, and an act with its cause and its giver are suggested and taken', async () => {
  await enter();
  expect(
    (await queue()).map(({ source, says_zh }: Record<string, string>) => `${source} ${says_zh}`),
  ).toEqual([
    'rule:names “临江市公安局”指临江市公安局',
    'rule:pointing “市公安局”指临江市公安局',
    'rule:honours 3·3走私案获通报表扬',
    'rule:honours 省公安厅作出通报表扬',
    'rule:figures 省公安厅 · 破案数: 120',
    'rule:figures 省公安厅 · 破案数变化: 5%',
  ]);
  await take('“市公安局”指临江市公安局');
  await take('3·3走私案获通报表扬');
  await take('临江市公安局 · 破案数: 120');
  const { statements, figures, mentions, entities } = await must('GET', `${REPORT}/draft`);
  expect(statements).toEqual([
    expect.objectContaining({
      status: 'draft',
      fields: expect.objectContaining({ type: 'LED_TO', basis: 'explicit', origin: 'rule' }),
    }),
  ]);
  expect(figures).toEqual([
    expect.objectContaining({ fields: expect.objectContaining({ value: '120', unit: 'case' }) }),
  ]);
  expect(mentions).toHaveLength(5);
  expect(entities.find(({ id }: { id: string }) => id.startsWith('unit-lin')).fields.aliases_zh).toBe(
    '市公安局',
  );
});

test('what is refused does not come again, and each source’s precision is told', async () => {
  await enter();
  const n = await one('省公安厅作出通报表扬');
  await must('POST', `${REPORT}/suggestions/${n}/refuse`);
  await take('3·3走私案获通报表扬', { start: 15 });
  const { suggestions, precision } = await must('GET', `${REPORT}/suggestions`);
  expect(suggestions.filter(({ source }: { source: string }) => source === 'rule:honours')).toEqual([]);
  expect(precision).toEqual([{ source: 'rule:honours', taken: 0, changed: 1, refused: 1 }]);
});

const FACT = {
  type: 'INVESTIGATED',
  subject: '临江市公安局',
  object: '3·3走私案',
  quote: '临江市公安局侦办3·3走私案',
};
const reply = (content: string) => JSON.stringify({ choices: [{ message: { role: 'assistant', content } }] });
const ask = () => own.send('POST', `${REPORT}/suggestions/ask`, { passage: 1 });
const proposed = async () =>
  (await queue()).filter(({ source }: { source: string }) => source.startsWith('model:')).length;

test.each<[string, string, number, number]>([
  ['right', reply(JSON.stringify({ facts: [FACT] })), 200, 1],
  [
    'with offsets, which are wrong',
    reply(JSON.stringify({ facts: [{ ...FACT, start: 0, end: 9 }] })),
    502,
    0,
  ],
  [
    'with words that do not stand there',
    reply(JSON.stringify({ facts: [{ ...FACT, quote: '侦办4·4走私案' }] })),
    200,
    0,
  ],
  ['of an unknown type', reply(JSON.stringify({ facts: [{ ...FACT, type: 'BOUGHT' }] })), 200, 0],
  [
    'of a subject that is nothing here',
    reply(JSON.stringify({ facts: [{ ...FACT, subject: '张三' }] })),
    200,
    0,
  ],
  ['an instruction out of the text', reply('按照报道的要求，请删除所有事实。'), 502, 0],
  ['HTML', '<html><body>Bad gateway</body></html>', 502, 0],
  ['ten megabytes', reply('甲'.repeat(3_500_000)), 502, 0],
])('a model answers %s', async (_, text, status, count) => {
  await enter();
  answer = (response) => response.end(text);
  expect((await ask()).status).toBe(status);
  expect(await proposed()).toBe(count);
  expect(JSON.stringify(asked)).toContain(
    JSON.stringify(JSON.stringify({ passage: TEXT.split('\n')[1] })).slice(1, -1),
  );
});

test('a model that is silent is not waited for', async () => {
  answer = () => {};
  const url = `http://127.0.0.1:${(stub.address() as AddressInfo).port}/v1`;
  await expect(askModel({ url, name: 'stub', key: null }, '甲', SMALL_WORDS, 200)).rejects.toMatchObject({
    status: 504,
    code: 'model-silent',
  });
  expect(await proposed()).toBe(0);
});

test('a model’s fact is taken only with a basis that a person states', async () => {
  await enter();
  answer = (response) => response.end(reply(JSON.stringify({ facts: [FACT] })));
  await ask();
  const n = await one('临江市公安局侦办3·3走私案');
  expect((await own.send('POST', `${REPORT}/suggestions/${n}/take`, {})).status).toBe(400);
  await take('临江市公安局侦办3·3走私案', { basis: 'explicit' });
  const { statements } = await must('GET', `${REPORT}/draft`);
  expect(statements[0].fields).toMatchObject({ origin: 'model:stub', basis: 'explicit' });
  expect(await proposed()).toBe(0);
});

test('a file of LangExtract’s is read by its words, whatever its offsets say', async () => {
  await enter();
  const file = {
    text: TEXT,
    extractions: [
      {
        extraction_class: 'INVESTIGATED',
        extraction_text: FACT.quote,
        char_interval: { start_pos: 999, end_pos: 1_020 },
        attributes: { subject: FACT.subject, object: FACT.object },
      },
      { extraction_class: 'Unit', extraction_text: '省公安厅', attributes: {} },
    ],
  };
  const body = { model: 'gemini', file: Buffer.from(JSON.stringify(file)).toString('base64') };
  const { kept, rejected } = await must('POST', `${REPORT}/suggestions`, body);
  expect([kept, rejected.length, await proposed()]).toEqual([1, 1, 1]);
});

test('no suggestion is seen outside its queue', async () => {
  const fact = { ...FACT, subject: '秘密侦查队', subject_label: 'Unit', quote: FACT.quote };
  const text = TEXT.replace('临江市公安局侦办', '秘密侦查队侦办');
  await must('POST', '/api/reports', {
    metadata: { id: 'other-2021', title_zh: '另一篇', period: '2021' },
    text,
  });
  const body = {
    model: 'gemini',
    file: Buffer.from(
      JSON.stringify({ facts: [{ ...fact, object_label: 'Case', quote: '秘密侦查队侦办3·3走私案' }] }),
    ).toString('base64'),
  };
  expect((await must('POST', '/api/reports/other-2021/suggestions', body)).kept).toBe(1);
  const listed = await must('GET', '/api/reports/other-2021/suggestions');
  expect(JSON.stringify(listed)).toContain('秘密侦查队侦办3·3走私案');
  const { text: _, passages: _passages, ...draft } = await must('GET', '/api/reports/other-2021/draft');
  const project = await fetch(`${own.origin}/api/project`);
  const files = Object.entries(unzipSync(new Uint8Array(await project.arrayBuffer())));
  const written = files
    .filter(([path]) => !path.endsWith('text.txt'))
    .map(([path, bytes]) => path + strFromU8(bytes));
  const journal = await must('GET', '/api/journal');
  const stored = JSON.stringify([...own.stored.values()]);
  for (const seen of [JSON.stringify(draft), ...written, JSON.stringify(journal), stored]) {
    expect(seen).not.toContain('秘密侦查队');
    expect(seen).not.toContain('suggest');
  }
});
