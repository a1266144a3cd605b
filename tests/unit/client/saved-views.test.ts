import { expect, test } from '@jest/globals';
import { heldNow, storedViews, storeViews } from '../../../client/saved/storage.ts';
import { freeName, mergeViews, readViews, writeViews } from '../../../client/saved/views-file.ts';

const view = (name: string, link = `#drawing=1.${name}`) => ({
  name,
  saved: '2026-05-01T08:00:00.000Z',
  link,
});

/** A browser's storage that does as told. */
function storage(kept: string | null, refuse?: () => never) {
  let text = kept;
  return {
    localStorage: {
      length: 1,
      key: () => null,
      clear: () => {},
      removeItem: () => {},
      getItem: () => refuse?.() ?? text,
      setItem: (_: string, value: string) => {
        refuse?.();
        text = value;
      },
    },
  };
}

test('views come back from a file as they went into it', () => {
  const views = [view('甲'), view('b')];
  expect(readViews(writeViews(views))).toEqual({ type: 'read', views });
});

test.each([
  ['', 'foreign'],
  ['{', 'foreign'],
  ['[]', 'foreign'],
  ['{"nodes":[]}', 'foreign'],
  ['{"format":"yinzheng-views","version":2,"views":"new form"}', 'newer'],
] as const)('%s is %s', (text, type) => {
  expect(readViews(text)).toEqual({ type });
});

test('a damaged file is told with the place of its fault', () => {
  const text = writeViews([view('a'), { ...view('b'), link: 'https://elsewhere' }]);
  expect(readViews(text)).toEqual({ type: 'damaged', at: 'views.1.link' });
});

test('reading a file adds what is new, keeps own names and takes nothing twice', () => {
  const own = [view('a'), view('b')];
  const { views, added } = mergeViews(own, [view('a'), view('b', '#other'), view('c')]);
  expect(views.map(({ name, link }) => [name, link])).toEqual([
    ['a', '#drawing=1.a'],
    ['b', '#drawing=1.b'],
    ['b (2)', '#other'],
    ['c', '#drawing=1.c'],
  ]);
  expect(added).toBe(2);
});

test('a name that is taken gets the first free number', () => {
  expect(freeName('a', [view('a'), view('a (2)')])).toBe('a (3)');
});

test('what is stored is read again; nothing stored is no view', () => {
  const page = storage(null);
  expect(storedViews(page)).toEqual({ type: 'read', views: [] });
  expect(storeViews(page, [view('a')])).toBe('kept');
  expect(storedViews(page)).toEqual({ type: 'read', views: [view('a')] });
});

test('a view that another tab has kept meanwhile is not lost; what cannot be read leaves what was seen', () => {
  const page = storage(null);
  storeViews(page, [view('of the other tab')]);
  expect(heldNow(page, [])).toEqual([view('of the other tab')]);
  expect(heldNow(storage('not ours'), [view('seen')])).toEqual([view('seen')]);
});

test('something else in the storage is left alone', () => {
  expect(storedViews(storage('not ours'))).toEqual({ type: 'unreadable' });
});

test.each([
  ['QuotaExceededError', 'full'],
  ['SecurityError', 'refused'],
] as const)('a browser that throws %s is %s', (name, result) => {
  const page = storage(null, () => {
    throw new DOMException('no', name);
  });
  expect(storeViews(page, [view('a')])).toBe(result);
  expect(storedViews(page)).toEqual({ type: 'refused' });
});
