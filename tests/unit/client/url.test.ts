import { expect, test } from '@jest/globals';
import {
  type Address,
  addressOf,
  formatAddress,
  isSamePlace,
  parseAddress,
  selectionIn,
} from '../../../client/address/url.ts';
import { initialState } from '../../../client/model/initial-state.ts';
import { idle } from '../../../client/model/remote.ts';
import { select } from '../../../client/model/transitions.ts';

const addresses: readonly Address[] = [
  { view: 'graph' },
  { language: 'en', view: 'stories' },
  { language: 'zh', view: 'graph', select: 'edge-0123456789ab', statement: 's-0123456789ab' },
  { language: 'zh', view: 'graph', select: 'yongkang-psb-2021#16' },
  { view: 'graph', select: 'case-a,case-b,edge-0123456789ab' },
  { view: 'graph', statement: 's-0123456789ab,s-0123456789ac' },
  { view: 'read', select: 'case-a', passage: 'yongkang-psb-2021#3' },
  { view: 'answer', question: 'who-gave-what', drawing: '1.a-b_c' },
  { view: 'figures', scope: 'report:yongkang-psb-2021' },
  { view: 'graph', scope: 'report:a-2020,a-2021', select: 'case-a' },
  { view: 'stories', scope: 'saved:lishui-2019' },
];

test.each(addresses)('%j is read as it was written', (address) => {
  expect(parseAddress(formatAddress(address))).toEqual(address);
});

test.each(['', '#', '#lang=fr&view=map&select=', '#%%%', '#select'])(
  '%s opens the page all the same',
  (hash) => {
    expect(parseAddress(hash)).toEqual({ view: 'graph' });
  },
);

test.each(['.', '。', '）', ')', '，请看', ', see', '”', '>', '”。', '.）', '-', '#', ' '])(
  'what stands behind a link in a text is no part of it: %s',
  (tail) => {
    for (const address of addresses.filter(({ drawing }) => drawing === undefined)) {
      const link = formatAddress(address);
      for (const hash of [link + tail, link + encodeURIComponent(tail)])
        expect(parseAddress(hash)).toEqual(link === '#' ? { view: 'graph' } : address);
    }
  },
);

test('a scope reads as it is typed, and what is none is left out', () => {
  expect(formatAddress({ view: 'graph', scope: 'report:a,b' })).toBe('#scope=report:a,b');
  expect(parseAddress('#scope=report%3Ab,a')).toEqual({ view: 'graph', scope: 'report:a,b' });
  for (const none of ['a', 'report:', 'saved:A', 'reports:a'])
    expect(parseAddress(`#scope=${none}`)).toEqual({ view: 'graph' });
});

test('a picture in a link ends where it can', () => {
  expect(parseAddress('#select=case-a&drawing=1.a-b_c。').drawing).toBe('1.a-b_c');
  expect(parseAddress('#drawing=1.a-b_c.').drawing).toBe('1.a-b_c');
});

test('an entity of one report is named with it', () => {
  expect(parseAddress('#select=yongkang-psb-2021/unit-a。').select).toBe('yongkang-psb-2021/unit-a');
});

test('a link of the first version names statements by their digits alone', () => {
  expect(parseAddress('#statement=0123456789ab,s-0123456789ac')).toEqual({
    view: 'graph',
    statement: 's-0123456789ab,s-0123456789ac',
  });
});

test('several ids are readable in the address', () => {
  expect(formatAddress({ view: 'graph', select: 'case-a,case-b' })).toBe('#select=case-a,case-b');
});

test.each([
  [{}, { type: 'none' }],
  [{ select: 'case-a' }, { type: 'node', id: 'case-a' }],
  [
    { select: 'edge-0123456789ab', statement: 'x' },
    { type: 'edge', id: 'edge-0123456789ab' },
  ],
  [{ statement: 'x,y' }, { type: 'facts', ids: ['x', 'y'] }],
  [{ select: ',,' }, { type: 'none' }],
  [{ select: 'case-a,edge-0' }, { type: 'several', nodes: new Set(['case-a']), edges: new Set(['edge-0']) }],
] as const)('%j selects %j', (address, selection) => {
  expect(selectionIn({ view: 'graph', ...address })).toEqual(selection);
});

test('links from when answers and stories were tabs lead to them', () => {
  expect(parseAddress('#panel=answer&question=q')).toEqual({ view: 'answer', question: 'q' });
  expect(parseAddress('#view=table&panel=story&story=edge-0').view).toBe('stories');
  expect(parseAddress('#panel=report&passage=r%231')).toEqual({ view: 'graph', passage: 'r#1' });
  expect(parseAddress('#view=table&panel=nowhere')).toEqual({ view: 'table' });
});

test('the address names what is selected and read; a question or a story only in its own view', () => {
  const selected = select({ type: 'node', id: 'case-a' })(initialState('en', 'dark'));
  const read = { ...selected, passage: 'r#1', question: 'q' };
  expect(addressOf(read)).toEqual({ language: 'en', view: 'graph', select: 'case-a', passage: 'r#1' });
  expect(addressOf({ ...read, view: 'answer' }).question).toBe('q');
  const told = { ...selected, story: { edges: ['edge-0'], account: idle } };
  expect(addressOf(told).story).toBeUndefined();
  expect(addressOf({ ...told, view: 'stories' }).story).toEqual(['edge-0']);
});

test('a passage, an answer or a story that is read is a place of its own; another drawing is not', () => {
  const place: Address = { view: 'graph', select: 'case-a' };
  expect(isSamePlace(place, { ...place, passage: 'r#1' })).toBe(false);
  expect(isSamePlace(place, { ...place, question: 'q' })).toBe(false);
  expect(isSamePlace(place, { ...place, story: ['edge-0'] })).toBe(false);
  expect(isSamePlace(place, { ...place, drawing: '1.x' })).toBe(true);
});

test('another language or statement is the same place; another selection is not', () => {
  const place: Address = { language: 'zh', view: 'graph', select: 'case-a' };
  expect(isSamePlace(place, { ...place, language: 'en', statement: 'x' })).toBe(true);
  expect(isSamePlace(place, { ...place, select: 'case-b' })).toBe(false);
});
