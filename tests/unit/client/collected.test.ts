import { expect, test } from '@jest/globals';
import { collectedKept, keepCollected } from '../../../client/actions/collected-kept.ts';
import {
  add,
  type CollectedItem,
  keyOf,
  moveTo,
  remove,
  takeBack,
  writeNote,
} from '../../../client/model/collected.ts';
import { readCollected, writeCollected } from '../../../client/model/collected-file.ts';

const common = { note: '', added: '2026-05-01T08:00:00.000Z' };
const said = (text: string) => ({ zh: text, en: text });
const fact = (digit: string): CollectedItem => ({
  ...common,
  type: 'statement',
  id: `s-${digit.repeat(12)}`,
  said: said(digit),
});
const picture = (name: string, link = '#drawing=1.a'): CollectedItem => ({
  ...common,
  type: 'picture',
  id: name,
  link,
  said: said(name),
});
const names = (items: readonly CollectedItem[]) => items.map((item) => item.said.en).join('');

const THREE = [fact('a'), fact('b'), picture('c')];

/** A browser's storage that does as told. */
function storage(held: Readonly<Record<string, string>>, refuse?: () => never) {
  const texts = new Map(Object.entries(held));
  return {
    texts,
    localStorage: {
      length: 1,
      key: () => null,
      clear: () => {},
      removeItem: (key: string) => void texts.delete(key),
      getItem: (key: string) => refuse?.() ?? texts.get(key) ?? null,
      setItem: (key: string, value: string) => {
        refuse?.();
        texts.set(key, value);
      },
    },
  };
}

const views = (...list: { name: string; saved: string; link: string }[]) =>
  JSON.stringify({ format: 'yinzheng-views', version: 1, views: list });

test('what is collected twice stands once, with its note', () => {
  const noted = writeNote(keyOf(fact('a')), 'mine')(THREE);
  expect(add(fact('a'), fact('d'), fact('d'))(noted)).toEqual([...noted, fact('d')]);
});

test.each([
  ['a', 1, 'bac'],
  ['a', 9, 'bca'],
  ['b', -3, 'bac'],
] as const)('%s moved to place %d makes %s', (name, place, order) => {
  const key = keyOf(THREE.find((item) => item.said.en === name) ?? fact('f'));
  expect(names(moveTo(key, place)(THREE))).toBe(order);
});

test('a removal is taken back with place and note, and keeps what another tab has added since', () => {
  const before = writeNote(keyOf(fact('b')), 'why')(THREE);
  const after = remove(keyOf(fact('b')))(before);
  const now = add(fact('d'))(after);
  expect(takeBack({ before, after })(now)).toEqual([...before, fact('d')]);
});

test('a list comes back from a file as it went into it', () => {
  const items = writeNote(keyOf(fact('a')), '按语')(THREE);
  expect(readCollected(writeCollected(items))).toEqual({ type: 'read', items });
});

test.each([
  ['[]', 'foreign'],
  ['{"nodes":[]}', 'foreign'],
  ['{"format":"yinzheng-collected","version":2,"items":"new form"}', 'newer'],
  ['{"format":"yinzheng-views","version":2,"views":"new form"}', 'newer'],
] as const)('%s is %s', (text, type) => {
  expect(readCollected(text)).toEqual({ type });
});

test('a file that is cut off, or wrong at one place, says so', () => {
  const whole = writeCollected(THREE);
  expect(readCollected(whole.slice(0, -40))).toMatchObject({
    type: 'unreadable',
    why: expect.stringMatching(/JSON/),
  });
  const wrong = whole.replace(`"id": "s-${'b'.repeat(12)}"`, '"id": "b"');
  expect(readCollected(wrong)).toMatchObject({ type: 'damaged', at: 'items.1.id' });
});

test('saved views of earlier versions become pictures, the same from browser and file', async () => {
  const view = { name: '一图', saved: '2026-05-01T08:00:00.000Z', link: '#drawing=1.x' };
  const page = storage({ 'yinzheng.views': views(view) });
  const kept = await collectedKept(page);
  expect(kept).toMatchObject({
    keeping: 'kept',
    items: [{ type: 'picture', said: said('一图'), link: view.link }],
  });
  const read = readCollected(views(view));
  expect(read.type === 'read' && add(...read.items)(kept.items)).toEqual(kept.items);
  // Once they are in the list they are not brought in a second time.
  await keepCollected(page, []);
  expect(await collectedKept(page)).toEqual({ keeping: 'kept', items: [] });
});

test('what stands in the browser and cannot be read is left alone', async () => {
  const page = storage({ 'yinzheng.collected': '{"format":"yinzheng-collected"' });
  expect(await collectedKept(page)).toEqual({ keeping: 'unreadable', items: [] });
  expect(page.texts.get('yinzheng.collected')).toBe('{"format":"yinzheng-collected"');
});

test('a browser that refuses, or is full, is told apart', async () => {
  const refused = () => {
    throw new DOMException('no', 'SecurityError');
  };
  const full = () => {
    throw new DOMException('full', 'QuotaExceededError');
  };
  expect(await collectedKept(storage({}, refused))).toEqual({ keeping: 'refused', items: [] });
  expect(await keepCollected(storage({}, full), THREE)).toBe('full');
});
