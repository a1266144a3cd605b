import { expect, test } from '@jest/globals';
import { mayShowText } from '../../../server/publish/rights.ts';

test.each([
  'MIT',
  'CC0',
  'CC0 1.0',
  'CC BY 4.0',
  'CC-BY-SA-4.0',
  'public domain',
  '公有领域',
  'https://creativecommons.org/licenses/by/4.0/',
  'https://creativecommons.org/publicdomain/zero/1.0/',
])('a text under “%s” may be passed on', (rights) => expect(mayShowText(rights)).toBe(true));

test.each([
  null,
  '',
  'all rights reserved',
  '© Yongkang Daily',
  'CC BY-NC 4.0',
  'CC BY-ND 4.0',
  'CC-BY-NC-SA-4.0',
  'https://creativecommons.org/licenses/by-nc/4.0/',
  'not in the public domain',
  'MITRE Corporation',
])('a text under “%s” may not', (rights) => expect(mayShowText(rights)).toBe(false));
