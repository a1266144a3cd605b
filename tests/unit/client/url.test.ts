import { expect, test } from '@jest/globals';
import { initialState } from '../../../client/state/explorer.ts';
import { select } from '../../../client/state/transitions.ts';
import {
  type Address,
  addressOf,
  formatAddress,
  isSamePlace,
  parseAddress,
} from '../../../client/state/url.ts';

const addresses: readonly Address[] = [
  { view: 'graph' },
  { language: 'en', view: 'stories' },
  { language: 'zh', view: 'graph', select: 'edge-0123456789ab', statement: '0123456789ab' },
  { language: 'zh', view: 'graph', select: 'yongkang-psb-2021#16' },
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

test('the address names what is selected', () => {
  const state = select({ type: 'node', id: 'case-a' })(initialState('en', 'dark'));
  expect(addressOf(state)).toEqual({ language: 'en', view: 'graph', select: 'case-a' });
});

test('another language or statement is the same place; another selection is not', () => {
  const place: Address = { language: 'zh', view: 'graph', select: 'case-a' };
  expect(isSamePlace(place, { ...place, language: 'en', statement: 'x' })).toBe(true);
  expect(isSamePlace(place, { ...place, select: 'case-b' })).toBe(false);
});
