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
import { select } from '../../../client/model/transitions.ts';

const addresses: readonly Address[] = [
  { view: 'graph' },
  { language: 'en', view: 'stories' },
  { language: 'zh', view: 'graph', select: 'edge-0123456789ab', statement: 's-0123456789ab' },
  { language: 'zh', view: 'graph', select: 'yongkang-psb-2021#16' },
  { view: 'graph', select: 'case-a,case-b,edge-0123456789ab' },
  { view: 'graph', statement: 's-0123456789ab,s-0123456789ac' },
  { view: 'graph', select: 'case-a', panel: 'report', passage: 'yongkang-psb-2021#3' },
  { view: 'answer', question: 'who-gave-what', drawing: '1.a-b_c' },
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

test('an answer is a view; a link to the tab that it once was opens it', () => {
  const answer = { view: 'answer', question: '02-q' };
  expect(parseAddress('#panel=answer&question=02-q')).toEqual(answer);
  expect(parseAddress('#view=answer&question=02-q')).toEqual(answer);
});

test('a panel is any word, as only the page knows which there are; what is no word is left out', () => {
  expect(parseAddress('#panel=notes').panel).toBe('notes');
  expect(parseAddress('#panel=N%20otes')).toEqual({ view: 'graph' });
});

test('what a selection shows by itself is not in the address; another tab, passage or question is', () => {
  const selected = select({ type: 'node', id: 'case-a' })(initialState('en', 'dark'));
  expect(addressOf({ ...selected, panel: 'details', passage: 'r#1', question: 'q' })).toEqual({
    language: 'en',
    view: 'graph',
    select: 'case-a',
  });
  expect(addressOf({ ...selected, panel: 'report', passage: 'r#1' }).passage).toBe('r#1');
  expect(addressOf({ ...selected, view: 'answer', question: 'q' }).question).toBe('q');
});

test('a passage or an answer that is read is a place of its own; another tab or drawing is not', () => {
  const place: Address = { view: 'graph', select: 'case-a' };
  expect(isSamePlace(place, { ...place, panel: 'report', passage: 'r#1' })).toBe(false);
  expect(
    isSamePlace({ ...place, view: 'answer', question: 'p' }, { ...place, view: 'answer', question: 'q' }),
  ).toBe(false);
  expect(isSamePlace(place, { ...place, panel: 'evidence', drawing: '1.x' })).toBe(true);
});

test('the address names what is selected', () => {
  const state = select({ type: 'node', id: 'case-a' })(initialState('en', 'dark'));
  expect(addressOf({ ...state, panel: 'details' })).toEqual({
    language: 'en',
    view: 'graph',
    select: 'case-a',
  });
});

test('another language or statement is the same place; another selection is not', () => {
  const place: Address = { language: 'zh', view: 'graph', select: 'case-a' };
  expect(isSamePlace(place, { ...place, language: 'en', statement: 'x' })).toBe(true);
  expect(isSamePlace(place, { ...place, select: 'case-b' })).toBe(false);
});
